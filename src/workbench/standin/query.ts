import type { QueryInfo } from "./wire";

/** What to load of an object: some members, or all of its own properties. */
export interface QueryNode {
  readonly all: boolean;
  /** By name in lower case. */
  readonly members: ReadonlyMap<string, QueryNode>;
  /** The name as it was asked for. */
  readonly spelled: string;
  readonly top?: number;
  readonly skip?: number;
}

interface Growing {
  all: boolean;
  readonly members: Map<string, Growing>;
  readonly spelled: string;
}

/** Reads what a load asks for: paths such as `format/fill/color`; `*` or nothing is everything. */
export function parseQuery(info: QueryInfo = {}): QueryNode {
  const root = grow("");
  const { Select = [], Expand = [], Top, Skip } = info;
  if (Select.length === 0) root.all = true;
  for (const path of [...Select, ...Expand]) add(root, path);
  return { ...root, ...(Top && { top: Top }), ...(Skip && { skip: Skip }) };
}

function grow(spelled: string): Growing {
  return { all: false, members: new Map(), spelled };
}

/** What Microsoft's own samples ask for when they want an object or its items, and no property of them. */
function isNothing(name: string): boolean {
  return name.replaceAll("-", "").toLowerCase() === "nopropertiesneeded";
}

function add(root: Growing, path: string): void {
  let node = root;
  const names = path.split(/[/.]/);
  for (const [place, name] of names.entries()) {
    if (name === "*") {
      node.all = true;
      return;
    }
    if (isNothing(name)) return;
    if (place === 0 && name === "items" && names.length > 1) continue;
    const key = name.toLowerCase();
    let next = node.members.get(key);
    if (!next) node.members.set(key, (next = grow(name)));
    node = next;
  }
  node.all = true;
}
