import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { profileSchema, ruleDocs, rules } from "../src/core";

/**
 * Writes what is made from the rules: their help as `src/core/rules/README.md`, and the schema of profiles as `schema/profile.schema.json`.
 * With `--check` only says (by its exit code) whether they are as they should be.
 */
const made = [
  { path: join("src", "core", "rules", "README.md"), text: ruleDocs(rules) },
  { path: join("schema", "profile.schema.json"), text: `${JSON.stringify(profileSchema(rules), null, 2)}\n` },
];

for (const { path, text } of made) {
  const full = join(process.cwd(), path);
  if (!process.argv.includes("--check")) writeFileSync(full, text);
  else if (readFileSync(full, "utf8") !== text) {
    console.error(`${path} is out of date: run \`npm run docs\` and commit it.`);
    process.exitCode = 1;
  }
}
