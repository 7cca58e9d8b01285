import { oneLine } from "../plain";
import type { Brush, Tint } from "./look";
import { displayWidth, wrap } from "./wrap";

/** A name with something quiet said beside it, or below it where there is no room. */
export function headline(name: string, aside: string, tint: Tint, brush: Brush, indent = ""): readonly string[] {
  const room = brush.width - indent.length;
  const lines = wrap(oneLine(name), room).map((line) => indent + brush.paint(tint, line));
  if (aside === "") return lines;
  if (lines.length === 1 && displayWidth(oneLine(name)) + 2 + displayWidth(aside) <= room) {
    return [`${lines[0] ?? ""}  ${brush.paint("quiet", aside)}`];
  }
  return [...lines, ...wrap(aside, room).map((line) => indent + brush.paint("quiet", line))];
}

/** A sentence behind a mark, under the name of a file. */
export function marked(mark: string, text: string, brush: Brush): readonly string[] {
  const [first = "", ...more] = wrap(oneLine(text), brush.width - 4);
  return ["", `  ${mark} ${first}`, ...more.map((line) => `    ${line}`)];
}
