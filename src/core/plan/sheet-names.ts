/** The most characters that Excel allows in a sheet name. */
const longest = 31;

/** The name, or when another sheet has it (Excel tells no capitals apart) one that says the sheet is ours: `Findings (Scorecard Keeper)`. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const others = new Set(taken.map((one) => one.toLowerCase()));
  let free = name;
  for (let count = 1; others.has(free.toLowerCase()); count += 1) {
    const ours = count === 1 ? " (Scorecard Keeper)" : ` (Scorecard Keeper ${String(count)})`;
    free = name.slice(0, longest - ours.length) + ours;
  }
  return free;
}

/** The name, or when another sheet has it the first of `Scorecard 2`, `Scorecard 3` that none has. */
export function nextSheetName(name: string, taken: readonly string[]): string {
  const others = new Set(taken.map((one) => one.toLowerCase()));
  let free = name.slice(0, longest);
  for (let count = 2; others.has(free.toLowerCase()); count += 1) {
    const number = ` ${String(count)}`;
    free = name.slice(0, longest - number.length) + number;
  }
  return free;
}
