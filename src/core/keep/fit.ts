import type { HostFault, Hosted } from "../host";
import type { Kept, Written } from "./kept";

/** The most characters of JSON that are kept in a workbook: about 1 MB, so that it stays quick to save and to share. */
export const mostKept = 1_000_000;

/** What is added to the name of a change whose inverse is kept no longer. */
export const tooLongAgo = " (too long ago to be taken back)";

/**
 * What is kept, as JSON no longer than a limit. Where it would be longer, the changes made longest ago lose what takes them back, and
 * their names say so; they stay in the list. A fault when it is too long even so.
 */
export function fittingJson(kept: Kept, limit = mostKept): Hosted<string> {
  let json = JSON.stringify(kept);
  let written = kept.written;
  const byAge = [...kept.written].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const oldest of byAge) {
    if (json.length <= limit) return { ok: true, value: json };
    if (oldest.inverse.operations.length === 0) continue;
    written = written.map((one) => (one === oldest ? withoutInverse(one) : one));
    json = JSON.stringify({ ...kept, written });
  }
  if (json.length <= limit) return { ok: true, value: json };
  return { ok: false, fault: tooLarge };
}

/** Whether all of something is kept: nothing of it has to give way. */
export function fitsWhole(kept: Kept, limit = mostKept): boolean {
  return JSON.stringify(kept).length <= limit;
}

const tooLarge: HostFault = {
  code: "KeptTooLarge",
  message: "There is more to keep in this workbook than fits.",
  advice: "Remove acceptances that are no longer needed or published figures of your own, then try again.",
};

function withoutInverse(one: Written): Written {
  return { ...one, what: one.what + tooLongAgo, inverse: { operations: [] } };
}
