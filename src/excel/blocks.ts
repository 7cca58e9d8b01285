import type { Area } from "../core";

/** Some cells as Excel answered them: arrays of rows, from the area's top-left cell on. */
export interface Block {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  readonly types: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  /** Left out where nobody asks for texts. */
  readonly texts?: readonly (readonly unknown[])[];
}

/** Blocks of a sheet with some rows of one of them read again, in copies: a block never changes. */
export function blocksWith(blocks: readonly Block[], fresh: Block): readonly Block[] {
  return blocks.map((block) => (isWithin(fresh.area, block.area) ? spliced(block, fresh) : block));
}

function isWithin(inner: Area, outer: Area): boolean {
  const isAsWide = inner.left === outer.left && inner.right === outer.right;
  return isAsWide && inner.top >= outer.top && inner.bottom <= outer.bottom;
}

function spliced(old: Block, fresh: Block): Block {
  const from = fresh.area.top - old.area.top;
  const join = (rows: Block["values"], now: Block["values"]): Block["values"] => [
    ...rows.slice(0, from),
    ...now,
    ...rows.slice(from + now.length),
  ];
  return {
    area: old.area,
    values: join(old.values, fresh.values),
    types: join(old.types, fresh.types),
    formats: join(old.formats, fresh.formats),
    formulas: join(old.formulas, fresh.formulas),
    ...(old.texts && fresh.texts && { texts: join(old.texts, fresh.texts) }),
  };
}
