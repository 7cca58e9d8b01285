const dayLength = 86_400_000;

/**
 * The serial number, counted from 1900, of a date or time as ISO 8601 writes it ("2024-03-31", "2024-03-31T09:30:00", "09:30:00"); NaN when it is
 * none. Excel counts a 29 February 1900 that never was, so that days before 1 March 1900 have one less.
 */
export function serialOfIso(text: string): number {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[4] === undefined)) return NaN;
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0] = match.map((part) =>
    part === undefined ? part : Number(part),
  );
  const time = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  if (year === undefined || month === undefined || day === undefined) return time;
  const days = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / dayLength);
  return (days < 61 ? days - 1 : days) + time;
}
