import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const programs = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];

const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const howTo =
  "These tests need Chromium, Chrome or Edge. Install one (Debian or Ubuntu: sudo apt-get install chromium; macOS: brew install " +
  "--cask chromium), or name its program in the variable CHROMIUM.";

/**
 * The path of a browser of Chromium's family: the variable CHROMIUM, else the first on the PATH or in a usual place. When there is none, and
 * this is root on a Debian, it is installed.
 *
 * @throws Error that says what to install.
 */
export function findChromium(): string {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`The variable CHROMIUM names ${named}, which is not there.`);
  }
  const mayInstall = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  const found = installed() ?? (mayInstall ? install() : undefined);
  if (found === undefined) throw new Error(howTo);
  return found;
}

function installed(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = folders.flatMap((folder) => programs.map((program) => join(folder, program)));
  return [...onPath, ...usualPlaces].find((path) => existsSync(path));
}

function install(): string | undefined {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // Two test files may get here at once: the second waits for the first.
  const apt = (...options: readonly string[]): string => {
    const all = ["-y", "-o", "DPkg::Lock::Timeout=600", ...options];
    const { status, stderr, error } = spawnSync("apt-get", all, { env, encoding: "utf8" });
    return status === 0 ? "" : (error?.message ?? stderr);
  };
  const chromium = ["install", "--no-install-recommends", "chromium"];
  const failure = apt(...chromium) && (apt("update") || apt(...chromium));
  if (failure) throw new Error(`${howTo} Installing it here failed: ${failure.trim()}`);
  return installed();
}
