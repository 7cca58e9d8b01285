import type { WorkbookSnapshot } from "../grid/snapshot";
import { authorityIn } from "../reference/find-authority";
import type { Reference } from "../reference/reference";
import type { SheetReading } from "../scorecard/model";
import { none } from "./profile";
import type { Profile } from "./profile";

/** A workbook as it was read, and what says whose it is. */
export interface WhoseInput {
  readonly workbook: WorkbookSnapshot;
  readonly sheets: readonly SheetReading[];
  readonly profile: Profile;
  /** Published figures, whose authorities a title may name. */
  readonly reference?: Reference | undefined;
}

/** The authority that a workbook is of, and who says so. */
export interface KnownAuthority {
  readonly name: string;
  readonly from: "profile" | "titles";
}

/** The authority that a workbook is of: the profile's, else the one that its titles name; undefined where neither says. */
export function authorityOf(input: WhoseInput): string | undefined {
  return knownAuthority(input)?.name;
}

/** The authority that one sheet is of: the profile's, else the one that its own titles name, else that of the workbook. */
export function authorityOfSheet(input: WhoseInput, sheet: string): string | undefined {
  const { workbook, sheets, profile, reference } = input;
  if (profile.authority !== undefined || !reference) return authorityOf(input);
  const own = sheets.filter((one) => one.sheet === sheet);
  return authorityIn(titlesOf(workbook, own), reference) ?? authorityOf(input);
}

/** The authority that a workbook is of, with who says so. Titles name an authority only where there are published figures of it. */
export function knownAuthority({ workbook, sheets, profile, reference }: WhoseInput): KnownAuthority | undefined {
  const { authority } = profile;
  if (authority === none) return undefined;
  if (authority !== undefined) return { name: authority, from: "profile" };
  const name = reference && authorityIn(titlesOf(workbook, sheets), reference);
  return name === undefined ? undefined : { name, from: "titles" };
}

/** What a workbook calls itself: the names of its sheets and the titles on them. */
function titlesOf(workbook: WorkbookSnapshot, sheets: readonly SheetReading[]): readonly string[] {
  const grids = new Map(workbook.sheets.map((grid) => [grid.sheet, grid]));
  return sheets.flatMap(({ sheet, titles }) => [
    sheet,
    ...titles.map(({ row, column }) => grids.get(sheet)?.text(row, column) ?? ""),
  ]);
}
