import type { HostFault } from "../core";
import { openWorkbook } from "../excel";

/** A scorecard to try the pane on. The build puts it beside the script; it is fetched when somebody asks for it. */
const sample = new URL("../../seeds/knowsley-score-card.xlsx", import.meta.url);

const notFetched: HostFault = {
  code: "NotFetched",
  message: "The sample could not be fetched.",
  advice: "Check the connection and try again.",
};

/** Opens the sample in a new window of Excel; answers with what kept it from that. */
export async function openSample(): Promise<HostFault | undefined> {
  const file = await fetchFile(sample);
  if (!file) return notFetched;
  const opened = await openWorkbook(file);
  return opened.ok ? undefined : opened.fault;
}

async function fetchFile(from: URL): Promise<Uint8Array | undefined> {
  try {
    const answer = await fetch(from);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
