"use strict";

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { sources, Compilation } = require("webpack");

const folder = join(__dirname, "..", "..", "src", "ui", "theme");

/** The style sheets of the pane, in their order: what comes later goes before what is there. */
const parts = ["base", "frame", "controls", "findings", "screens", "charts", "settings", "dialogs", "access"];

/**
 * The pane's style sheet: Fluent's own design tokens in its three themes, as far as they are used, and what is built on them.
 *
 * Fluent would set the same custom properties by script, and bring some 400 tokens and 9 KiB of script for it.
 */
function paneCss() {
  const css = parts.map((part) => readFileSync(join(folder, `${part}.css`), "utf8")).join("\n");
  return smaller(tokens(css) + css);
}

function tokens(css) {
  const { teamsHighContrastTheme, webDarkTheme, webLightTheme } = require("@fluentui/react-components");
  const used = [...new Set([...css.matchAll(/var\(--(\w+)/g)].map(([, token]) => token))];
  const unknown = used.filter((token) => !(token in webLightTheme));
  if (unknown.length > 0) throw new Error(`Fluent has no design token ${unknown.join(", ")}.`);
  const block = (selector, theme, names) =>
    `${selector}{${names.map((name) => `--${name}:${String(theme[name])};`).join("")}}`;
  // Letters are the same in every theme: that of high contrast has others, which are wider.
  const differing = used.filter(
    (token) =>
      !token.startsWith("font") &&
      new Set([webLightTheme[token], webDarkTheme[token], teamsHighContrastTheme[token]]).size > 1,
  );
  const same = used.filter((token) => !differing.includes(token));
  return [
    block(".sk-pane", webLightTheme, same),
    block(".sk-light", webLightTheme, differing),
    block(".sk-dark", webDarkTheme, differing),
    block(".sk-high-contrast", teamsHighContrastTheme, differing),
  ].join("\n");
}

/** Without comments and what only a reader needs. */
function smaller(css) {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/;}/g, "}")
    .trim();
}

/** Writes the pane's style sheet beside its script. */
class PaneCss {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("PaneCss", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "PaneCss", stage }, () => {
        for (const part of parts) compilation.fileDependencies.add(join(folder, `${part}.css`));
        compilation.emitAsset("pane.css", new sources.RawSource(paneCss()));
      });
    });
  }
}

module.exports = { PaneCss, paneCss };
