import type { RuleContext } from "../check/context";
import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { figureFor, fromPack, isPublishedUnit, publishedFor, sameFigure, shownFigure } from "./published";
import type { Published } from "./published";
import { areaExample } from "./published-example";
import { cellsOf, isSome, list, quote } from "./say";

/** What a baseline tells of whose figure it is. `whose` is a comparator's name, "own", or undefined when it cannot be told. */
interface Told {
  readonly field: NumberField;
  readonly title: string;
  readonly published: Published;
  readonly whose: string | undefined;
}

export const baselineEqualsComparator = defineTableRule({
  id: "baseline-equals-comparator",
  severity: "error",
  tier: "reference",
  title: "Baselines that are the nation’s or the region’s figures and not the authority’s own.",
  why:
    "Published tables list the national figure right beside the authority’s. When several neighbouring baselines all equal it, a wrong line " +
    "was copied, and every target is set from somebody else’s starting point.",
  subsumedBy: ["figure-of-next-row", "unit-mixed-in-row", "unit-unlike-definition", "sign-lost", "value-out-of-range"],
  thresholds: { fewest: { value: 2, says: "baselines of one section that must equal the comparator’s figures" } },

  check(subject, context): readonly Found[] {
    if (!context.reference || context.authority === undefined) return [];
    const { areas } = context.reference;
    const sections = new Map<string, Told[]>();
    for (const { section, told } of baselines(subject, context)) {
      const known = sections.get(section);
      if (known) known.push(told);
      else sections.set(section, [told]);
    }
    return [...sections.values()].flatMap((told) =>
      [...areas.national, ...areas.regional].flatMap((area) => copiedFrom(area, told, context.threshold("fewest"))),
    );
  },

  examples: {
    bad: [areaExample(["Key stage 2 reading", "*75.2%*", "76%"], ["Key stage 2 maths", "*71.4%*", "73%"])],
    good: [areaExample(["Key stage 2 reading", "69.1%", "71%"], ["Key stage 2 maths", "66%", "68%"])],
  },
});

function* baselines(
  { having }: TableSubject,
  context: Pick<RuleContext, "reference" | "authority">,
): Generator<{ readonly section: string; readonly told: Told }> {
  for (const subject of having("defined")) {
    const published = publishedFor(subject, context);
    const field = subject.baseline;
    if (!published || !field || !isPublishedUnit(field, subject.measure, published.measure)) continue;
    const whose = whoseFigure(field, published);
    yield { section: sectionOf(subject), told: { field, title: subject.title, published, whose } };
  }
}

function sectionOf({ measure, definition }: MeasureSubject): string {
  return `${measure.section?.text ?? ""}\n${definition?.subject ?? ""}`;
}

function whoseFigure(field: NumberField, published: Published): string | undefined {
  const { measure, reference, authority } = published;
  const same = (area: string): boolean => {
    const figure = figureFor(field, area, published);
    return figure !== undefined && sameFigure(field, figure, measure.decimals);
  };
  if (figureFor(field, authority, published) === undefined) return undefined;
  const comparator = [...reference.areas.national, ...reference.areas.regional].find(same);
  const own = same(authority);
  if (comparator !== undefined && own) return undefined;
  return own ? "own" : comparator;
}

function copiedFrom(area: string, told: readonly Told[], fewest: number): readonly Found[] {
  const copied = told.filter(({ whose }) => whose === area);
  const own = told.filter(({ whose }) => whose === "own");
  if (copied.length < fewest || copied.length <= own.length) return [];
  const fields = copied.map(({ field }) => field);
  if (!isSome(fields)) return [];
  return [
    {
      cells: cellsOf(fields),
      message: `${list(copied.map(({ title, field }) => `${title} ${field.text.trim()}`))} are the figures of ${area} and not of ${copied[0]?.published.authority ?? ""}.`,
      advice: `Put the authority’s own published figures in: ${list(copied.map(ownFigure))}.`,
      evidence: copied.map((one) => evidence(one, area)),
      measure: copied[0]?.title ?? "",
    },
  ];
}

function ownFigure({ title, field, published }: Told): string {
  const figure = figureFor(field, published.authority, published);
  return `${title} ${figure ? shownFigure(figure.value, published.measure) : "as published"}`;
}

function evidence({ field, published }: Told, area: string): ReturnType<typeof fromPack> {
  const figure = figureFor(field, area, published);
  const own = figureFor(field, published.authority, published);
  const shown = (one: typeof figure): string => (one ? shownFigure(one.value, published.measure) : "nothing");
  return fromPack(
    `${quote(field)}: published for ${area} ${shown(figure)}, for ${published.authority} ${shown(own)}`,
    published,
  );
}
