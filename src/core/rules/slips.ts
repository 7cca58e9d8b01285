/** What a figure becomes when two digits that stand side by side change places. The point stays where it is, and no figure comes twice. */
export function swapsOf(value: number, decimals: number): readonly number[] {
  const digits = [...Math.abs(value).toFixed(decimals)];
  const places = digits.flatMap((digit, place) => (digit === "." ? [] : [place]));
  const swapped = places.flatMap((place, index) => {
    const next = places[index + 1];
    const [a, b] = [digits[place], next === undefined ? undefined : digits[next]];
    if (next === undefined || a === b) return [];
    const text = digits.map((digit, at) => (at === place ? b : at === next ? a : digit)).join("");
    return [Number(text) * Math.sign(value)];
  });
  return [...new Set(swapped)];
}

/** What a figure may have been before a slip of the keys: two digits exchanged, one typed too many, or the point or a nought moved. */
export function keySlipsOf(value: number, decimals: number): readonly number[] {
  const digits = Math.abs(value).toFixed(decimals);
  const shorter = [...digits].flatMap((digit, place) => {
    const text = digits.slice(0, place) + digits.slice(place + 1);
    return digit === "." || !/\d/.test(text) ? [] : [Number(text) * Math.sign(value)];
  });
  return [...new Set([...swapsOf(value, decimals), ...shorter, value * 10, value / 10])];
}
