"use strict";

const ts = require("typescript");

/** What a rule says of itself to the person who asks why. Nothing else in the pane reads it. */
const help = ["why", "examples"];

/** What a rule is called, for both. */
const both = ["id", "title"];

/**
 * A webpack loader over a file of a rule: a rule is written in one file, and travels in two. `keep: "check"` leaves out its help, which the
 * pane fetches when somebody asks; `keep: "help"` leaves out all but its name and help, for the script that is fetched then.
 */
module.exports = function ruleHelp(source) {
  const { keep } = this.getOptions();
  const cuts = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && /^define\w*Rule$/.test(node.expression.getText(file))) {
      for (const property of node.arguments[0]?.properties ?? []) {
        const name = property.name?.getText(file);
        const isHelp = help.includes(name);
        if (keep === "check" ? isHelp : !isHelp && !both.includes(name)) cuts.push(property);
      }
    }
    ts.forEachChild(node, visit);
  };
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.Latest, true);
  visit(file);
  return cuts.reduceRight((text, property) => {
    const comma = /^\s*,/.exec(text.slice(property.end))?.[0].length ?? 0;
    return text.slice(0, property.pos) + text.slice(property.end + comma);
  }, source);
};
