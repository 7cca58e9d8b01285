/** The label before its " - group" or "(group)", which rows of one measure share; undefined when it has no such end. */
export function baseLabel(label: string): string | undefined {
  const end = label.search(/\s[-–—]\s|\s?\(/);
  return end > 3 ? `${label.slice(0, end).trim().toLowerCase()} …` : undefined;
}
