import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run(options: unknown): Promise<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  }>;
}

/** What axe has against a page, each with the first element that it means. */
export async function wrongs(frame: Frame, without: readonly string[] = []): Promise<readonly string[]> {
  await frame.evaluate(axe);
  return frame.evaluate(async (left) => {
    const rules = Object.fromEntries(left.map((id) => [id, { enabled: false }]));
    const { violations } = await (window as unknown as { readonly axe: Axe }).axe.run({ iframes: false, rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  }, without);
}
