"use strict";

const { gzipSync } = require("node:zlib");
const { Compilation, WebpackError } = require("webpack");

/** Prints what a bundle's first scripts weigh as they travel, and fails the build when that is more than allowed. */
class ScriptSize {
  /** @param kibibytes the most that all scripts loaded at the start may weigh, by gzip. */
  constructor(kibibytes) {
    this.limit = kibibytes;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ScriptSize", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "ScriptSize", stage }, () => {
        for (const [name, entry] of compilation.entrypoints) {
          const files = entry.getFiles().filter((file) => file.endsWith(".js"));
          const bytes = files.reduce((sum, file) => sum + gzipSync(source(compilation, file), { level: 9 }).length, 0);
          const size = `${name}: ${(bytes / 1024).toFixed(1)} KiB of script by gzip, of ${this.limit} KiB allowed`;
          console.log(size);
          if (bytes > this.limit * 1024) compilation.errors.push(new WebpackError(size));
        }
      });
    });
  }
}

function source(compilation, file) {
  return compilation.getAsset(file).source.buffer();
}

module.exports = { ScriptSize };
