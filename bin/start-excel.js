"use strict";

const { readFileSync } = require("node:fs");
const { homedir } = require("node:os");
const { join } = require("node:path");
const { spawnSync } = require("node:child_process");
const { builtWeb } = require("./serve/built-web");
const { createServer, listen } = require("./serve/server");

/** The port that manifest.xml names. */
const port = 3000;
const certificates = join(homedir(), ".office-addin-dev-certs");

/**
 * Serves the add-in over https with the development certificate and puts it into Excel on this machine.
 *
 * Microsoft's two tools that it runs are fetched by npx: they need a network, and Windows or a Mac with Excel.
 */
async function startInExcel() {
  const folder = builtWeb();
  if (!folder) return 2;
  if (!npx("office-addin-dev-certs", "install")) return fail("The development certificate could not be installed.");
  const server = createServer(folder, {
    key: readFileSync(join(certificates, "localhost.key")),
    cert: readFileSync(join(certificates, "localhost.crt")),
  });
  await listen(server, port, true);
  console.log(`The add-in is served at https://localhost:${port}. Ctrl+C ends.`);
  if (!npx("office-addin-dev-settings", "sideload", "manifest.xml", "desktop"))
    console.error("It could not be put into Excel from here; docs/deploy.md says how to do it by hand.");
  return 0;
}

/** Runs a tool of Microsoft's; whether it did what it was asked. */
function npx(...command) {
  const { status } = spawnSync("npx", ["--yes", ...command], {
    cwd: join(__dirname, ".."),
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return status === 0;
}

function fail(reason) {
  console.error(reason);
  return 2;
}

startInExcel().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(`The add-in could not be served: ${error.message}`);
    process.exitCode = 2;
  },
);
