import type { Profile } from "../check/profile";
import type { Chosen } from "../scorecard/read-workbook";
import type { Kept } from "./kept";

/**
 * How a workbook that keeps something is to be read and checked: by a profile (its own unless another is given), by the polarities that were
 * chosen since, and with its corrections.
 */
export function checkedBy(kept: Kept, profile: Profile = kept.profile): Profile & Pick<Chosen, "corrections"> {
  const { polarity, corrections } = kept;
  return { ...profile, polarity: { ...profile.polarity, ...polarity }, corrections };
}
