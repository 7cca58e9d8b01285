"use strict";

const { gzipSync } = require("node:zlib");
const { Compilation, WebpackError } = require("webpack");

/** Prints what a bundle's scripts weigh as they travel, and fails the build when those loaded at the start are more than allowed. */
class ScriptSize {
  /** @param kibibytes the most that all scripts loaded at the start may weigh, by gzip. */
  constructor(kibibytes) {
    this.limit = kibibytes;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ScriptSize", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "ScriptSize", stage }, () => {
        const scripts = compilation.getAssets().flatMap(({ name }) => (name.endsWith(".js") ? [name] : []));
        for (const [name, entry] of compilation.entrypoints) {
          const first = entry.getFiles().filter((file) => file.endsWith(".js"));
          const bytes = weigh(compilation, first);
          const rest = weigh(
            compilation,
            scripts.filter((file) => !first.includes(file)),
          );
          const size = `${name}: ${kib(bytes)} of script by gzip at the start, of ${this.limit} KiB allowed; ${kib(rest)} later`;
          console.log(size);
          if (bytes > this.limit * 1024) compilation.errors.push(new WebpackError(size));
        }
      });
    });
  }
}

/** The bytes of some files by gzip, each on its own as it travels. */
function weigh(compilation, files) {
  return files.reduce(
    (sum, file) => sum + gzipSync(compilation.getAsset(file).source.buffer(), { level: 9 }).length,
    0,
  );
}

function kib(bytes) {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}

module.exports = { ScriptSize };
