import type { ReactNode } from "react";
import { exampleCell, exampleTables } from "../../../core";
import type { Example, ShownTable } from "../../../core";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { usePane } from "../../parts/use-pane";
import { ruleHelp } from "../../rule-help";
import { text } from "../../strings";

/** A rule's own help: what it finds, why that matters, and the examples that it is tested by. */
export function WhyDialog({ rule: id }: { readonly rule: string }): ReactNode {
  const { actions } = usePane();
  const help = ruleHelp.find((rule) => rule.id === id);
  return (
    <Dialog
      title={help?.title ?? text.why.title}
      onClose={actions.answer}
      onSubmit={actions.answer}
      end={
        <Button look="primary" type="submit">
          {text.close}
        </Button>
      }
    >
      <p>{help?.why ?? text.why.none}</p>
      <p className="sk-quiet">{id}</p>
      <Examples title={text.why.bad} examples={help?.examples.bad ?? []} />
      <Examples title={text.why.good} examples={help?.examples.good ?? []} />
    </Dialog>
  );
}

function Examples({ title, examples }: { readonly title: string; readonly examples: readonly Example[] }): ReactNode {
  if (examples.length === 0) return null;
  return (
    <section className="sk-stack-s">
      <h2>{title}</h2>
      {examples.flatMap(exampleTables).map((table, index) => (
        <ShownExample key={index} table={table} />
      ))}
    </section>
  );
}

function ShownExample({ table: { sheet, header, rows } }: { readonly table: ShownTable }): ReactNode {
  return (
    <div className="sk-scroll" tabIndex={0} role="group" aria-label={[sheet, ...header].join(", ")}>
      <table className="sk-table">
        {sheet !== "" && <caption>{sheet}</caption>}
        <thead>
          <tr>
            {header.map((heading, index) => (
              <th key={index} scope="col">
                {exampleCell(heading).text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <ExampleCell key={at} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ExampleCell({ cell }: { readonly cell: string }): ReactNode {
  const { text: shown, named } = exampleCell(cell);
  return (
    <td className={named ? "sk-named" : undefined}>
      {shown}
      {named && <span className="sk-hidden"> ({text.why.named})</span>}
    </td>
  );
}
