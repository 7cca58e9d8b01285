"use strict";

const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { spawnSync } = require("node:child_process");

const root = join(__dirname, "..", "..");
const folder = join(root, "dist", "web");
const needed = ["taskpane.html", "commands.html", join("workbench", "index.html")];

/** The folder of the built pages; they are built first, once, when they are not there. Undefined, with the reason on stderr, when they cannot be. */
function builtWeb() {
  if (Number(process.versions.node.split(".")[0]) < 20)
    return fail(`Node 20 or later is needed; this is ${process.version}.`);
  if (isBuilt()) return folder;
  const webpack = join(root, "node_modules", "webpack", "bin", "webpack.js");
  if (!existsSync(webpack))
    return fail(`Nothing is built, and nothing to build it with is here. Run npm ci in ${root} first.`);
  console.log("Building the pages once; this takes about half a minute …");
  const names = ["taskpane", "commands", "workbench"].flatMap((name) => ["--config-name", name]);
  const build = spawnSync(process.execPath, [webpack, "--mode", "production", ...names], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return build.status === 0 && isBuilt()
    ? folder
    : fail(`It could not be built. Run npm run build in ${root} to see why.`);
}

function isBuilt() {
  return needed.every((name) => existsSync(join(folder, name)));
}

function fail(reason) {
  console.error(reason);
  return undefined;
}

module.exports = { builtWeb };
