/** The day where the user is, as `2026-11-22`. */
export function today(): string {
  return minute().slice(0, 10);
}

/** The minute where the user is, as `2026-11-22T10:04`. */
export function minute(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
