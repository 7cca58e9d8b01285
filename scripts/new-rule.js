"use strict";

const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

/**
 * Makes a rule: `npm run new-rule -- target-too-low` writes `src/core/rules/target-too-low.ts` and puts it at the end of the everyday list.
 * What it says and its examples are empty, and the tests fail until they are filled in.
 */
function main(id = "") {
  if (!/^[a-z]+(-[a-z]+)+$/.test(id))
    return fail("Name the rule in small letters and hyphens, the thing first: target-too-low.");
  const folder = process.env.RULES_FOLDER ?? join(__dirname, "..", "src", "core", "rules");
  const path = join(folder, `${id}.ts`);
  if (existsSync(path)) return fail(`${path} is there already.`);
  const list = join(folder, "everyday.ts");
  writeFileSync(list, withRule(readFileSync(list, "utf8"), id));
  writeFileSync(path, ruleText(id));
  console.log(
    `Wrote ${path} and added it to ${list}.\nFill it in, then: npx jest tests/core/rules && npm run build && npm run docs`,
  );
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}

const nameOf = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The list with the rule's import in the order of the alphabet, and the rule at its end. */
function withRule(text, id) {
  const line = `import { ${nameOf(id)} } from "./${id}";`;
  const imports = [...text.matchAll(/^import .* from "\.\/([\w-]+)";$/gm)];
  const next = imports.find(([, other]) => other > id);
  const last = imports.at(-1);
  const at = next ? next.index : last.index + last[0].length + 1;
  const withImport = `${text.slice(0, at)}${line}\n${text.slice(at)}`;
  return withImport.replace(/(export const plainRules[^[]*\[\](?:[^;]|\n)*?)(\n\];)/, `$1\n  ${nameOf(id)},$2`);
}

function ruleText(id) {
  return `import { defineRule } from "./define-rule";

export const ${nameOf(id)} = defineRule({
  id: "${id}",
  severity: "warning",
  tier: "sheet",
  title: "",
  why: "",
  subsumedBy: [],

  check({ measure }) {
    return measure.name === "" ? [] : [];
  },

  examples: { bad: [], good: [] },
});
`;
}

main(process.argv[2]);
