import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../src/core";
import { ruleDocs } from "../src/core/report/rule-docs";

/**
 * Writes the help of all rules to `src/core/rules/README.md`; with `--check` only says (by its exit code) whether it is as it should be.
 */
const path = join(process.cwd(), "src", "core", "rules", "README.md");
const docs = ruleDocs(rules);

if (process.argv.includes("--check")) {
  if (readFileSync(path, "utf8") !== docs) {
    console.error("src/core/rules/README.md is out of date: run `npm run docs` and commit it.");
    process.exitCode = 1;
  }
} else {
  writeFileSync(path, docs);
}
