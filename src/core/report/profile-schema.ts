import { units } from "../cell/quantity";
import { severities } from "../check/finding";
import { none, statementRoles } from "../check/profile";
import type { Rule } from "../rules/define-rule";

const text = { type: "string", pattern: "\\S" } as const;
const number = { type: "number" } as const;
const size = { type: "number", minimum: 0 } as const;
const polarity = { $ref: "#/$defs/polarity" } as const;
const id = { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" } as const;

/** An object with these parts and no others. */
function whole(
  description: string,
  required: readonly string[],
  properties: Readonly<Record<string, unknown>>,
): object {
  return { description, type: "object", additionalProperties: false, required, properties };
}

/**
 * The JSON Schema (2020-12) of profiles, for editors and other programs, made from the rules there are. The parser goes further: it knows which
 * measures there are, and what reads as a figure or a period.
 */
export function profileSchema(rules: readonly Rule[]): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://scorecard-keeper.example/profile.schema.json",
    title: "A profile of Scorecard Keeper",
    ...whole("How workbooks are to be checked: what differs from the rules as they are.", [], {
      $schema: { description: "Where this schema is, for editors." },
      authority: {
        description: "The authority whose scorecards they are, as published figures name it, or none.",
        ...text,
      },
      rules: {
        description: "Rules that are switched off or given another severity, by id.",
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, setting(rule)])),
      },
      thresholds: {
        description: "Thresholds of rules, by the rule's id and the threshold's name.",
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, thresholds(rule)])),
      },
      tolerance: {
        description:
          "How far from its target a measure is still near it, in points of its unit, by the measure's name or its id in the dictionary.",
        type: "object",
        additionalProperties: size,
      },
      polarity: {
        description: "Which way is good, by the measure's name.",
        type: "object",
        additionalProperties: polarity,
      },
      measures: { description: "Measures that the dictionary does not have, or has otherwise.", ...listOf("measure") },
      families: { description: "How measures hang together, by their ids.", ...listOf("family") },
      statements: { description: "Figures that texts give of measures.", ...listOf("statement") },
      reference: {
        description: "Published figures in place of those that come with the product, or none to go by no figures.",
        oneOf: [{ const: none }, referencePack],
      },
    }),
    $defs: {
      polarity: { enum: ["higher-is-better", "lower-is-better", "within-band"] },
      measure,
      family: { oneOf: [complement, partOfWhole] },
      statement,
    },
  };
}

function setting({ title, severity }: Rule): object {
  return { description: title, enum: [...severities, "off"], default: severity };
}

function thresholds({ thresholds: own = {} }: Rule): object {
  const entries = Object.entries(own).map(([name, { says, value }]) => [
    name,
    { description: says, ...number, default: value },
  ]);
  return { type: "object", additionalProperties: false, properties: Object.fromEntries(entries) as object };
}

function listOf(what: string): object {
  return { type: "array", items: { $ref: `#/$defs/${what}` } };
}

const measure = whole("A measure of your own.", ["id", "name", "unit"], {
  id: {
    description: "Small letters, digits and hyphens; the id of a measure in the dictionary takes its place.",
    ...id,
  },
  name: { description: "What it is called.", ...text },
  aliases: { description: "What else it is called.", type: "array", items: text },
  unit: { description: "What its numbers count or measure.", enum: units },
  polarity,
  min: { description: "The lowest value that is possible at all.", ...number },
  max: { description: "The highest value that is possible at all.", ...number },
  tolerance: { description: "Points that it may be off its target and still be near it.", ...size },
});

const complement = whole("Two shares that make up a whole.", ["kind", "members"], {
  kind: { const: "complement" },
  members: { description: "The ids of the two.", type: "array", items: text, minItems: 2, maxItems: 2 },
  sum: { description: "What they add up to.", ...number, default: 100 },
  tolerance: { description: "Points that they may be off it.", ...size, default: 0.5 },
});

const partOfWhole = whole("A measure that counts some of what another counts.", ["kind", "part", "whole"], {
  kind: { const: "part-of-whole" },
  part: text,
  whole: text,
});

const statement = whole("A figure that a text gives.", ["measure", "value", "period", "is", "from"], {
  measure: { description: "The measure, as the text or the scorecard calls it.", ...text },
  value: { description: "The figure as the text has it: 95%.", ...text },
  period: { description: "When it is to be reached, or was: 2026, 2022/23.", ...text },
  is: { description: "Whether it is aimed at, where things started, or reported.", enum: statementRoles },
  from: { description: "Where it is said: the document and its page.", ...text },
});

/** The form of packs is said in a schema of their own, which editors need not fetch for a profile. */
const referencePack = {
  description: "A reference pack, as reference.schema.json has them.",
  type: "object",
  required: ["source", "licence", "date", "areas", "measures"],
} as const;
