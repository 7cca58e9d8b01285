import { escapeXml, unescapeXml } from "../../../../files/package";
import type { Draft } from "../../../../files/write/draft";

/** Formulas that stand only in the file: of validations and formats, of array formulas and later extensions, and of series in charts. */
const entries = /(<(?:[\w.-]+:)?formula[12]?>)([^<]*)(<)/g;
const onSheets = [entries, /(<xm:f>)([^<]*)(<)/g, /(<(?:[\w.-]+:)?f\s[^>]*?\bt\s*=\s*["']array["'][^>]*>)([^<]*)(<)/g];
const inCharts = [/(<(?:[\w.-]+:)?f>)([^<]*)(<)/g];

/** Where a formula stands: on the sheet of a part, if it does, and whether in a conditional format or a validation. */
export interface FormulaPlace {
  readonly sheet: string | undefined;
  readonly isEntry: boolean;
}

/** Changes formulas that the model does not hold to what `change` gives. */
export function changePartFormulas(draft: Draft, change: (formula: string, place: FormulaPlace) => string): void {
  for (const path of draft.partNames) {
    const isSheet = /\/worksheets\/[^/]+\.xml$/i.test(path);
    if (!isSheet && !/\/charts\/[^/]+\.xml$/i.test(path)) continue;
    const before = draft.text(path);
    const after = (isSheet ? onSheets : inCharts).reduce(
      (text, formulas) =>
        text.replace(formulas, (_whole, open: string, formula: string, close: string) => {
          const plain = unescapeXml(formula);
          const changed = change(plain, { sheet: isSheet ? path : undefined, isEntry: formulas === entries });
          return open + (changed === plain ? formula : escapeXml(changed)) + close;
        }),
      before,
    );
    if (after !== before) draft.write(path, after);
  }
}
