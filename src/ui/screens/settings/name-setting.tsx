import type { ReactNode } from "react";
import { TextField } from "../../parts/field";
import { usePane } from "../../parts/use-pane";
import { text } from "../../strings";

/** By whom findings are accepted. */
export function NameSetting(): ReactNode {
  const { state, actions } = usePane();
  return <TextField label={text.settings.name} autoComplete="name" value={state.name} onChange={actions.name} />;
}
