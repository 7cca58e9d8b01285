import type { Working } from "../../core";
import { HostStop, isTooLarge, placeOf } from "../faults";
import type { Conversation } from "../session";
import type { Piece } from "./pieces";

/**
 * Cells in one answer. Five texts a cell make 27 to some 45 characters, so that this stays below the 5 MB that Excel on the web sends;
 * where it does not, because of long texts, the request is made again in halves.
 */
export const cellsPerRequest = 100_000;

/** Reads pieces in as few requests as may be; between two of them it tells how far it is and can be stopped. */
export async function readPieces(talk: Conversation, pieces: readonly Piece[], working: Working): Promise<void> {
  const all = total(pieces);
  let done = 0;
  const waiting = batches(pieces);
  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    stopIfCancelled(working);
    const smaller = await readOrSplit(talk, batch);
    if (smaller) {
      waiting.unshift(...smaller);
      continue;
    }
    done += total(batch);
    working.onProgress?.(Math.min(done, all), all);
  }
}

/** @throws HostStop when the user has asked to stop */
export function stopIfCancelled({ isCancelled }: Working): void {
  if (isCancelled?.()) {
    throw new HostStop({ code: "Cancelled", message: "Stopped, as you asked.", advice: "Nothing was changed." });
  }
}

/** Sends one request; gives the smaller requests to make in its place when it was too much for Excel. */
async function readOrSplit(
  { context, send }: Conversation,
  batch: readonly Piece[],
): Promise<readonly (readonly Piece[])[] | undefined> {
  const answers = batch.map((piece) => piece.ask(context));
  try {
    await send();
  } catch (error) {
    const smaller = smallerBatches(batch, error);
    if (!smaller) throw error;
    return smaller;
  }
  for (const take of answers) take();
  return undefined;
}

function smallerBatches(batch: readonly Piece[], error: unknown): readonly (readonly Piece[])[] | undefined {
  if (isTooLarge(error)) {
    const middle = Math.ceil(batch.length / 2);
    if (batch.length > 1) return [batch.slice(0, middle), batch.slice(middle)];
    const halves = batch.flatMap((piece) => piece.halves());
    return halves.length > 0 ? halves.map((half) => [half]) : undefined;
  }
  if (!/MergedAreas/i.test(placeOf(error))) return undefined;
  const parts = batch.flatMap((piece) => (piece.what === "merges" ? piece.halves() : [piece]));
  return parts.length > batch.length ? [parts] : undefined;
}

function batches(pieces: readonly Piece[]): (readonly Piece[])[] {
  const found: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const current = found.at(-1);
    if (current && piece.cost <= room) current.push(piece);
    else found.push([piece]);
    room = (current && piece.cost <= room ? room : cellsPerRequest) - piece.cost;
  }
  return found;
}

function total(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { cost }) => sum + cost, 0);
}
