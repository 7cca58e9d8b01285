"use strict";

const { existsSync, readdirSync, statSync } = require("node:fs");
const { join } = require("node:path");
const { spawnSync } = require("node:child_process");

const root = join(__dirname, "..", "..");
const folder = join(root, "dist", "web");

/** The last that each bundle writes. */
const needed = [
  "taskpane.html",
  "taskpane.js",
  "commands.html",
  "commands.js",
  join("workbench", "index.html"),
  join("workbench", "workbench.js"),
];

/** What the pages are made of. */
const made = ["src", "assets", "manifest.xml", "webpack.config.js", join("scripts", "build")];

/**
 * The folder of the built pages. They are built first when they are not there, or older than what they are made of. Undefined, with the
 * reason on stderr, when they cannot be.
 */
function builtWeb() {
  if (Number(process.versions.node.split(".")[0]) < 20)
    return fail(`Node 20 or later is needed; this is ${process.version}.`);
  if (isFresh()) return folder;
  const webpack = join(root, "node_modules", "webpack", "bin", "webpack.js");
  if (!existsSync(webpack)) return fail(`There is nothing to build the pages with. Run npm ci in ${root} first.`);
  console.error("Building the pages; this takes about half a minute …");
  const names = ["taskpane", "commands", "workbench"].flatMap((name) => ["--config-name", name]);
  const { status, stdout } = spawnSync(process.execPath, [webpack, "--mode", "production", ...names], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return status === 0 && isBuilt() ? folder : fail(`The pages could not be built:\n${stdout}`);
}

function isBuilt() {
  return needed.every((name) => existsSync(join(folder, name)));
}

function isFresh() {
  if (!isBuilt()) return false;
  const oldest = Math.min(...needed.map((name) => statSync(join(folder, name)).mtimeMs));
  return made.every((name) => !existsSync(join(root, name)) || newest(join(root, name)) <= oldest);
}

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function fail(reason) {
  console.error(reason);
  return undefined;
}

module.exports = { builtWeb, isFresh };
