"use strict";

const { mkdirSync } = require("node:fs");
const { join, relative } = require("node:path");
const { spawnSync } = require("node:child_process");
const { commandLine, root } = require("./build-once");

/** The main job on a seed: prints what is found in the Knowsley score card, and writes the annotated workbook beside it in out/. */
function mainJob() {
  const cli = commandLine();
  if (!cli) return 2;
  const seed = join("seeds", "knowsley-score-card.xlsx");
  const output = join("out", "knowsley-score-card-checked.xlsx");
  mkdirSync(join(root, "out"), { recursive: true });
  run(cli, ["check", seed, "--fail-on", "never"]);
  console.log();
  const code = run(cli, ["annotate", seed, "-o", output, "--trajectories", "--force"]);
  if (code === 0) console.log(`Open ${relative(process.cwd(), join(root, output)) || output} in Excel to see it.`);
  return code;
}

function run(cli, args) {
  return spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: "inherit" }).status ?? 2;
}

process.exitCode = mainJob();
