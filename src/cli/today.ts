/** The day in the time zone of the machine, as `2026-11-22`. */
export function localDay(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
