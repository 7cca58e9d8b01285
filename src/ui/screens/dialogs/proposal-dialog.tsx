import type { ReactNode } from "react";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { usePane } from "../../parts/use-pane";
import type { Proposal } from "../../state/state";
import { text } from "../../strings";
import { PlanList } from "./plan-list";

/** Shows every change before any is written. */
export function ProposalDialog({ proposal }: { readonly proposal: Proposal }): ReactNode {
  const { actions } = usePane();
  return (
    <Dialog
      title={proposal.title}
      onClose={actions.answer}
      onSubmit={() => actions.apply(proposal)}
      end={
        <>
          <Button look="primary" type="submit">
            {text.proposal.write}
          </Button>
          <Button onClick={actions.answer}>{text.cancel}</Button>
        </>
      }
    >
      <p className="sk-quiet">{text.proposal.intro}</p>
      <PlanList plan={proposal.plan} />
    </Dialog>
  );
}
