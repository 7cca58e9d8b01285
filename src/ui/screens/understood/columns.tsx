import type { ReactNode } from "react";
import { columnLetters, formatA1, parsePeriod } from "../../../core";
import type { Correction, Period, Scorecard } from "../../../core";
import { Choice } from "../../parts/choice";
import { usePane } from "../../parts/use-pane";
import { text } from "../../strings";
import { roleKey, roleOfKey, roleOptions } from "./column-roles";

/** One column of the sheet as the table has it, or as the user left it out. */
interface Shown {
  readonly column: number;
  readonly heading: string;
  readonly is: Scorecard["columns"][number]["is"] | "ignored";
}

/** Every column of a table with its role, which can be corrected. */
export function Columns({ table }: { readonly table: Scorecard }): ReactNode {
  const { state, actions } = usePane();
  const header = formatA1(table.area.top, table.area.left);
  return (
    <ul className="sk-listed sk-flat">
      {columnsOf(table, state.kept.corrections).map(({ column, heading, is }) => {
        const letters = columnLetters(column);
        const period = is !== "ignored" && is.kind === "value" ? is.period : periodIn(heading);
        return (
          <li key={column} className="sk-column">
            <b>{letters}</b>
            <span>{heading === "" ? <span className="sk-quiet">{text.understood.noHeading}</span> : heading}</span>
            <Choice
              small
              showLabel={false}
              label={text.understood.columnRole(letters, heading)}
              options={roleOptions(period)}
              value={roleKey(is)}
              onChange={(key) =>
                actions.correct({
                  kind: "column",
                  sheet: table.sheet,
                  header,
                  column: letters,
                  is: roleOfKey(key, period),
                })
              }
            />
          </li>
        );
      })}
    </ul>
  );
}

function periodIn(heading: string): Period | undefined {
  return parsePeriod(heading);
}

/** The columns of a table, and those that a correction took out of it, so that they can be brought back. */
function columnsOf(table: Scorecard, corrections: readonly Correction[]): readonly Shown[] {
  const ignored = corrections.flatMap((one): readonly Shown[] => {
    if (one.kind !== "column" || one.is !== "ignored" || one.sheet !== table.sheet) return [];
    const row = /\d+$/.exec(one.header)?.[0];
    const column = [...one.column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return row === String(table.area.top + 1) ? [{ column, heading: "", is: "ignored" }] : [];
  });
  const known = new Set(table.columns.map(({ column }) => column));
  return [...table.columns, ...ignored.filter(({ column }) => !known.has(column))].sort((a, b) => a.column - b.column);
}
