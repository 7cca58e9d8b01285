"use strict";

const { gzipSync } = require("node:zlib");
const { Compilation, WebpackError } = require("webpack");

/**
 * Prints what a bundle's scripts weigh as they travel, and fails the build when what everybody loads is more than allowed.
 *
 * Everybody loads the scripts of the entry and of the parts named in `always`; the other parts are fetched when somebody asks for them.
 */
class ScriptSize {
  /** @param limit the most that all scripts which everybody loads may weigh by gzip, in KiB, and the parts among them by name. */
  constructor({ kibibytes, always }) {
    this.limit = kibibytes;
    this.always = always;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ScriptSize", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "ScriptSize", stage }, () => {
        for (const [name, entry] of compilation.entrypoints) this.report(compilation, name, scriptsOf(entry));
      });
    });
  }

  report(compilation, name, first) {
    const seen = new Set(first);
    const always = this.always.map((part) => partNamed(compilation, part, seen));
    const others = [...compilation.namedChunkGroups.keys()].filter((one) => one !== name && !this.always.includes(one));
    const asked = others.map((part) => partNamed(compilation, part, seen));
    const rows = [
      { name: "at the start", bytes: weigh(compilation, first) },
      ...always.map((part) => ({ ...part, name: `${part.name}, right after` })),
    ];
    const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
    const total = { name: `what everybody loads, of ${this.limit}.0 allowed`, bytes };
    const later = asked.map((part) => ({ ...part, name: `${part.name}, when asked for` }));
    console.log([`${name}: KiB of script by gzip`, ...[...rows, total, ...later].map(line)].join("\n"));
    if (bytes > this.limit * 1024)
      compilation.errors.push(new WebpackError(`${name}: ${line(total).trim()} KiB of script are too much`));
  }
}

/** A part by name, with the scripts that it needs and nobody before it did. */
function partNamed(compilation, name, seen) {
  const group = compilation.namedChunkGroups.get(name);
  if (!group) throw new WebpackError(`There is no part ${name} to weigh.`);
  const files = scriptsOf(group).filter((file) => !seen.has(file) && seen.add(file));
  return { name, bytes: weigh(compilation, files) };
}

function scriptsOf(group) {
  return group.getFiles().filter((file) => file.endsWith(".js"));
}

/** The bytes of some files by gzip, each on its own as it travels. */
function weigh(compilation, files) {
  return files.reduce(
    (sum, file) => sum + gzipSync(compilation.getAsset(file).source.buffer(), { level: 9 }).length,
    0,
  );
}

function line({ name, bytes }) {
  return `${(bytes / 1024).toFixed(1).padStart(7)}  ${name}`;
}

module.exports = { ScriptSize };
