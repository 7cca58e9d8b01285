import { comparePeriods } from "../cell/period";
import type { MeasureSubject, NumberField } from "../check/subject";
import { isNumberField } from "../check/subject";
import type { Attribute, Field } from "../scorecard/model";
import { attributesOf } from "../scorecard/measure";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEach } from "./in-each";
import { cellsOf, isSome, list, quote } from "./say";

export const noughtUnreported = defineTableRule({
  id: "nought-unreported",
  severity: "warning",
  tier: "sheet",
  title: "A figure is 0 where the status beside it says that nothing was reported.",
  why: "“Not reported” beside a nought means that there is no figure. Left as 0 it is averaged, charted and held against the target as if nothing had been done.",
  subsumedBy: ["row-slid"],

  check({ having }) {
    return inEach(having("naught"), foundIn);
  },

  examples: {
    bad: [
      [
        ["Measure", "Target", "Q1 value", "Q1 status", "Q2 value", "Q2 status"],
        ["Reports delivered on time", "90%", "*0%*", "Not reported", "80%", "Amber"],
        ["Staff trained", "40", "12", "Amber", "35", "Green"],
      ],
    ],
    good: [
      [
        ["Measure", "Target", "Q1 value", "Q1 status", "Q2 value", "Q2 status"],
        ["Reports delivered late", "0", "0", "Green", "2", "Amber"],
        ["Staff trained", "40", "12", "Amber", "35", "Green"],
      ],
    ],
  },
});

/** Words of a status by which there is no figure. */
const unreported =
  /^\W*(?:not?[ _-](?:yet[ _-])?(?:reported|recorded|measured|collected|available|submitted|due|data|return)|no figures?|non[ _-](?:renseigné?e?|disponible|mesuré?e?|rapporté?e?)|à renseigner|pas de donnée?s?|sin[ _-](?:datos?|reporte)|no[ _-](?:reportado|disponible|medido)|sem[ _-]dados|não[ _-](?:informado|disponível|medido)|keine[ _-](?:angabe|daten)|nicht[ _-](?:gemeldet|erhoben|verfügbar)|niet[ _-](?:gemeten|bekend|beschikbaar)|geen[ _-](?:gegevens|opgave)|belum[ _-](?:dilaporkan|diukur|ada data)|tidak[ _-]ada[ _-]data|missing|awaiting data|data pending|n\/?r)\W*$/iu;

type Said = Attribute | Field;

function foundIn(subject: MeasureSubject): readonly Found[] {
  const noughts = subject.fields
    .filter(isNumberField)
    .filter(({ role, reading }) => role === "actual" && reading.quantity.value === 0);
  if (!isSome(noughts)) return [];
  const attributes = attributesOf(subject.measure, "status", "rag", "other", "comment");
  const said = [...attributes, ...subject.allFields].filter(({ text }) => unreported.test(text));
  const meant = noughts.flatMap((field) => {
    const beside = besideOf(field, said);
    return beside ? [{ field, beside }] : [];
  });
  if (!isSome(meant)) return [];
  const fields = meant.map(({ field }) => field);
  const { title } = subject;
  return [
    {
      cells: cellsOf([meant[0].field, ...fields.slice(1)]),
      measure: title,
      message: `${title}: ${list(fields.map(quote))} ${fields.length === 1 ? "stands" : "stand"} beside “${meant[0].beside.text.trim()}”: a missing figure and no nought.`,
      advice: "Leave the cell empty until there is a figure.",
    },
  ];
}

/** The word that stands right behind a figure and is of the same time. */
function besideOf({ at, period }: NumberField, said: readonly Said[]): Said | undefined {
  return said.find(
    (one) =>
      one.at.row === at.row &&
      one.at.column === at.column + 1 &&
      (one.period === undefined || period === undefined || comparePeriods(one.period, period) === 0),
  );
}
