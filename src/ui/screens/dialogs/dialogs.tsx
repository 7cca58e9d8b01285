import type { ReactNode } from "react";
import { loadWriting } from "../../load-later";
import { fetched } from "../../parts/fetched";
import { usePane } from "../../parts/use-pane";
import { AcceptDialog } from "./accept-dialog";

const ProposalDialog = fetched(async () => (await loadWriting()).ProposalDialog);
const WhyDialog = fetched(async () => (await import(/* webpackChunkName: "why" */ "./why-dialog")).WhyDialog);

/** What stands in front of the screen, if anything does. */
export function Dialogs(): ReactNode {
  const { dialog } = usePane().state;
  switch (dialog?.kind) {
    case undefined:
      return null;
    case "proposal":
      return <ProposalDialog proposal={dialog.proposal} />;
    case "accept":
      return <AcceptDialog finding={dialog.finding} />;
    case "why":
      return <WhyDialog rule={dialog.rule} />;
    default:
      return dialog satisfies never;
  }
}
