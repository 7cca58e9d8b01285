import type { ConditionalFormat } from "../features";
import type { Look } from "../model";
import { main } from "./namespaces";
import { document, element, listElement } from "./xml";

/** Number formats that Excel knows by number (ECMA-376 part 1, 18.8.30). */
const builtInFormats: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);
const firstOwnFormat = 164;

/** The styles of a workbook: every look that its cells use, each part of it kept once. */
export class Styles {
  readonly #fonts = new Kept([font({})]);
  // The first two fills are Excel's own, whatever a workbook says of them.
  readonly #fills = new Kept([patternFill("none"), patternFill("gray125")]);
  readonly #borders = new Kept([border(false)]);
  readonly #formats = new Kept([]);
  readonly #cells = new Kept([element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })]);
  readonly #differences = new Kept([]);

  /** The number by which a cell says that it looks like this. */
  cell(look: Look): number {
    const [numFmtId, fontId] = [this.#format(look.format ?? "General"), this.#fonts.position(font(look))];
    const fillId = look.fill === undefined ? 0 : this.#fills.position(patternFill("solid", look.fill));
    const borderId = this.#borders.position(border(look.bordered ?? false));
    const aligned = alignment(look);
    return this.#cells.position(
      element(
        "xf",
        {
          ...{ numFmtId, fontId, fillId, borderId, xfId: 0 },
          applyNumberFormat: numFmtId > 0 || undefined,
          applyFont: fontId > 0 || undefined,
          applyFill: fillId > 0 || undefined,
          applyBorder: borderId > 0 || undefined,
          applyAlignment: aligned !== "" || undefined,
        },
        aligned,
      ),
    );
  }

  /** The number by which a conditional format says how it changes a cell. */
  difference({ colour, fill }: ConditionalFormat): number {
    return this.#differences.position(
      element(
        "dxf",
        {},
        element("font", {}, element("color", { rgb: `FF${colour}` })),
        fill === undefined
          ? ""
          : element("fill", {}, element("patternFill", {}, element("bgColor", { rgb: `FF${fill}` }))),
      ),
    );
  }

  /** The part `xl/styles.xml`. */
  xml(): string {
    const formats = this.#formats.all.map((formatCode, index) =>
      element("numFmt", { numFmtId: firstOwnFormat + index, formatCode }),
    );
    return document(
      element(
        "styleSheet",
        { xmlns: main },
        listElement("numFmts", { count: formats.length }, formats),
        counted("fonts", this.#fonts.all),
        counted("fills", this.#fills.all),
        counted("borders", this.#borders.all),
        counted("cellStyleXfs", [element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
        counted("cellXfs", this.#cells.all),
        counted("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
        element("dxfs", { count: this.#differences.all.length }, ...this.#differences.all),
        element("tableStyles", {
          count: 0,
          defaultTableStyle: "TableStyleMedium2",
          defaultPivotStyle: "PivotStyleLight16",
        }),
      ),
    );
  }

  #format(code: string): number {
    return builtInFormats.get(code) ?? firstOwnFormat + this.#formats.position(code);
  }
}

/** Texts kept once each, known by their position. */
class Kept {
  readonly #positions: Map<string, number>;

  constructor(first: readonly string[]) {
    this.#positions = new Map(first.map((one, index) => [one, index]));
  }

  get all(): readonly string[] {
    return [...this.#positions.keys()];
  }

  position(one: string): number {
    const known = this.#positions.get(one) ?? this.#positions.size;
    this.#positions.set(one, known);
    return known;
  }
}

function counted(name: string, children: readonly string[]): string {
  return element(name, { count: children.length }, ...children);
}

function font(look: Look): string {
  return element(
    "font",
    {},
    look.bold ? element("b") : "",
    look.italic ? element("i") : "",
    look.underline ? element("u") : "",
    element("sz", { val: look.size ?? 10 }),
    element("color", look.colour === undefined ? { theme: 1 } : { rgb: `FF${look.colour}` }),
    element("name", { val: "Arial" }),
    element("family", { val: 2 }),
  );
}

function patternFill(patternType: string, colour?: string): string {
  const colours =
    colour === undefined ? [] : [element("fgColor", { rgb: `FF${colour}` }), element("bgColor", { indexed: 64 })];
  return element("fill", {}, element("patternFill", { patternType }, ...colours));
}

function border(drawn: boolean): string {
  const side = (name: string): string =>
    drawn ? element(name, { style: "thin" }, element("color", { rgb: "FFA6A6A6" })) : element(name);
  return element("border", {}, side("left"), side("right"), side("top"), side("bottom"), element("diagonal"));
}

function alignment(look: Look): string {
  if (look.across === undefined && !look.wrapped && look.indent === undefined) return "";
  const horizontal = look.across ?? (look.indent === undefined ? undefined : "left");
  return element("alignment", { horizontal, vertical: "center", wrapText: look.wrapped, indent: look.indent });
}
