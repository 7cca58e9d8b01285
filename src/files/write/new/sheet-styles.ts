import type { SheetLook } from "../../../core/plan/new-sheet";
import type { CellFormats } from "../cell-formats";
import type { Stylesheet } from "../stylesheet";
import { attribute } from "../xml-edit";

/** The styles of a new sheet's cells, added to the workbook's. */
export class NewStyles {
  readonly #positions = new Map<string, number>();

  constructor(
    private readonly styles: Stylesheet,
    private readonly formats: CellFormats,
    private readonly looks: Readonly<Record<string, SheetLook>>,
  ) {}

  /** The position of a look with a number format among the workbook's cell styles. */
  position(look: string | undefined, format: string | undefined, quoted: boolean): number {
    const key = JSON.stringify([look, format, quoted]);
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    const position = this.styles.position("cellXfs", this.#xf(this.looks[look ?? ""] ?? {}, format, quoted));
    this.#positions.set(key, position);
    return position;
  }

  #xf(look: SheetLook, format: string | undefined, quoted: boolean): string {
    const number = format === undefined ? 0 : this.formats.numberOf(format);
    const [font, fill, border] = [this.#font(look), this.#fill(look.fill), this.#border(look.line)];
    // The lists that styles point into must have their first entries, also in a workbook without them.
    for (const list of ["fonts", "fills", "borders", "cellXfs"] as const) this.styles.count(list);
    const alignment =
      `<alignment${attribute("horizontal", look.align)}${attribute("vertical", look.middle ? "center" : undefined)}` +
      `${attribute("wrapText", look.wrap ? "1" : undefined)}/>`;
    return (
      `<xf numFmtId="${String(number)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}"` +
      (this.styles.count("cellStyleXfs") > 0 ? ' xfId="0"' : "") +
      (quoted ? ' quotePrefix="1"' : "") +
      (format === undefined ? "" : ' applyNumberFormat="1"') +
      (font === 0 ? "" : ' applyFont="1"') +
      (fill === 0 ? "" : ' applyFill="1"') +
      (border === 0 ? "" : ' applyBorder="1"') +
      ` applyAlignment="1">${alignment}</xf>`
    );
  }

  #font({ bold, italic, color, size }: SheetLook): number {
    if (!bold && !italic && color === undefined && size === undefined) return 0;
    const base = this.styles.entry("fonts", 0);
    const [name, usual] = ["name", "sz"].map(
      (local) => new RegExp(`<(?:\\w+:)?${local}\\b[^>]*\\bval="([^"]*)"`).exec(base)?.[1],
    );
    return this.styles.position(
      "fonts",
      `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}<sz${attribute("val", size ?? usual ?? 11)}/>` +
        `${color === undefined ? "" : `<color rgb="FF${color}"/>`}<name${attribute("val", name ?? "Calibri")}/></font>`,
    );
  }

  #fill(rgb: string | undefined): number {
    if (rgb === undefined) return 0;
    return this.styles.position(
      "fills",
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
  }

  #border(rgb: string | undefined): number {
    if (rgb === undefined) return 0;
    const side = (name: string): string => `<${name} style="thin"><color rgb="FF${rgb}"/></${name}>`;
    return this.styles.position(
      "borders",
      `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`,
    );
  }
}
