"use strict";

const { existsSync, readdirSync } = require("node:fs");
const { join, relative } = require("node:path");
const { spawnSync } = require("node:child_process");

/**
 * Checks the types of every folder under the libraries that it may know: the core none but the language, the pane the DOM, `src/excel`
 * Office, the command line Node; then the tests and scripts. `npm run types -- excel ui` checks those folders only.
 */
const root = join(__dirname, "..");
const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
const folders = readdirSync(join(root, "src"))
  .map((name) => join(root, "src", name))
  .concat(root);
const wanted = process.argv.slice(2);

let failed = 0;
for (const folder of folders) {
  const name = relative(join(root, "src"), folder);
  if (!existsSync(join(folder, "tsconfig.json")) || (wanted.length > 0 && !wanted.includes(name))) continue;
  const { status } = spawnSync(process.execPath, [tsc, "--noEmit", "-p", folder], { cwd: root, stdio: "inherit" });
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
