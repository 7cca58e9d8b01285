import { formatArea, parseArea } from "../../core/cell/address";
import { severities, type Severity } from "../../core/check/finding";
import type { Highlight } from "../../core/plan/operation";
import { childElements, elementAttributes, unescapeXml, type XmlElement } from "../package";
import { tints } from "./looks";
import { worksheetOrder } from "./orders";
import type { Stylesheet } from "./stylesheet";
import { attribute, insertChild, removeElement, type Edit, type Outline } from "./xml-edit";

/**
 * Our conditional formats are known by their condition, which is always true: N of a text is 0. It says whose and what it is, and
 * stays as it is when another program saves the workbook. A "+" at its end continues the highlight before.
 */
const condition = /N\("scorecard-keeper:(error|warning|information)(\+?)"\)\s*=\s*0/;

/** What the text of a sheet with a highlight of ours holds. */
const mark = "scorecard-keeper:";

/** Areas in one conditional format; Excel takes 8,192 at most. */
const mostAreas = 4096;

interface OwnRule {
  readonly format: XmlElement;
  readonly rule: XmlElement;
  /** Whether the conditional format holds rules of others beside it. */
  readonly isShared: boolean;
  readonly priority: number;
  readonly severity: Severity;
  readonly continues: boolean;
}

/** Our own highlights on a sheet, in the order in which they were written. */
export function readHighlights(text: string, outline: Outline): readonly Highlight[] {
  const highlights: { areas: Highlight["areas"]; severity: Severity }[] = [];
  for (const { format, severity, continues } of [...ownRules(text, outline)].sort((a, b) => a.priority - b.priority)) {
    const sqref = elementAttributes(text, format).get("sqref") ?? "";
    const areas = sqref.split(/\s+/).flatMap((one) => parseArea(one) ?? []);
    const last = highlights.at(-1);
    if (continues && last?.severity === severity) last.areas = [...last.areas, ...areas];
    else highlights.push({ areas, severity });
  }
  return highlights;
}

/** The edits that put highlights in place of those of ours that a sheet has. Conditional formats of others are not touched. */
export function highlightEdits(
  text: string,
  outline: Outline,
  highlights: readonly Highlight[],
  styles: Stylesheet,
): readonly Edit[] {
  const own = ownRules(text, outline).map(({ format, rule, isShared }) => (isShared ? rule : format));
  const gone = [...new Set(own)].map(removeElement);
  const { prefix } = outline;
  let priority = lastPriority(text, outline);
  const added = highlights.flatMap(({ areas, severity }) =>
    chunks(areas.map(formatArea)).map((refs, index) => {
      const formula = `N("${mark}${severity}${index === 0 ? "" : "+"}")=0`;
      const dxf = styles.position("dxfs", tintXml(severity));
      priority++;
      return (
        `<${prefix}conditionalFormatting${attribute("sqref", refs.join(" "))}>` +
        `<${prefix}cfRule type="expression" dxfId="${String(dxf)}" priority="${String(priority)}">` +
        `<${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`
      );
    }),
  );
  if (added.length === 0) return gone;
  return [...gone, insertChild(text, outline, worksheetOrder, "conditionalFormatting", added.join(""))];
}

/** The least urgent priority that a rule of others has; ours come behind it. */
function lastPriority(text: string, outline: Outline): number {
  const own = new Set(ownRules(text, outline).map(({ rule }) => rule.start));
  let last = 0;
  for (const child of outline.children) {
    if (child.local !== "conditionalFormatting" && child.local !== "extLst") continue;
    const inside = text.slice(child.start, child.end);
    for (const match of inside.matchAll(/<(?:[\w.-]+:)?cfRule\b[^>]*?\spriority\s*=\s*["'](\d+)["']/g)) {
      if (!own.has(child.start + match.index)) last = Math.max(last, Number(match[1]));
    }
  }
  return last;
}

function ownRules(text: string, outline: Outline): readonly OwnRule[] {
  return outline.children.flatMap((format) => {
    if (format.local !== "conditionalFormatting" || !text.slice(format.start, format.end).includes(mark)) return [];
    const rules = childElements(text, format).filter((child) => child.local === "cfRule");
    const own = rules.flatMap((rule): readonly Omit<OwnRule, "isShared">[] => {
      const match = condition.exec(unescapeXml(text.slice(rule.openEnd, rule.closeStart)));
      const severity = severities.find((one) => one === match?.[1]);
      const priority = Number(elementAttributes(text, rule).get("priority") ?? 0);
      return severity ? [{ format, rule, priority, severity, continues: match?.[2] === "+" }] : [];
    });
    return own.map((one) => ({ ...one, isShared: rules.length > own.length }));
  });
}

function tintXml(severity: Severity): string {
  const { color, fill } = tints[severity];
  return (
    `<dxf><font><color rgb="FF${color}"/></font><fill><patternFill patternType="solid">` +
    `<fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`
  );
}

function chunks(refs: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(refs.length / mostAreas) }, (_, index) =>
    refs.slice(index * mostAreas, (index + 1) * mostAreas),
  );
}
