"use strict";

const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { spawnSync } = require("node:child_process");

const root = join(__dirname, "..");
const built = join(root, "dist", "cli.js");

/**
 * The path of the built command line. In a checkout where `npm ci` ran without its scripts, it is built first, once.
 * Undefined, with the reason on stderr, when there is nothing to run.
 */
function commandLine() {
  if (Number(process.versions.node.split(".")[0]) < 20)
    return fail(`Node 20 or later is needed; this is ${process.version}.`);
  if (existsSync(built)) return built;
  const webpack = join(root, "node_modules", "webpack", "bin", "webpack.js");
  const source = join(root, "src", "cli", "main.ts");
  if (!existsSync(webpack) || !existsSync(source)) return fail(`${built} is missing. Run npm ci in ${root} first.`);
  console.error("scorecard: not built yet; building it once …");
  const build = spawnSync(process.execPath, [webpack, "--config-name", "cli", "--mode", "production"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return build.status === 0 && existsSync(built)
    ? built
    : fail(`It could not be built. Run npm run build in ${root} to see why.`);
}

function fail(reason) {
  console.error(`scorecard: ${reason}`);
  return undefined;
}

module.exports = { commandLine, root };
