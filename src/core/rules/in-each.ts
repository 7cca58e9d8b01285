import type { MeasureSubject } from "../check/subject";

/** What is found in each of some rows. One row is looked at after the other and let go, since each keeps what it has worked out. */
export function inEach<Found>(
  rows: Iterable<MeasureSubject>,
  find: (row: MeasureSubject) => readonly Found[],
): readonly Found[] {
  const all: Found[] = [];
  for (const row of rows) for (const one of find(row)) all.push(one);
  return all;
}
