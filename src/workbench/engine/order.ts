import type { FormulaNode } from "./formula-index";

/** The library forgets what it parsed beyond 10,000 different formulas, and then calculates them wrong without a word. */
const mostFormulas = 9_000;

/** Formulas in lots that the library takes, each after those that it reads. */
export function inBatches(
  formulas: readonly FormulaNode[],
  current: (node: FormulaNode) => FormulaNode | undefined,
): readonly (readonly FormulaNode[])[] {
  if (formulas.length === 0) return [];
  if (formulas.length <= mostFormulas) return [formulas];
  const ordered = inOrder(formulas.map((node) => current(node) ?? node));
  const batches: FormulaNode[][] = [];
  for (let from = 0; from < ordered.length; from += mostFormulas)
    batches.push(ordered.slice(from, from + mostFormulas));
  return batches;
}

/** Each formula after those that it reads; formulas that read each other in a circle come in any order. */
function inOrder(formulas: readonly FormulaNode[]): readonly FormulaNode[] {
  const byRow = new Map<FormulaNode["sheet"], Map<number, FormulaNode[]>>();
  for (const node of formulas) {
    const rows = byRow.get(node.sheet) ?? new Map<number, FormulaNode[]>();
    byRow.set(node.sheet, rows);
    rows.set(node.row, [...(rows.get(node.row) ?? []), node]);
  }
  const ordered: FormulaNode[] = [];
  const seen = new Set<FormulaNode>();
  const waiting: { readonly node: FormulaNode; done: boolean }[] = [];
  for (const first of formulas) {
    waiting.push({ node: first, done: false });
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next.done) {
        ordered.push(next.node);
        continue;
      }
      if (seen.has(next.node)) continue;
      seen.add(next.node);
      waiting.push({ node: next.node, done: true });
      for (const before of readBy(next.node, byRow)) if (!seen.has(before)) waiting.push({ node: before, done: false });
    }
  }
  return ordered;
}

function* readBy(
  node: FormulaNode,
  byRow: ReadonlyMap<FormulaNode["sheet"], ReadonlyMap<number, readonly FormulaNode[]>>,
): Generator<FormulaNode> {
  for (const { sheet, area } of node.reads) {
    const rows = byRow.get(sheet);
    if (!rows) continue;
    const wanted = area.bottom - area.top < rows.size ? range(area.top, area.bottom) : rows.keys();
    for (const row of wanted) {
      if (row < area.top || row > area.bottom) continue;
      for (const other of rows.get(row) ?? []) if (other.column >= area.left && other.column <= area.right) yield other;
    }
  }
}

function* range(from: number, to: number): Generator<number> {
  for (let at = from; at <= to; at++) yield at;
}
