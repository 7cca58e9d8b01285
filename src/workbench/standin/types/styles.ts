import { plainLook, type CellLook, type StyleModel, type WorkbookModel } from "../../model";
import { builtInStyles } from "../built-in-styles";
import { readApiColor } from "../colors";
import { alreadyExists, invalidArgument, invalidOperation } from "../host-error";
import { define, type HostContext, type Settable } from "../type-table";

/** A cell style by its name. */
interface StyleRef {
  readonly style: string;
}

const own = ({ state }: WorkbookModel): readonly StyleModel[] => state.kept?.styles ?? [];

/** The name that a style has, however it was spelled: with blanks or without, in upper or lower case. */
export function styleName(model: WorkbookModel, name: string): string | undefined {
  const plain = (one: string): string => one.replaceAll(" ", "").toLowerCase();
  const all = [...builtInStyles.keys(), ...own(model).map((one) => one.name)];
  return all.find((one) => plain(one) === plain(name));
}

/** What a style gives to cells. */
export function styleOf(model: WorkbookModel, name: string): StyleModel {
  const found = own(model).find((one) => one.name === name);
  const { look = {}, format } = builtInStyles.get(name) ?? {};
  return found ?? { name, look, format, includes: {} };
}

function change({ style }: StyleRef, patch: Partial<StyleModel>, { model, edits }: HostContext): void {
  const changed = { ...styleOf(model, style), ...patch };
  const others = own(model).filter(({ name }) => name !== style);
  edits.book({ kept: { ...model.state.kept, styles: [...others, changed] } });
}

/** A part of the look that a style gives. */
function part<Name extends keyof CellLook>(
  name: Name,
  otherwise: CellLook[Name],
  read: (value: unknown) => CellLook[Name],
): Settable<StyleRef> {
  return {
    get: ({ style }, { model }) => styleOf(model, style).look[name] ?? otherwise,
    set: (ref, value, host) => {
      change(ref, { look: { ...styleOf(host.model, ref.style).look, [name]: read(value) } }, host);
    },
  };
}

const flag = (value: unknown): boolean => value === true;
const pascal = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const camel = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument("Style");
  return value;
}

/** A part of the look that Office.js spells with a capital. */
function word<Name extends "horizontal" | "vertical">(name: Name): Settable<StyleRef> {
  const inner = part(name, plainLook[name], (value) => camel(String(value as string)) as CellLook[Name]);
  return { get: (ref, host) => pascal(String(inner.get(ref, host))), set: inner.set };
}

function includes(name: string): Settable<StyleRef> {
  return {
    get: ({ style }, { model }) => styleOf(model, style).includes[name] ?? true,
    set: (ref, value, host) => {
      change(ref, { includes: { ...styleOf(host.model, ref.style).includes, [name]: value === true } }, host);
    },
  };
}

const numberFormat: Settable<StyleRef> = {
  get: ({ style }, { model }) => styleOf(model, style).format ?? "General",
  set: (ref, value, host) => {
    change(ref, { format: String(value) }, host);
  },
};

export const style = define<StyleRef>({
  isLive: (ref, { model }) => styleName(model, ref.style) !== undefined,
  setAs: { Orientation: "TextOrientation" },
  props: {
    Name: (ref) => ref.style,
    BuiltIn: (ref) => builtInStyles.has(ref.style),
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    HorizontalAlignment: word("horizontal"),
    VerticalAlignment: word("vertical"),
    IndentLevel: part("indent", 0, number),
    WrapText: part("wrap", false, flag),
    Locked: part("locked", true, flag),
    TextOrientation: part("orientation", 0, number),
    ShrinkToFit: part("shrink", false, flag),
    AutoIndent: part("autoIndent", false, flag),
    FormulaHidden: part("hidesFormula", false, flag),
    ReadingOrder: part("readingOrder", "Context", (value) => String(value as string)),
    IncludeAlignment: includes("alignment"),
    IncludeBorder: includes("border"),
    IncludeFont: includes("font"),
    IncludeNumber: includes("number"),
    IncludePatterns: includes("patterns"),
    IncludeProtection: includes("protection"),
  },
  nav: { Font: ["StyleFont", (ref) => ref], Fill: ["StyleFill", (ref) => ref] },
  methods: {
    Delete: [
      undefined,
      (ref, args, { model, edits }) => {
        if (builtInStyles.has(ref.style)) throw invalidOperation(args.location);
        edits.book({ kept: { ...model.state.kept, styles: own(model).filter(({ name }) => name !== ref.style) } });
      },
    ],
  },
});

export const styleFont = define<StyleRef>({
  props: {
    Name: part("fontName", plainLook.fontName, (value) => String(value as string)),
    Size: part("fontSize", plainLook.fontSize, number),
    Color: part("color", plainLook.color, readApiColor),
    Bold: part("bold", false, flag),
    Italic: part("italic", false, flag),
    Strikethrough: part("strike", false, flag),
    Underline: {
      get: ({ style: name }, { model }) => (styleOf(model, name).look.underline === true ? "Single" : "None"),
      set: (ref, value, host) => {
        change(ref, { look: { ...styleOf(host.model, ref.style).look, underline: value !== "None" } }, host);
      },
    },
  },
});

export const styleFill = define<StyleRef>({
  props: {
    Color: {
      get: ({ style: name }, { model }) => styleOf(model, name).look.fill ?? "#FFFFFF",
      set: (ref, value, host) => {
        change(ref, { look: { ...styleOf(host.model, ref.style).look, fill: readApiColor(value) } }, host);
      },
    },
  },
  methods: {
    Clear: [
      undefined,
      (ref, _args, host) => {
        change(ref, { look: { ...styleOf(host.model, ref.style).look, fill: undefined } }, host);
      },
    ],
  },
});

export const styleCollection = define<WorkbookModel>({
  collection: {
    type: "Style",
    items: (model): readonly StyleRef[] =>
      [...new Set([...builtInStyles.keys(), ...own(model).map(({ name }) => name)])].map((name) => ({ style: name })),
    find: (model, key) => {
      const name = styleName(model, String(key));
      return name === undefined ? undefined : { style: name };
    },
  },
  methods: {
    Add: [
      undefined,
      (model, args, { edits }) => {
        const name = args.text(0);
        if (name === "") throw invalidArgument(args.location);
        if (styleName(model, name) !== undefined) throw alreadyExists(args.location);
        const made: StyleModel = { name, look: {}, format: undefined, includes: {} };
        edits.book({ kept: { ...model.state.kept, styles: [...own(model), made] } });
      },
    ],
  },
});
