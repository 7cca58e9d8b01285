import type { CellStyle } from "../../core/plan/operation";
import { elementAttributes, isTrue } from "../package";
import { appliesFormat, type CellFormats } from "./cell-formats";
import { linkColor, looks, type Look } from "./looks";
import type { Stylesheet } from "./stylesheet";
import { attribute, firstTagAttributes, outlineOf } from "./xml-edit";

/** What decides the style of a cell of our own sheets. */
export interface OwnLook {
  readonly style: CellStyle | undefined;
  readonly format: string | undefined;
  readonly linked: boolean;
  /** Whether the text starts as a formula does, and must stay text even when somebody edits the cell. */
  readonly quoted: boolean;
}

/** What a cell's style says of a cell of ours. */
export interface StyleFacts {
  readonly style?: CellStyle;
  readonly format?: string;
}

/** The styles of the cells of our own sheets: added to the workbook's, and known again by how they look. */
export class OwnStyles {
  readonly #styles: Stylesheet;
  readonly #formats: CellFormats;
  readonly #positions = new Map<string, number>();
  readonly #facts = new Map<number, StyleFacts>();

  constructor(styles: Stylesheet, formats: CellFormats) {
    this.#styles = styles;
    this.#formats = formats;
  }

  /** The position among the workbook's cell styles. A style or format left out is told apart from one given as plain or General. */
  position(own: OwnLook): number {
    const key = `${own.style ?? ""} ${String(own.linked)} ${String(own.quoted)} ${own.format === undefined ? "" : `=${own.format}`}`;
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    const look = lookOf(own.style ?? "plain", own.linked);
    const font = isPlainFont(look) ? 0 : this.#styles.position("fonts", this.#font(look));
    const fill = look.fill === undefined ? 0 : this.#styles.position("fills", solidFill(look.fill));
    const format = own.format === undefined ? 0 : this.#formats.numberOf(own.format);
    // The lists that styles point into must have their first entries, also in a workbook without them.
    for (const list of ["fonts", "fills", "borders", "cellXfs"] as const) this.#styles.count(list);
    const xml =
      `<xf numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="0"` +
      (this.#styles.count("cellStyleXfs") > 0 ? ' xfId="0"' : "") +
      (own.quoted ? ' quotePrefix="1"' : "") +
      (own.format === undefined ? "" : ' applyNumberFormat="1"') +
      (font === 0 ? "" : ' applyFont="1"') +
      (fill === 0 ? "" : ' applyFill="1"') +
      (own.style === "plain" ? ' applyBorder="1"' : "") +
      ` applyAlignment="1"><alignment vertical="${own.style === "heading" ? "center" : "top"}"` +
      `${look.wrap ? ' wrapText="1"' : ""}/></xf>`;
    const position = this.#styles.position("cellXfs", xml);
    this.#positions.set(key, position);
    return position;
  }

  /** What a cell's style says of its look, as far as it is one of ours; what is plain or General is left out unless it was given. */
  read(position: number): StyleFacts {
    const known = this.#facts.get(position) ?? this.#factsOf(position);
    this.#facts.set(position, known);
    return known;
  }

  #factsOf(position: number): StyleFacts {
    const xf = this.#styles.entry("cellXfs", position);
    const code = this.#formats.codeOf(position);
    const style = styleOfLook.get(this.#signatureOf(xf));
    const plain = style === "plain" && !isTrue(firstTagAttributes(xf).get("applyBorder"));
    return {
      ...(style === undefined || plain ? {} : { style }),
      ...(code === "General" && !appliesFormat(xf) ? {} : { format: code }),
    };
  }

  #font(look: WrittenLook): string {
    const base = this.#styles.entry("fonts", 0);
    const [name = "Calibri", size = "11"] = ["name", "sz"].map((local) => childValue(base, local));
    return (
      `<font>${look.bold ? "<b/>" : ""}${look.italic ? "<i/>" : ""}${look.underline ? "<u/>" : ""}` +
      `<sz${attribute("val", look.size ?? size)}/>${look.color ? `<color rgb="FF${look.color}"/>` : ""}` +
      `<name${attribute("val", name)}/></font>`
    );
  }

  #signatureOf(xf: string): string {
    const attributes = firstTagAttributes(xf);
    const font = Number(attributes.get("fontId") ?? 0);
    const letters = font === 0 ? {} : fontLook(this.#styles.entry("fonts", font));
    const fill = fillOf(this.#styles.entry("fills", Number(attributes.get("fillId") ?? 0)));
    const wrap = /<(?:\w+:)?alignment\b[^>]*\bwrapText="(?:1|true)"/.test(xf);
    return signature({ ...letters, ...(fill === undefined ? {} : { fill }), wrap });
  }
}

interface WrittenLook extends Look {
  readonly underline?: boolean;
}

function lookOf(style: CellStyle, linked: boolean): WrittenLook {
  const look = looks[style];
  return linked ? { ...look, underline: true, color: look.color ?? linkColor } : look;
}

function isPlainFont(look: WrittenLook): boolean {
  return !look.bold && !look.italic && !look.underline && look.color === undefined && look.size === undefined;
}

function signature(look: WrittenLook): string {
  const { bold = false, italic = false, underline = false, color = "", fill = "", wrap = false } = look;
  return JSON.stringify([bold, italic, underline, color, fill, wrap]);
}

/** The style of each look that a cell of ours can have, linked or not. */
const styleOfLook: ReadonlyMap<string, CellStyle> = new Map(
  (Object.keys(looks) as CellStyle[]).flatMap((style) =>
    [false, true].map((linked) => [signature(lookOf(style, linked)), style] as const),
  ),
);

function solidFill(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function fontLook(xml: string): WrittenLook {
  const color = childAttribute(xml, "color", "rgb")?.slice(-6).toUpperCase();
  return {
    bold: isOn(xml, "b"),
    italic: isOn(xml, "i"),
    underline: isOn(xml, "u"),
    ...(color === undefined ? {} : { color }),
  };
}

function fillOf(xml: string): string | undefined {
  if (!/patternType="solid"/.test(xml)) return undefined;
  return /<(?:\w+:)?fgColor\b[^>]*\brgb="(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})"/.exec(xml)?.[1]?.toUpperCase() ?? "other";
}

function isOn(font: string, local: string): boolean {
  const found = outlineOf(font)?.children.some((child) => child.local === local) ?? false;
  return found && !["0", "false", "none"].includes(childValue(font, local) ?? "");
}

function childValue(xml: string, local: string): string | undefined {
  return childAttribute(xml, local, "val");
}

function childAttribute(xml: string, local: string, name: string): string | undefined {
  const child = outlineOf(xml)?.children.find((one) => one.local === local);
  return child && elementAttributes(xml, child).get(name);
}
