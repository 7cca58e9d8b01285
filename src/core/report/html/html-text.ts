/** HTML that is known to be markup. Only `html` makes it, so that text from a workbook can never become it. */
export class Markup {
  constructor(readonly source: string) {}
}

type Part = string | number | Markup | readonly Markup[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Control characters but tab and line ends, lone halves of a pair and non-characters: HTML allows none of them. */
const disallowed = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text as HTML shows it, safe between tags and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(disallowed, "\ufffd").replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/** A template of markup: everything put into it is escaped, but what is markup already. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((fixed, index) => fixed + sourceOf(parts[index])).join(""));
}

function sourceOf(part: Part | undefined): string {
  if (part === undefined) return "";
  if (part instanceof Markup) return part.source;
  if (typeof part === "object") return part.map(({ source }) => source).join("");
  return escapeHtml(String(part));
}

/** No markup at all. */
export const nothing = new Markup("");
