import type { ReactNode } from "react";
import { areLike, columnLetters, columnMark, columnNumber, formatA1, formatPeriod, parsePeriod } from "../../../core";
import type { ColumnMark, ColumnRole, Correction, Period, Scorecard } from "../../../core";
import { Choice } from "../../parts/choice";
import { usePane } from "../../parts/use-pane";
import { text } from "../../strings";
import { PeriodField } from "./period-field";
import { roleKey, roleOfKey, roleOptions } from "./column-roles";

/** One column of the sheet as the table has it, or as the user left it out. */
interface Shown {
  readonly column: number;
  readonly heading: string;
  readonly is: ColumnRole | "ignored";
  /** What it was known by when the user left it out. */
  readonly mark?: ColumnMark;
}

/** Every column of a table with its role and, of figures, its period; both can be corrected. */
export function Columns({
  table,
  tables,
}: {
  readonly table: Scorecard;
  /** All tables of its sheet. */
  readonly tables: readonly Scorecard[];
}): ReactNode {
  const { state, actions } = usePane();
  const correct = (shown: Shown, is: ColumnRole | "ignored"): void =>
    actions.correct({
      kind: "column",
      sheet: table.sheet,
      header: formatA1(table.area.top, table.area.left),
      column: columnLetters(shown.column),
      mark: shown.mark ?? columnMark(table, shown, tables),
      is,
    });
  return (
    <ul className="sk-listed sk-flat">
      {columnsOf(table, state.kept.corrections).map((shown) => (
        <li key={shown.column} className="sk-column">
          <ColumnFields shown={shown} onCorrect={(is) => correct(shown, is)} />
        </li>
      ))}
    </ul>
  );
}

function ColumnFields({
  shown,
  onCorrect,
}: {
  readonly shown: Shown;
  readonly onCorrect: (is: ColumnRole | "ignored") => void;
}): ReactNode {
  const { column, heading, is } = shown;
  const letters = columnLetters(column);
  const isValue = is !== "ignored" && is.kind === "value";
  const period: Period | undefined = isValue ? is.period : parsePeriod(heading);
  return (
    <>
      <b>{letters}</b>
      <span>{heading === "" ? <span className="sk-quiet">{text.understood.noHeading}</span> : heading}</span>
      <Choice
        small
        showLabel={false}
        label={text.understood.columnRole(letters, heading)}
        options={roleOptions(isValue ? undefined : period)}
        value={roleKey(is)}
        onChange={(key) => onCorrect(roleOfKey(key, period))}
      />
      {isValue && (
        <PeriodField
          key={period ? formatPeriod(period) : ""}
          label={text.understood.periodOf(letters, heading)}
          period={period}
          onChange={(to) => onCorrect({ ...is, period: to })}
        />
      )}
    </>
  );
}

/** The columns of a table, and those that a correction took out of it, so that they can be brought back. */
function columnsOf(table: Scorecard, corrections: readonly Correction[]): readonly Shown[] {
  const ignored = corrections.flatMap((one): readonly Shown[] => {
    if (one.kind !== "column" || one.is !== "ignored" || one.sheet !== table.sheet) return [];
    const isHere = one.mark
      ? areLike(one.mark.among, table.columns)
      : /\d+$/.exec(one.header)?.[0] === String(table.area.top + 1);
    if (!isHere) return [];
    const { mark } = one;
    return [{ column: columnNumber(one.column), heading: mark?.heading ?? "", is: "ignored", ...(mark && { mark }) }];
  });
  const known = new Set(table.columns.map(({ column }) => column));
  return [...table.columns, ...ignored.filter(({ column }) => !known.has(column))].sort((a, b) => a.column - b.column);
}
