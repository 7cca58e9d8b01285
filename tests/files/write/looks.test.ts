import { linkColor, looks, tints } from "../../../src/files/write/looks";

/** The grey of the stripes of the table style that our sheets have. */
const stripe = "D9D9D9";

test.each(Object.entries(looks))("%s: the letters stand out from the fill by 4.5 to 1, links included", (_, look) => {
  const fills = look.fill === undefined ? ["FFFFFF", stripe] : [look.fill];
  const letters = [look.color ?? "000000", look.color ?? linkColor];
  for (const fill of fills) for (const letter of letters) expect(contrast(letter, fill)).toBeGreaterThanOrEqual(4.5);
});

test("the tints of severities can be told apart in grey as letters, and stand out by more than they must", () => {
  for (const { color, fill } of Object.values(tints)) expect(contrast(color, fill)).toBeGreaterThanOrEqual(7);
});

/** Contrast of two colours (WCAG 2.2, 1.4.3). */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(rgb.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
