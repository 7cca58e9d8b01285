import { CellFormats } from "../../../files/write/cell-formats";
import type { Stylesheet } from "../../../files/write/stylesheet";
import { attribute, firstTagAttributes, outlineOf, withAttributes } from "../../../files/write/xml-edit";
import { plainLook, type CellLook } from "../look";

/** How a cell shall be: its look and its number format. */
interface Wanted {
  readonly look: CellLook;
  readonly format: string;
}

/**
 * The styles of a workbook that cells can be given whole: look and number format.
 *
 * The writer of cells knows number formats only; a look is handed through it as a code of this class's own (`codeFor`). Of a style, only
 * what differs is changed, so that theme colours and the like stay.
 */
export class SaveStyles extends CellFormats {
  readonly #sheet: Stylesheet;
  readonly #looks: readonly CellLook[];
  readonly #wanted: Wanted[] = [];
  readonly #codes = new Map<string, string>();
  readonly #made = new Map<string, number>();

  /** @param looks how cells of each style look that the file has. */
  constructor(sheet: Stylesheet, looks: readonly CellLook[]) {
    super(sheet);
    this.#sheet = sheet;
    this.#looks = looks;
  }

  /** What to hand over as the number format of a cell that shall look so. */
  codeFor(wanted: Wanted): string {
    const key = JSON.stringify(wanted);
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code = `\u0000${String(this.#wanted.push(wanted) - 1)}`;
    this.#codes.set(key, code);
    return code;
  }

  override withFormat(style: number, code: string): number {
    if (!code.startsWith("\u0000")) return super.withFormat(style, code);
    const wanted = this.#wanted[Number(code.slice(1))];
    if (!wanted) return style;
    const key = `${String(style)} ${code}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = super.withFormat(this.#withLook(style, wanted.look), wanted.format);
    this.#made.set(key, made);
    return made;
  }

  #withLook(style: number, look: CellLook): number {
    const before = this.#looks[style] ?? plainLook;
    const xf = this.#sheet.entry("cellXfs", style) || this.#sheet.entry("cellXfs", 0);
    const changed: Record<string, string> = {};
    if (fontKey(before) !== fontKey(look)) {
      changed.fontId = String(this.#sheet.position("fonts", fontXml(look)));
      changed.applyFont = "1";
    }
    if (before.fill !== look.fill) {
      changed.fillId = String(look.fill === undefined ? 0 : this.#sheet.position("fills", fillXml(look.fill)));
      changed.applyFill = "1";
    }
    if (JSON.stringify(before.edges) !== JSON.stringify(look.edges)) {
      changed.borderId = String(this.#sheet.position("borders", borderXml(look.edges)));
      changed.applyBorder = "1";
    }
    const aligned = alignmentKey(before) !== alignmentKey(look);
    const locked = before.locked !== look.locked;
    if (aligned) changed.applyAlignment = "1";
    if (locked) changed.applyProtection = "1";
    if (Object.keys(changed).length === 0) return style;
    return this.#sheet.add("cellXfs", this.#changedXf(xf, changed, look, aligned, locked));
  }

  #changedXf(xf: string, changed: Record<string, string>, look: CellLook, aligned: boolean, locked: boolean): string {
    const outline = outlineOf(xf);
    const { prefix } = this.#sheet;
    const keep = (local: string): string =>
      (outline?.children ?? [])
        .filter((child) => child.local === local)
        .map(({ start, end }) => xf.slice(start, end))
        .join("");
    const alignment = aligned ? alignmentXml(look, prefix) : keep("alignment");
    const protection = locked ? `<${prefix}protection locked="${look.locked ? "1" : "0"}"/>` : keep("protection");
    const tag = withAttributes(xf.slice(0, xf.indexOf(">") + 1), changed).replace(/\s*\/?>$/, "");
    const inside = alignment + protection + keep("extLst");
    return inside === "" ? `${tag}/>` : `${tag}>${inside}</${prefix}xf>`;
  }

  /** The position of what a conditional format puts on. */
  overlay({
    fill,
    color,
    bold,
  }: {
    readonly fill: string | undefined;
    readonly color: string | undefined;
    readonly bold: boolean;
  }): number {
    const font =
      color === undefined && !bold
        ? ""
        : `<font>${bold ? "<b/>" : ""}${color === undefined ? "" : colorXml(color)}</font>`;
    const pattern =
      fill === undefined
        ? ""
        : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor rgb="${argb(fill)}"/></patternFill></fill>`;
    return this.#sheet.position("dxfs", `<dxf>${font}${pattern}</dxf>`);
  }

  /** The number format of a style that the file has. */
  formatIn(style: number): string {
    return firstTagAttributes(this.#sheet.entry("cellXfs", style)).size === 0 ? "General" : this.codeOf(style);
  }
}

const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;
const colorXml = (color: string): string => `<color rgb="${argb(color)}"/>`;

function fontKey({ fontName, fontSize, bold, italic, underline, strike, color }: CellLook): string {
  return JSON.stringify([fontName, fontSize, bold, italic, underline, strike, color]);
}

function alignmentKey({ horizontal, vertical, wrap, indent }: CellLook): string {
  return JSON.stringify([horizontal, vertical, wrap, indent]);
}

function fontXml(look: CellLook): string {
  const flag = (on: boolean, name: string): string => (on ? `<${name}/>` : "");
  return (
    `<font>${flag(look.bold, "b")}${flag(look.italic, "i")}${flag(look.strike, "strike")}${flag(look.underline, "u")}` +
    `<sz${attribute("val", look.fontSize)}/>${colorXml(look.color)}<name${attribute("val", look.fontName)}/></font>`
  );
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(edges: CellLook["edges"]): string {
  const side = (name: "left" | "right" | "top" | "bottom"): string => {
    const edge = edges[name];
    return edge ? `<${name}${attribute("style", edge.style)}>${colorXml(edge.color)}</${name}>` : `<${name}/>`;
  };
  return `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`;
}

function alignmentXml({ horizontal, vertical, wrap, indent }: CellLook, prefix: string): string {
  const attributes =
    (horizontal === "general" ? "" : attribute("horizontal", horizontal)) +
    (vertical === "bottom" ? "" : attribute("vertical", vertical)) +
    (wrap ? ' wrapText="1"' : "") +
    (indent === 0 ? "" : attribute("indent", indent));
  return `<${prefix}alignment${attributes}/>`;
}
