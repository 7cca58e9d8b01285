import { oneLine, profileChanges } from "../../core";
import type { ExitCode } from "../exit-code";
import { loadProfile } from "../profile-file";
import type { Terminal } from "../terminal";

/**
 * `scorecard profile`: says whether a profile can be used, and what it changes.
 *
 * @throws Stop with every place that is wrong.
 */
export async function checkProfile(file: string, terminal: Terminal): Promise<ExitCode> {
  const profile = await loadProfile(file);
  const changes = profile ? profileChanges(profile) : [];
  terminal.out(
    `${oneLine(file)} can be used: ${changes.length > 0 ? changes.join(", ") : "it leaves every rule as it is"}.\n`,
  );
  return 0;
}
