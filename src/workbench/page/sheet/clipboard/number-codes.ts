/** How Excel names its usual number formats where it writes cells as HTML. */
const named: Readonly<Record<string, string>> = {
  general: "General",
  percent: "0.00%",
  fixed: "0.00",
  standard: "#,##0.00",
  scientific: "0.00E+00",
  currency: '"£"#,##0.00',
  "short date": "dd/mm/yyyy",
  "medium date": "d-mmm-yy",
  "long date": "d mmmm yyyy",
  "short time": "hh:mm",
  "long time": "hh:mm:ss",
};

/** A number format in the style of a cell that Excel wrote (`mso-number-format`), as a US code; undefined when there is none. */
export function codeFromExcel(declared: string | undefined): string | undefined {
  const text = declared?.trim();
  if (text === undefined || text === "") return undefined;
  const known = named[text.toLowerCase()];
  if (known !== undefined) return known;
  const inside = /^"(.*)"$/s.exec(text)?.[1] ?? text;
  const code = inside.replace(/\\([0-9a-f]{4})\s?|\\(.)/gis, (_, hex: string | undefined, sign: string | undefined) =>
    hex === undefined ? (sign ?? "") : String.fromCharCode(parseInt(hex, 16)),
  );
  return named[code.toLowerCase()] ?? code;
}

/** A US code as Excel reads it in a style. */
export function codeForExcel(code: string): string {
  return code.replace(/[^A-Za-z0-9 ]/g, (sign) => (sign === '"' ? "\\0022 " : `\\${sign}`));
}

/** A number format as LibreOffice writes it beside a value (`sdnum`: languages, then the code), as a US code. */
export function codeFromLibreOffice(sdnum: string | undefined | null): string | undefined {
  const code = sdnum?.split(";").slice(2).join(";").trim() ?? "";
  if (code === "") return undefined;
  if (/^(?:general|standard)$/i.test(code)) return "General";
  // Codes of dates are in large letters there.
  return /[DMYHS]/.test(code.replace(/"[^"]*"|\[[^\]]*\]/g, "")) && !/E\+/.test(code) ? code.toLowerCase() : code;
}
