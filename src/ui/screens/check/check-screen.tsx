import type { ReactNode } from "react";
import { ownTableNames } from "../../../core";
import { Button } from "../../parts/button";
import { Icon } from "../../parts/icons";
import { usePane } from "../../parts/use-pane";
import { partedFindings, tablesOf } from "../../state/select";
import type { Checked } from "../../state/state";
import { text } from "../../strings";
import { NoScorecard } from "../understood/no-scorecard";
import { AcceptedList } from "./accepted-list";
import { Counts, Narrowing } from "./filters";
import { FindingList } from "./finding-list";

/** The findings of the last check, and what can be done about them. */
export function CheckScreen({ checked }: { readonly checked: Checked }): ReactNode {
  const { state } = usePane();
  const { open, accepted, stale } = partedFindings(state);
  const tables = tablesOf(checked);
  return (
    <div className="sk-stack">
      <h1 className="sk-hidden">{text.check.title}</h1>
      <CheckButtons checked={checked} />
      {tables.length === 0 ? (
        <NoScorecard sheet={checked.scope === "workbook" ? checked.active : checked.scope.sheet} />
      ) : (
        <>
          <Counts findings={open} />
          {open.length === 0 ? (
            <Clean extent={extentOf(checked)} />
          ) : (
            <>
              <Narrowing findings={open} />
              <FindingList findings={open} checked={checked} />
            </>
          )}
        </>
      )}
      <AcceptedList accepted={accepted} stale={stale} />
      <FindingsInWorkbook checked={checked} isEmpty={open.length === 0} />
    </div>
  );
}

function CheckButtons({ checked }: { readonly checked: Checked }): ReactNode {
  const { state, actions } = usePane();
  const busy = state.work !== undefined;
  return (
    <div className="sk-stack-s">
      <div className="sk-row">
        <Button look="primary" disabled={busy} onClick={() => actions.check("workbook")}>
          {text.check.workbook}
        </Button>
        <Button disabled={busy} onClick={actions.checkActiveSheet}>
          {text.check.sheet}
        </Button>
      </div>
      <div className="sk-beside">
        <p className="sk-quiet">
          {checked.scope === "workbook" ? text.check.scopeWorkbook : text.check.scopeSheet(checked.scope.sheet)} ·{" "}
          {extentOf(checked)}
        </p>
        {tablesOf(checked).length > 0 && (
          <Button look="subtle" size="small" disabled={busy} onClick={() => actions.openNewCard(true)}>
            {text.first.newCard}
          </Button>
        )}
      </div>
    </div>
  );
}

function Clean({ extent }: { readonly extent: string }): ReactNode {
  return (
    <div className="sk-empty">
      <Icon name="check" size={32} />
      <h2>{text.check.clean}</h2>
      <p>{text.check.cleanBody(extent)}</p>
    </div>
  );
}

function FindingsInWorkbook({ checked, isEmpty }: { readonly checked: Checked; readonly isEmpty: boolean }): ReactNode {
  const { state, actions } = usePane();
  const busy = state.work !== undefined;
  const { sheets, highlights } = checked.own;
  const isThere = highlights.length > 0 || sheets.some(({ table }) => table.name === ownTableNames.findings);
  if (isEmpty && !isThere) return null;
  return (
    <section className="sk-stack-s">
      <h2>{text.findingsSheet.menu}</h2>
      <p className="sk-quiet">{text.findingsSheet.hint}</p>
      <div className="sk-row">
        <Button disabled={busy} onClick={() => actions.proposeFindings("write")}>
          {text.findingsSheet.action}
        </Button>
        {isThere && (
          <Button disabled={busy} look="subtle" onClick={() => actions.proposeFindings("remove")}>
            {text.findingsSheet.removeAction}
          </Button>
        )}
      </div>
    </section>
  );
}

function extentOf(checked: Checked): string {
  const tables = tablesOf(checked);
  const measures = tables.reduce((sum, table) => sum + table.measures.length, 0);
  return text.check.extent(measures, tables.length);
}
