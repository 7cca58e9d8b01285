import type { Chosen, Kept, Profile } from "../core";

/** How the workbook itself says that it is to be read and checked: the user's profile, polarities and corrections. */
export function profileKept({ profile, polarity, corrections }: Kept): Profile & Pick<Chosen, "corrections"> {
  return { ...profile, polarity: { ...profile.polarity, ...polarity }, corrections };
}
