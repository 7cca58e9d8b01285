import type { BoardStatus } from "../model";

/** How a measure stands, as the sheet says it. */
export const statusWords = {
  "off-track": "Off track",
  "at-risk": "At risk",
  "on-track": "On track",
  "not-judged": "Cannot be judged",
} as const satisfies Record<BoardStatus, string>;

/** What stands over the parts beneath the table. */
export const partHeadings = {
  card: "What is wrong in the card",
  accepted: "Accepted",
  sources: "Sources and caveats",
} as const;

/** The longest text that a formula may spell out in one piece; Excel takes 255 characters. */
const longestPiece = 200;

/** Words as a formula spells them out. */
export function literal(words: string): string {
  const pieces = words.match(new RegExp(`[\\s\\S]{1,${String(longestPiece)}}`, "g")) ?? [""];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}
