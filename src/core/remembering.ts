/**
 * A function of a text that remembers what it found, for texts that come again and again: on every page, in every row of a workbook and in
 * every workbook of a council. Beyond `most` texts it begins anew, so that a batch of thousands does not grow.
 */
export function remembering<Found>(most: number, find: (text: string) => Found): (text: string) => Found {
  const remembered = new Map<string, { readonly found: Found }>();
  return (text) => {
    const known = remembered.get(text);
    if (known) return known.found;
    const found = find(text);
    if (remembered.size >= most) remembered.clear();
    remembered.set(text, { found });
    return found;
  };
}
