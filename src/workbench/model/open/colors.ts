import { childElement, childElements, elementAttributes, rootElement } from "../../../files/package";

/** The colours of a theme in the order in which styles number them, as `RRGGBB`. */
export type ThemeColors = readonly string[];

const officeTheme: ThemeColors = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** Excel's 56 colours by number (ISO/IEC 29500-1, 18.8.27), from 8; 0 to 7 are the same as 8 to 15. */
const indexed = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** The colours of a theme part. Styles number the first four in another order than the theme lists them. */
export function readThemeColors(xml: string): ThemeColors {
  const root = rootElement(xml);
  const elements = root && childElement(xml, root, "themeElements");
  const scheme = elements && childElement(xml, elements, "clrScheme");
  if (!scheme) return officeTheme;
  const listed = childElements(xml, scheme).map((entry) => {
    const [color] = childElements(xml, entry);
    const attributes = color ? elementAttributes(xml, color) : new Map<string, string>();
    return (attributes.get("lastClr") ?? attributes.get("val") ?? "000000").toUpperCase();
  });
  const [dark1, light1, dark2, light2, ...rest] = listed;
  return dark1 && light1 && dark2 && light2 ? [light1, dark1, light2, dark2, ...rest] : officeTheme;
}

/** The colour that the attributes of a `color` element name, as `#RRGGBB`; undefined for the automatic one. */
export function readColor(attributes: ReadonlyMap<string, string>, theme: ThemeColors): string | undefined {
  const rgb = attributes.get("rgb");
  const number = attributes.get("indexed");
  const themed = attributes.get("theme");
  const plain =
    rgb?.slice(-6) ??
    (themed === undefined ? undefined : theme[Number(themed)]) ??
    (number === undefined ? undefined : indexed[Number(number) % 64 < 8 ? Number(number) : Number(number) - 8]);
  if (plain === undefined || !/^[0-9A-Fa-f]{6}$/.test(plain)) return undefined;
  return tinted(plain, Number(attributes.get("tint") ?? 0));
}

/** A tint makes lighter (towards 1) or darker (towards -1). */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));
  const shaded = channels.map((one) => Math.round(tint < 0 ? one * (1 + tint) : one + (255 - one) * tint));
  return `#${shaded
    .map((one) => one.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
