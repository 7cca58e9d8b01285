import { formatPeriod } from "../cell/period";
import type { RuleContext } from "../check/context";
import type { NumberField, TableSubject } from "../check/subject";
import { figureOf } from "../reference/figures";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { fromPack, isPublishedUnit, publishedFor, sameFigure, shownFigure } from "./published";
import type { Published } from "./published";
import { areaExample } from "./published-example";
import { cellsOf, isSome, list } from "./say";

/** A target that is one of the authority's own published outturns. */
interface Hit {
  readonly target: NumberField;
  readonly title: string;
  readonly year: string;
  readonly published: Published;
}

export const targetEqualsPublishedActual = defineTableRule({
  id: "target-equals-published-actual",
  severity: "warning",
  tier: "reference",
  title: "A column of targets that was filled in part with published outturns.",
  why:
    "Targets are round or are worked out; to equal, to the decimal, what the authority once published happens by chance about once in a " +
    "card. Several in one column are outturns that went into the wrong column.",
  subsumedBy: ["unit-mixed-in-row", "unit-unlike-definition", "sign-lost", "value-out-of-range"],
  thresholds: { fewest: { value: 2, says: "targets of one column that must equal published outturns" } },

  check(subject, context): readonly Found[] {
    const columns = new Map<number, Hit[]>();
    for (const hit of hits(subject, context)) {
      const { column } = hit.target.at;
      const known = columns.get(column);
      if (known) known.push(hit);
      else columns.set(column, [hit]);
    }
    return [...columns.values()].flatMap((found) => (found.length < context.threshold("fewest") ? [] : said(found)));
  },

  examples: {
    bad: [areaExample(["Persistent absence", "24.6%", "*17.4%*"], ["EBacc entry", "36.2%", "*34.8%*"])],
    good: [areaExample(["Persistent absence", "24.6%", "22.5%"], ["EBacc entry", "36.2%", "37.5%"])],
  },
});

function* hits({ having }: TableSubject, context: Pick<RuleContext, "reference" | "authority">): Generator<Hit> {
  for (const subject of having("defined")) {
    const published = publishedFor(subject, context);
    if (!published) continue;
    const { measure, authority } = published;
    const years = Object.keys(measure.history[authority] ?? {});
    for (const target of subject.targets) {
      // A round target equals something by chance; only a printed decimal tells.
      if (target.reading.quantity.decimals === 0 || !isPublishedUnit(target, subject.measure, measure)) continue;
      const year = years.find((one) => {
        const figure = figureOf(measure, authority, one);
        return figure !== undefined && sameFigure(target, figure, measure.decimals);
      });
      if (year !== undefined) yield { target, title: subject.title, year, published };
    }
  }
}

function said(found: readonly Hit[]): readonly Found[] {
  const targets = found.map(({ target }) => target);
  if (!isSome(targets)) return [];
  const [{ period }] = targets;
  const column = period ? `targets for ${formatPeriod(period)}` : "targets of one column";
  const [first] = found;
  return [
    {
      cells: cellsOf(targets),
      message: `${String(found.length)} ${column} are outturns that ${first?.published.authority ?? ""} has published: ${list(found.map(({ title, target, year }) => `${title} ${target.text.trim()} (${year})`))}.`,
      advice: "Put the targets back that were agreed; keep outturns in a column of their own.",
      evidence: found.map(({ title, year, published }) => {
        const figure = figureOf(published.measure, published.authority, year);
        const shown = figure ? shownFigure(figure.value, published.measure) : "";
        return fromPack(`${title}, ${published.authority}, ${year}: ${shown}`, published);
      }),
      measure: first?.title ?? "",
    },
  ];
}
