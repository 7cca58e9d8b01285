import { invalidArgument } from "../host-error";
import { define } from "../type-table";
import { change, formatOf, isLive, type FormatRef } from "./conditional-refs";

export const customConditionalFormat = define<FormatRef>({
  isLive,
  nav: {
    Rule: ["ConditionalFormatRule", (ref) => ref],
    Format: ["ConditionalRangeFormat", (ref) => ref],
  },
});

function ruleFormula(ref: FormatRef): string {
  const { condition } = formatOf(ref);
  return condition.kind === "custom" && condition.formula !== "" ? `=${condition.formula}` : "";
}

export const conditionalFormatRule = define<FormatRef>({
  isLive,
  props: {
    Formula: {
      get: ruleFormula,
      set: (ref, value, host) => {
        const formula = String(value).replace(/^=/, "");
        if (formula === "") throw invalidArgument("ConditionalFormatRule.formula");
        change(ref, { condition: { kind: "custom", formula } }, host);
      },
    },
    FormulaLocal: ruleFormula,
  },
});

const operators = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;

export const cellValueConditionalFormat = define<FormatRef>({
  isLive,
  props: {
    Rule: {
      get: (ref) => {
        const { condition } = formatOf(ref);
        if (condition.kind !== "cell-value") return null;
        const operator = Object.entries(operators).find(([, file]) => file === condition.operator)?.[0];
        const [formula1, formula2] = condition.formulas.map((one) => `=${one}`);
        return { operator, formula1, formula2: formula2 ?? null };
      },
      set: (ref, value, host) => {
        const rule = value as { operator?: string; formula1?: string | number; formula2?: string | number | null };
        const operator = operators[String(rule.operator) as keyof typeof operators];
        if (operator === undefined || rule.formula1 === undefined)
          throw invalidArgument("CellValueConditionalFormat.rule");
        const formulas = [rule.formula1, rule.formula2]
          .filter((one) => one !== undefined && one !== null)
          .map((one) => String(one).replace(/^=/, ""));
        change(ref, { condition: { kind: "cell-value", operator, formulas } }, host);
      },
    },
  },
  nav: { Format: ["ConditionalRangeFormat", (ref) => ref] },
});

const textOperators = {
  Contains: "contains",
  NotContains: "notContains",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
} as const;

export const textConditionalFormat = define<FormatRef>({
  isLive,
  props: {
    Rule: {
      get: (ref) => {
        const { condition } = formatOf(ref);
        if (condition.kind !== "text") return null;
        return {
          operator: condition.operator.slice(0, 1).toUpperCase() + condition.operator.slice(1),
          text: condition.text,
        };
      },
      set: (ref, value, host) => {
        const rule = value as { operator?: string; text?: unknown };
        const operator = textOperators[String(rule.operator) as keyof typeof textOperators];
        if (operator === undefined) throw invalidArgument("TextConditionalFormat.rule");
        change(ref, { condition: { kind: "text", operator, text: String(rule.text) } }, host);
      },
    },
  },
  nav: { Format: ["ConditionalRangeFormat", (ref) => ref] },
});
