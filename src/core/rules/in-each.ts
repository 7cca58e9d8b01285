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

/** Rows, or names of rows, after which a rule that looks at all of them pauses. */
const rowsAtATime = 64;

/** The same as `inEach` for rows or whatever else there is one of for each row, with a pause now and then: for rules over all rows. */
export function* inEachInSteps<Row, Found>(
  rows: Iterable<Row>,
  find: (row: Row) => readonly Found[],
): Generator<undefined, readonly Found[], void> {
  const all: Found[] = [];
  let count = 0;
  for (const row of rows) {
    for (const one of find(row)) all.push(one);
    count++;
    if (count % rowsAtATime === 0) yield;
  }
  return all;
}
