"use strict";

const { readdirSync, readFileSync, statSync } = require("node:fs");
const { join } = require("node:path");
const { sources, Compilation } = require("webpack");

/**
 * Copies files as they are.
 *
 * @param copies each `from` (a file, or a folder with all in it) `to` a path under the bundle's folder; `only` chooses by path;
 *   `change` makes another text of it.
 */
class Copies {
  constructor(copies) {
    this.copies = copies;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Copies", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "Copies", stage }, () => {
        for (const { from, to, only = () => true, change } of this.copies)
          for (const path of filesUnder(from)) {
            if (!only(path)) continue;
            const bytes = readFileSync(join(from, path));
            const source = change ? change(bytes.toString("utf8")) : bytes;
            // What was made for this build already may be written as it is: minimising others' files would change them.
            compilation.emitAsset(path === "" ? to : `${to}/${path}`, new sources.RawSource(source), {
              minimized: true,
            });
          }
      });
    });
  }
}

/** Every file under a folder, as paths relative to it with `/`; "" for a file itself. */
function filesUnder(folder) {
  if (statSync(folder).isFile()) return [""];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) =>
      join(one.parentPath ?? one.path, one.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

module.exports = { Copies };
