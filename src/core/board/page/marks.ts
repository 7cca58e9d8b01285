import type { BoardStatus } from "../model";

/** What each status is called, and the sign beside it: never told by colour alone. */
export const statusMarks = {
  "off-track": { sign: "✖", title: "Off track", says: "off track", look: "error" },
  "at-risk": { sign: "▲", title: "At risk", says: "at risk", look: "warning" },
  "on-track": { sign: "✔", title: "On track", says: "on track", look: "good" },
  "not-judged": { sign: "?", title: "Cannot be judged", says: "cannot be judged", look: "quiet" },
} as const satisfies Record<BoardStatus, Readonly<Record<"sign" | "title" | "says" | "look", string>>>;
