import type { ReactNode } from "react";
import type { SheetReading } from "../../../core";
import type { Checked } from "../../state/state";
import { text } from "../../strings";
import { Corrections } from "./corrections";
import { NoScorecard, TellScorecard } from "./no-scorecard";
import { PassedOverList } from "./passed-over";
import { NotUnderstood, TableCard } from "./table-card";

/** How every sheet was read, with a way to correct it. */
export function UnderstoodScreen({ checked }: { readonly checked: Checked }): ReactNode {
  const { sheets } = checked.outcome;
  const withTables = sheets.filter(({ tables }) => tables.length > 0);
  const front = sheets.find(({ sheet }) => sheet === checked.active);
  const isFrontEmpty = front !== undefined && front.tables.length === 0;
  return (
    <div className="sk-stack">
      <div className="sk-stack-s">
        <h1>{text.understood.title}</h1>
        <p className="sk-quiet">{text.understood.intro}</p>
      </div>
      <Corrections />
      {(isFrontEmpty || withTables.length === 0) && <NoScorecard sheet={front?.sheet ?? sheets[0]?.sheet ?? ""} />}
      {withTables.map((sheet) => (
        <SheetSection key={sheet.sheet} reading={sheet} />
      ))}
      {!isFrontEmpty && withTables.length > 0 && (
        <section className="sk-stack-s">
          <h2>{text.understood.tellShort}</h2>
          <p className="sk-quiet">{text.understood.missingHint}</p>
          <TellScorecard />
        </section>
      )}
    </div>
  );
}

function SheetSection({ reading }: { readonly reading: SheetReading }): ReactNode {
  const { sheet, tables, notUnderstood } = reading;
  return (
    <section className="sk-sheet">
      <h2>{sheet}</h2>
      {tables.map((table) => (
        <TableCard key={`${String(table.area.top)} ${String(table.area.left)}`} table={table} tables={tables} />
      ))}
      <PassedOverList reading={reading} />
      <NotUnderstood cells={notUnderstood} sheet={sheet} />
    </section>
  );
}
