import { types } from "../../../src/workbench/standin/types";
import { onOffice } from "../../office/on-office";

interface Listed {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
}

test("every property and object of the table has the name that Office.js asks for", async () => {
  const unknown: string[] = [];
  let known = 0;
  await onOffice(async ({ Excel }) => {
    const classes = Excel as unknown as Readonly<Record<string, { readonly prototype: Listed } | undefined>>;
    for (const [type, { props = {}, nav = {} }] of types) {
      const listed = classes[type]?.prototype;
      if (!listed) continue;
      known++;
      const scalars = new Set(listed._scalarPropertyOriginalNames);
      const objects = new Set((listed._navigationPropertyNames ?? []).map((name) => name.toLowerCase()));
      for (const name of Object.keys(props)) if (!scalars.has(name)) unknown.push(`${type}.${name}`);
      for (const name of Object.keys(nav)) if (!objects.has(name.toLowerCase())) unknown.push(`${type}.${name}`);
    }
    await Promise.resolve();
  });
  expect(unknown).toEqual([]);
  expect(known).toBeGreaterThan(40);
});
