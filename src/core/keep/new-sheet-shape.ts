import type { Area } from "../cell/address";
import type { NewCell, NewSheet, SheetLook, Tint, TypingRule, Validation } from "../plan/new-sheet";
import { contentFields, area } from "./content-shapes";
import { damaged } from "./damaged";
import { amount, flag, list, maybe, object, record, text, whole, word, type Shape } from "./shapes";

const look: Shape<SheetLook> = object((field) => {
  const told = {
    color: field("color", maybe(text)),
    fill: field("fill", maybe(text)),
    bold: field("bold", maybe(flag)),
    italic: field("italic", maybe(flag)),
    size: field("size", maybe(amount)),
    wrap: field("wrap", maybe(flag)),
    align: field("align", maybe(word("left", "center", "right"))),
    middle: field("middle", maybe(flag)),
    line: field("line", maybe(text)),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
});

const newCell: Shape<NewCell> = object((field) => {
  const named = field("look", maybe(text));
  return { ...contentFields(field), ...(named !== undefined && { look: named }) };
});

const rule: Shape<TypingRule> = object((field, found): TypingRule => {
  const kind = field("kind", text);
  switch (kind) {
    case "list":
      return { kind, options: field("options", list(text)) };
    case "number": {
      const [min, max] = [field("min", maybe(amount)), field("max", maybe(amount))];
      return { kind, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
    }
    case "text":
      return { kind, longest: field("longest", whole) };
    default:
      throw damaged(`${found.path} is no rule for typing that we make`);
  }
});

const validation: Shape<Validation> = object((field) => ({
  areas: field("areas", list<Area>(area)),
  rule: field("rule", rule),
  title: field("title", text),
  prompt: field("prompt", text),
  refusal: field("refusal", text),
}));

const tint: Shape<Tint> = object((field) => ({
  area: field("area", area),
  formula: field("formula", text),
  color: field("color", text),
  fill: field("fill", text),
}));

/** A sheet that was made, out of JSON. */
export const newSheet: Shape<NewSheet> = object((field) => ({
  name: field("name", text),
  looks: field("looks", record(look)),
  rows: field("rows", list(list(newCell))),
  widths: field("widths", list(amount)),
  heights: field("heights", record(amount)),
  frozen: field(
    "frozen",
    object((inside) => ({ rows: inside("rows", whole), columns: inside("columns", whole) })),
  ),
  validations: field("validations", list(validation)),
  tints: field("tints", list(tint)),
  print: field(
    "print",
    object((inside) => ({
      area: inside("area", area),
      titleRow: inside("titleRow", whole),
      paper: inside("paper", word("a4", "a3")),
    })),
  ),
}));
