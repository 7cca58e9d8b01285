/** A record with an entry set, or with undefined without it. */
export function withEntry<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value | undefined,
): Readonly<Record<string, Value>> {
  const rest = Object.entries(record).filter(([one]) => one !== key);
  return Object.fromEntries(value === undefined ? rest : [...rest, [key, value]]);
}
