import type { ReactNode } from "react";
import { formatArea } from "../../../core";
import type { SheetReading } from "../../../core";
import { CellButton } from "../../parts/cells";
import { text } from "../../strings";

/** What stands beside the tables of a sheet and was passed over: where, and for what it was taken. */
export function PassedOverList({ reading }: { readonly reading: SheetReading }): ReactNode {
  const { sheet, passedOver } = reading;
  if (passedOver.length === 0) return null;
  return (
    <details>
      <summary>{text.understood.passedOver(passedOver.length)}</summary>
      <div className="sk-stack-s">
        <p className="sk-quiet">{text.understood.passedOverBody}</p>
        <ul className="sk-listed sk-flat">
          {passedOver.map(({ kind, area }) => (
            <li key={formatArea(area)} className="sk-between">
              <span>{text.understood.passedOverAs[kind]}</span>
              <CellButton name={formatArea(area)} sheet={sheet} />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
