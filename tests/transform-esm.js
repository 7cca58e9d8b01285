"use strict";

const { ModuleKind, ScriptTarget, transpileModule } = require("typescript");

/** Makes CommonJS of a package that is published as ECMAScript modules only, so that jest can load it. */
module.exports = {
  process(source) {
    const { outputText } = transpileModule(
      source.replaceAll("import.meta.url", 'require("node:url").pathToFileURL(__filename).href'),
      { compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, allowJs: true } },
    );
    return { code: outputText };
  },
};
