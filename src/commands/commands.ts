import type { Hosted, WorkbookHost } from "../core";
import { connectExcel } from "../excel";
import { checkSheet } from "./check-sheet";
import { say } from "./say";
import type { Remark, Stamp } from "./write-kept";
import { writeTrajectories } from "./write-trajectories";

/** A ribbon function: what it does in the workbook, with what there is to remark, or the fault that kept it from it. */
type Command = (host: WorkbookHost, stamp: Stamp) => Promise<Hosted<Remark>>;

/** The functions that manifest.xml names. */
const commands: Readonly<Record<string, Command>> = { checkSheet, writeTrajectories };

for (const [name, command] of Object.entries(commands))
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void run(command).finally(() => {
      event.completed();
    });
  });

async function run(command: Command): Promise<void> {
  const excel = await connectExcel();
  const done = excel.ok ? await command(excel.value, stampNow()) : excel;
  const said = done.ok ? done.value : done.fault;
  if (said) await say(said);
}

function stampNow(): Stamp {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return { at: local.toISOString().slice(0, 16), id: crypto.randomUUID() };
}
