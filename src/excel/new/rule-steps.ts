import { formatArea, type NewSheet, type TypingRule } from "../../core";
import { rangeOf } from "../read/areas";
import { blockOverhead } from "../write/cell-steps";
import type { Step } from "../write/steps";

/** Areas in one call: an address may have 8,192 letters. */
const mostAreas = 400;

/** Excel's limits: letters in the title of what is said of a cell, and in what is said. */
const longest = { title: 32, words: 255 } as const;

/** The steps that say what may be typed into cells. */
export function validationSteps({ name, validations }: NewSheet): readonly Step[] {
  return validations.flatMap(({ areas, rule, title, prompt, refusal }) =>
    Array.from({ length: Math.ceil(areas.length / mostAreas) }, (_, part): Step => {
      const addresses = areas.slice(part * mostAreas, (part + 1) * mostAreas).map(formatArea);
      return {
        size: blockOverhead * 2 + addresses.join(",").length,
        queue(context) {
          const validation = context.workbook.worksheets.getItem(name).getRanges(addresses.join(",")).dataValidation;
          const said = title.slice(0, longest.title);
          validation.rule = ruleOf(rule);
          validation.ignoreBlanks = true;
          validation.prompt = { showPrompt: true, title: said, message: prompt.slice(0, longest.words) };
          validation.errorAlert = {
            showAlert: true,
            style: "Stop",
            title: said,
            message: refusal.slice(0, longest.words),
          };
          return undefined;
        },
      };
    }),
  );
}

function ruleOf(rule: TypingRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.options.join(",") } };
    case "text":
      return { textLength: { formula1: rule.longest, operator: "LessThanOrEqualTo" } };
    case "number": {
      const { min, max } = rule;
      if (min !== undefined && max === undefined)
        return { decimal: { formula1: min, operator: "GreaterThanOrEqualTo" } };
      if (max !== undefined && min === undefined) return { decimal: { formula1: max, operator: "LessThanOrEqualTo" } };
      return { decimal: { formula1: min ?? -1e307, formula2: max ?? 1e307, operator: "Between" } };
    }
    default:
      return rule satisfies never;
  }
}

/** The steps that tint cells where a formula is true. */
export function tintSteps({ name, tints }: NewSheet): readonly Step[] {
  return tints.map(({ area, formula, color, fill }) => ({
    size: blockOverhead * 2,
    queue(context) {
      const range = rangeOf(context.workbook.worksheets.getItem(name), area);
      const { custom } = range.conditionalFormats.add("Custom");
      custom.rule.formula = `=${formula}`;
      custom.format.font.color = `#${color}`;
      custom.format.fill.color = `#${fill}`;
      return undefined;
    },
  }));
}
