import { findPeriods } from "../cell/period";
import type { ColumnLook } from "./column-facts";
import { mostly } from "./column-facts";
import type { DraftColumn } from "./column-roles";
import { isComparing } from "./comparators";
import { isWished, roleByContent, saysTravel } from "./content-role";
import { leastFigures } from "./figure-columns";
import type { HeaderBlock, HeaderColumn } from "./header";
import { isOfUnits, isReferenceFigure, isSaidInFigures } from "./beside-values";
import type { AttributeRole, FieldRole, TableKind } from "./model";
import { saysRoles } from "./row-role";
import { leadingRole } from "./heading-role";

/** What is known of a table before its columns are. */
export interface Beside {
  readonly header: HeaderBlock;
  readonly kind: TableKind;
  readonly label: number;
  readonly look: ColumnLook;
  /** Columns of figures under names of their own. */
  readonly peers: ReadonlySet<number>;
  /** Columns of figures without a heading right behind one of values, which reaches over them, each with its role. */
  readonly unnamed: ReadonlyMap<number, FieldRole>;
}

/** A column of figures, and one of text. */
export const figureDraft = (column: number, heading: string, role: FieldRole = "actual"): DraftColumn => ({
  column,
  heading,
  is: { kind: "value", role, period: undefined },
});
export const textDraft = (column: number, heading: string, role: AttributeRole = "other"): DraftColumn => ({
  column,
  heading,
  is: { kind: "attribute", role },
});

/** Whether the cells below a heading are phrases and hardly anything else, so that they are no values whatever the heading says. */
function isProse({ column, token }: HeaderColumn, look: ColumnLook): boolean {
  if (token?.kind !== "value" || token.period) return false;
  const { filled, phrases } = look.at(column);
  return filled > 0 && phrases >= filled * mostly;
}

/** Headings under which measures are put whether or not another shares them; an outcome or an aim may be one measure's own. */
const alwaysGroups =
  /\b(?:sections?|themes?|categor(?:y|ies)|directorates?|departments?|services?|portfolios?|domains?|sectors?|pillars?|program(?:me)?s?|perspectives?|clusters?)\b/i;

/** Whether a column holds figures, or words in place of them, and hardly anything else: "Reported" may head how often, or what. */
function isNumeric({ column }: HeaderColumn, look: ColumnLook): boolean {
  const { filled, figures } = look.at(column);
  return figures > 0 && figures * 2 >= filled;
}

/** Whether a column says of which year the figures of each row are: "Latest year" over years. */
function isDates({ column, heading }: HeaderColumn, look: ColumnLook): boolean {
  const { years, filled } = look.at(column);
  return filled >= 2 && years === filled && /\b(?:year|date|period|data)\b/i.test(heading);
}

/** Whether a column holds figures none of which is a year. */
function isAmount(one: HeaderColumn, look: ColumnLook): boolean {
  const { numbers, filled, years } = look.at(one.column);
  return filled > 0 && years === 0 && numbers >= filled * mostly;
}

/** Whether "Baseline (date)" heads the baselines, each with its date behind it, and not their dates. */
function isValueWithDate(one: HeaderColumn, { look, header }: Beside): boolean {
  const { years } = look.at(one.column);
  const isAlone = !header.columns.some(({ token }) => token?.kind === "value" && token.role === "baseline");
  return isAlone && years === 0 && isNumeric(one, look);
}

/** Whether a column puts measures into groups: it has gaps below a group's first row, or says the same again. */
function groups({ column, heading }: HeaderColumn, label: number, look: ColumnLook): boolean {
  if (alwaysGroups.test(heading)) return true;
  const { rows, filled, distinct } = look.beside(column, label);
  return filled < 3 || filled < rows * 0.9 || distinct < filled * 0.8;
}

/** Whether a column of texts before the names, whatever its heading, puts measures into groups: few texts in runs, or each once for several rows. */
function plainlyGroups({ column }: HeaderColumn, label: number, look: ColumnLook): boolean {
  const { filled: cells, phrases } = look.at(column);
  const { rows, filled, distinct } = look.beside(column, label);
  return phrases >= cells * mostly && filled >= 2 && rows >= 4 && (filled * 2 <= rows || distinct * 2 <= filled);
}

/** Whether a column compares with an earlier time in words or arrows, and holds no figure. */
function isDirection({ column, heading, token }: HeaderColumn, look: ColumnLook): boolean {
  if (token?.kind !== "value" || token.role !== "actual" || token.period) return false;
  const facts = look.at(column);
  const { numbers } = facts;
  if (saysTravel(facts)) return true;
  return facts.texts > 0 && numbers === 0 && /\b(?:last|previous|prior|since|compared)\b/i.test(heading);
}

/** Whether a column says by how much each figure is above or below that of others: "2024 compared to the national average". */
function isAheadOf({ column, heading, token }: HeaderColumn, look: ColumnLook): boolean {
  if (token?.kind !== "value" || token.role !== "benchmark") return false;
  return look.at(column).signed > 0 && /\b(?:compared|comparison|relative|against|versus|vs)\b/i.test(heading);
}

const isLatest = /\b(?:current|present|latest)\b/i;
const isStanding = /\b(?:status|stand|progress)\b/i;

/** Whether "Achievement" beside a target is what was reached, where nothing else is. */
function isAchieved({ heading, token }: HeaderColumn, columns: readonly HeaderColumn[]): boolean {
  if (token?.kind !== "attribute" || token.role !== "variance" || !/^achievements?$/i.test(heading.trim()))
    return false;
  const roles = columns.flatMap((one) => (one.token?.kind === "value" ? [one.token.role] : []));
  return roles.includes("target") && !roles.includes("actual");
}

/** Words of a school for how far a pupil is, beside which "expected" is one of these and nothing to come. */
const standards = /\b(?:exceed\w*|greater depth|gds|higher standard|emerging|working towards|below|above)\b/i;

/** Headings that may name what is aimed at in words as well as in figures. */
const inWords = /\b(goals?|objectives?|ambitions?|plans?)\b/i;

/** What a column is by its heading and by what stands below it; none for one that has neither. */
export function draftOf(one: HeaderColumn, beside: Beside): readonly DraftColumn[] {
  const { column, heading, token } = one;
  const { kind, label, look, peers } = beside;
  if (column === label) return [{ column, heading, is: { kind: "label" } }];
  switch (token?.kind) {
    case "value": {
      if (kind === "action-plan") return [textDraft(column, heading)];
      if (isComparing(column, look) || (/\bdire[cçk]/i.test(heading) && isWished(look.at(column))))
        return [textDraft(column, heading, "polarity")];
      if ((inWords.test(heading) && isProse(one, look)) || isSaidInFigures(one, look, beside.header.columns))
        return [column < label ? { column, heading, is: { kind: "section" } } : textDraft(column, heading)];
      if (isDirection(one, look)) return [textDraft(column, heading, "direction-of-travel")];
      if (isAheadOf(one, look)) return [textDraft(column, heading, "variance")];
      if (isOfUnits(one, look, beside.header.columns)) return [textDraft(column, heading, "unit")];
      const { period, variant } = token;
      if (!period && isDates(one, look)) return [textDraft(column, heading)];
      const isStandard =
        /\bexpected\b/i.test(heading) && beside.header.columns.some((other) => standards.test(other.heading));
      const role = token.role === "forecast" && isStandard ? undefined : token.role;
      if (column < label && !period)
        return [
          isProse(one, look) ? { column, heading, is: { kind: "section" } } : textDraft(column, heading, "reference"),
        ];
      return [{ column, heading, is: { kind: "value", role, period, ...(variant && { variant }) } }];
    }
    case "section":
      return [
        column < label && groups(one, label, look)
          ? { column, heading, is: { kind: "section" } }
          : textDraft(column, heading),
      ];
    case "period":
      if (kind === "action-plan") return [textDraft(column, heading, "due")];
      if (token.ofTarget && !token.within && isAmount(one, look)) return [figureDraft(column, heading, "target")];
      if (token.within === "baseline" && isValueWithDate(one, beside))
        return [figureDraft(column, heading, "baseline")];
      return [token.within ? textDraft(column, heading) : { column, heading, is: { kind: "period" } }];
    case "attribute": {
      const { role, period } = token;
      if (isReferenceFigure(one, label, beside.header.columns)) return [figureDraft(column, heading, "baseline")];
      // A number behind the names is a count and no reference.
      if (role === "reference" && column > label && look.at(column).numbers > 0) return [textDraft(column, heading)];
      if (role === "frequency" && /reported/i.test(heading) && isNumeric(one, look))
        return [{ column, heading, is: { kind: "value", role: "actual", period } }];
      // "Status 2022" over figures is where things stood then, "Current status" where they stand.
      if (role === "status" && (period ?? isLatest.test(heading)) && isStanding.test(heading) && isNumeric(one, look))
        return [{ column, heading, is: { kind: "value", role: "actual", period } }];
      if (isAchieved(one, beside.header.columns)) return [figureDraft(column, heading)];
      if (role === "direction-of-travel" && isWished(look.at(column))) return [textDraft(column, heading, "polarity")];
      return [{ column, heading, is: { kind: "attribute", role, ...(period && { period }) } }];
    }
    case "label":
      return [textDraft(column, heading, isCodes(one, look) ? "reference" : "other")];
    case undefined:
      if (isComparing(column, look)) return [textDraft(column, heading, "polarity")];
      if (heading === "") {
        if (column < label && plainlyGroups(one, label, look)) return [{ column, heading, is: { kind: "section" } }];
        if (column < label)
          return isCodes(one, look) || isNumbers(one, look) ? [textDraft(column, "", "reference")] : [];
        if (beside.unnamed.has(column)) return [figureDraft(column, "", beside.unnamed.get(column))];
        if (saysRoles(look.at(column)) || isKey(column, beside)) return [textDraft(column, "")];
        return isMarks(column, beside) ? [textDraft(column, "", roleByContent(look.at(column)))] : [];
      }
      if (peers.has(column)) return [figureDraft(column, heading, leadingRole(heading) ?? one.under)];
      if (column > label && isDated(one, look)) return [datedDraft(one)];
      if (column < label && plainlyGroups(one, label, look)) return [{ column, heading, is: { kind: "section" } }];
      return [textDraft(column, heading, roleByContent(look.at(column)))];
    default:
      return token satisfies never;
  }
}

/** Whether a column that its heading says to name measures holds codes, and perhaps a few remarks between the rows. */
function isCodes({ column }: HeaderColumn, look: ColumnLook): boolean {
  const { texts, figures, phrases, distinct } = look.at(column);
  return figures === 0 && distinct > 1 && phrases * 2 < texts;
}

/** Whether a column holds whole numbers, as those that count the rows, and perhaps notes below them. */
function isNumbers({ column }: HeaderColumn, look: ColumnLook): boolean {
  const { filled, numbers, signs } = look.at(column);
  return numbers > 1 && numbers * 2 >= filled && signs.commas + signs.dots === 0;
}

/** Whether a column without a heading stands right behind a value and marks how each row went. */
function isMarks(column: number, { header, look }: Beside): boolean {
  const role = roleByContent(look.at(column));
  const before = header.columns.find((one) => one.column === column - 1)?.token;
  return before?.kind === "value" && (role === "rag" || role === "status" || role === "direction-of-travel");
}

/** Whether a column without a heading tells rows apart that share the name beside it: it has a text in each, and the names have gaps. */
function isKey(column: number, { label, look }: Beside): boolean {
  const { filled, distinct } = look.at(column);
  return column === label + 1 && distinct >= 2 && distinct < filled && look.at(label).filled * 2 <= filled;
}

/** Whether a heading of words that we do not know names one period and stands over figures. */
function isDated({ column, heading }: HeaderColumn, look: ColumnLook): boolean {
  const { numbers, filled } = look.at(column);
  return numbers >= leastFigures && numbers >= filled * mostly && findPeriods(heading).length === 1;
}

function datedDraft({ column, heading, under }: HeaderColumn): DraftColumn {
  return { column, heading, is: { kind: "value", role: under, period: findPeriods(heading)[0]?.period } };
}
