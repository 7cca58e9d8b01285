/** A scorecard from nothing: choices in, a sheet out. */
export { cardSheet } from "./card-sheet";
export * from "./choices";
export { cardFaults, type CardFault } from "./faults";
export { cardMeasures, definitionName, type CardFigure, type CardMeasure } from "./measures";
export { measuresNamed, type MeasuresNamed } from "./named";
export { sayDay } from "./notes";
export { sayYears, targetYears } from "./periods";
export { cardSections, offeredIn, sectionOf, type CardSection } from "./sections";
export { usualChoices, usualIn, usualTitle, usualYears } from "./usual-choices";
export { goodIsWords, reportedWords, unitWords } from "./words";
