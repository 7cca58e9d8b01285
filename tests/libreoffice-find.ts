import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const usualPlaces = [
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.com",
  "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com",
];

const howTo =
  "These tests need LibreOffice Calc. Install it (Debian or Ubuntu: sudo apt-get install libreoffice-calc; " +
  "macOS: brew install --cask libreoffice; Windows: winget install TheDocumentFoundation.LibreOffice), " +
  "or name its soffice program in the variable SOFFICE.";

/**
 * The path of LibreOffice's program: the variable SOFFICE, else the first on the PATH or in a usual place. When there is none, and this
 * is root on a Debian, it is installed.
 *
 * @throws Error that says what to install.
 */
export function findSoffice(): string {
  const named = process.env["SOFFICE"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`The variable SOFFICE names ${named}, which is not there.`);
  }
  const found = installed() ?? (mayInstall() ? install() : undefined);
  if (found === undefined) throw new Error(howTo);
  return found;
}

function installed(): string | undefined {
  const programs = process.platform === "win32" ? ["soffice.com"] : ["soffice", "libreoffice"];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = folders.flatMap((folder) => programs.map((program) => join(folder, program)));
  return [...onPath, ...usualPlaces].find((path) => existsSync(path));
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

function install(): string | undefined {
  // Two test files may get here at once: the second waits for the first.
  const apt = ["-y", "-o", "DPkg::Lock::Timeout=600"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (...options: readonly string[]): string => {
    const { status, stderr, error } = spawnSync("apt-get", [...apt, ...options], { env, encoding: "utf8" });
    return status === 0 ? "" : (error?.message ?? stderr);
  };
  // A stale list of packages is the usual reason for a failure: it is fetched only when it is needed.
  const calc = ["install", "--no-install-recommends", "libreoffice-calc"];
  const failure = run(...calc) && (run("update") || run(...calc));
  if (failure) throw new Error(`${howTo} Installing it here failed: ${failure.trim()}`);
  return installed();
}
