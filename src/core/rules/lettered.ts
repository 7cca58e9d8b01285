const letters = /^[£$€+\-−]?(?=.*\d)(?=.*[OIl])[\dOIl][\d.,OIl]*%?$/;
const litres = /\dl%?$/;

/** Whether a text is a number in which a letter stands for a digit: `71,00O`, `l2`, `69.O%`; but `10l` are litres. */
export function isLettered(text: string): boolean {
  return letters.test(text.trim()) && !litres.test(text.trim());
}
