import { formatNumber } from "../cell/quantity";
import { isNumberField } from "../check/subject";
import type { MeasureSubject, NumberField } from "../check/subject";
import { rangeIn } from "../measures/definition";
import { unitOfLabel } from "../measures/wording";
import { isIn } from "./units";

/** What the figures of a measure can be at all, and what that follows from. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly from: string;
}

/** The limits that follow from what a measure is: its definition, or its label where that says a count or a share. */
export function limitsOf({ definition, measure, numbers }: MeasureSubject): Limits | undefined {
  const unit = definition?.units.find((one) => one === measure.unit);
  if (definition && unit && numbers.every((field) => isIn(field, unit))) {
    const { min = -Infinity, max = Infinity } = rangeIn(definition, unit);
    return { min, max, from: definition.name };
  }
  const said = unitOfLabel(measure.name)?.unit;
  if (
    said === "count" &&
    /^(the )?(number|no\.?|total|count) /i.test(measure.name) &&
    !/change|net |difference/i.test(measure.name)
  ) {
    return { min: 0, max: Infinity, from: "A count" };
  }
  const share =
    /^(the )?(%|percentage|percent|proportion|share)( of)? (?!change|increase|decrease|growth|reduction|variance)/i;
  const percents = numbers.every(({ reading }) => reading.quantity.unit === "percent") || isPercentByColumn(measure);
  if (percents && lessBy.test(measure.name)) return { min: -Infinity, max: 100, from: "A reduction" };
  return (share.test(measure.name) || ofPeople.test(measure.name)) && percents && !mayPassTheWhole(measure.name)
    ? { min: 0, max: 100, from: "A share of a whole" }
    : undefined;
}

/** Nothing falls by more than all of it. */
const lessBy =
  /^(?:(?:%|percentage|per ?cent|rate) (?:of )?)?(?:(?:reduction|decrease|fall|drop|decline|cut)s? (?:in|of|on)|(?:decreased|reduced) (?:%|percentage|per ?cent|share|number|rate)(?: of)?)\b(?!.*\b(?:emissions?|carbon|co2|ghg|net|deficit|target)\b)/i;

/** Whether a column says that the plain figures of a row are percentages. */
function isPercentByColumn({ attributes }: MeasureSubject["measure"]): boolean {
  const units = attributes.filter(({ role }) => role === "unit");
  return (
    units.length > 0 && units.every(({ text }) => /^\s*(%|per ?cent|percentage|pourcentage|prozent)\s*$/i.test(text))
  );
}

/** What only a part of people, or at most all of them, can be or do. */
const ofPeople =
  /\b(?:satisf\w+|attendance|compliance|conformity|completeness|adherence|turnout|pass rate|survival rate|response rate|coverage|(?:people|residents|pupils|children|patients|tenants|staff|employees|adults|carers|users|customers|households|students|learners|respondents) (?:who|with|that|receiving|reporting|saying|feeling|achieving|attending|living|in|aged)|(?:homes|dwellings|properties|schools|buildings|vehicles|facilities|records) (?:with|that|having|meeting))\b|\bconformité/i;

/** Whether a label says that its percentages may be more than all. */
export function mayPassTheWhole(label: string): boolean {
  return pastTheWhole.test(label) || ofOneToAnother.test(label);
}

/** "Percent of closures to receipts" weighs two counts against each other, neither of them part of the other. */
const ofOneToAnother =
  /^(?:the )?(?:%|per ?cent(?:age)?|proportion) of \p{L}+(?: \p{L}+)? to (?:\p{L}+ )?\p{L}+(?:\W*\d*)*$/iu;

/** Shares of an aim, a plan or an earlier figure may pass the whole, and so may a change. */
const pastTheWhole =
  /\b(?:budgets?|spend\w*|spent|change|increase|decrease|growth|against|targets?|goals?|plan(?:ned)?|compared|relative|versus|vs|index|capacity|occupancy|forecast|funded|profile|expected|baseline|previous|last year|recovery|cover|rise|inflation|return|ratio|rank|projects?|delivered|savings?|income|revenue|\d+ times|twice)\b/i;

/** The figures of a measure that lie outside some limits: what others reached, too, where it is in the same unit. */
export function outsideOf({ numbers, fields }: MeasureSubject, { min, max }: Limits): readonly NumberField[] {
  const unit = numbers[0]?.reading.quantity.unit;
  const others = fields
    .filter(isNumberField)
    .filter(({ role, reading }) => role === "benchmark" && reading.quantity.unit === unit);
  return [...numbers, ...others].filter(({ reading: { quantity } }) => quantity.value < min || quantity.value > max);
}

/** "from 0 to 100". */
export function limitsInWords({ min, max }: Limits): string {
  const show = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 1);
  if (max === Infinity) return `at ${show(min)} or above`;
  if (min === -Infinity) return `at ${show(max)} or below`;
  return `from ${show(min)} to ${show(max)}`;
}
