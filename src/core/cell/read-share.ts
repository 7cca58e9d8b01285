import type { Quantity } from "./quantity";

const shareText = /^(\d{1,7})\s?(?:\/|(?:out )?of|in)\s?(\d{1,7})(?!\s?\/|[\d.,%])/i;
/** A score with a decimal point on a scale from nought: `4.2/5`. */
const scoreText =
  /^(\d{1,3}[.,]\d{1,2})\s?(?:\/|(?:out )?of|von|sur|su)\s?(5|6|7|10|20|100)(?:[.,]0{1,2})?(?!\s?\/|[\d.,%])/i;
const ratioText = /^(\d{1,7}(?:\.\d{1,6})?)\s?:\s?(\d{1,7}(?:\.\d{1,6})?)$/;
/** Minutes and seconds, or hours and minutes, or all three. One to some number is a ratio, and a time only with its noughts: `01:30`. */
const timeText = /^(?!1:\d+$)(?:(\d{1,3}):(?=\d\d:))?(\d{1,3}):([0-5]\d)$/;
/** Two of hours, minutes and seconds, each with its unit: `7m 23s`, `1 h 45 min`, `12 Min. 30 Sek.`. */
const durationText =
  /^(?=\D*\d+\D+\d+\D*$)(?:(\d{1,3}) ?(?:h|hrs?|hours?|std|heures?|horas?|jam|uur)\b\.?,? *)?(?:(\d{1,3}) ?(?:m|mins?|minut(?:e[ns]?|os)|menit)\b\.?,? *)?(?:(\d{1,2}) ?(?:s|se[ck]s?|se[ck]onde?[ns]?|segundos|detik)\b\.?)?$/i;
/** Most decimals given to a division that does not come out even. */
const mostDecimals = 4;

/**
 * The ratio that a text begins with, and how long it is: `6/8` is 0.75 (six of eight), `4.2/5` is 0.84, `0.8:1` is 0.8, `1:4` is 0.25. A share stays a
 * ratio and does not become a percentage: nobody typed one. A time `18:58` is 18 and 58 sixtieths, so that a longer one is more,
 * and one with hours, `1:18:58`, is 78 and 58 sixtieths; so is `1h 18m`, 78 minutes.
 * Undefined for anything else, a share above one and a division by nothing.
 */
export function readShare(text: string): { readonly quantity: Quantity; readonly length: number } | undefined {
  const [time = "", hours = "", most = "", sixtieths = ""] = timeText.exec(text) ?? [];
  if (time !== "") {
    const value = Number((60 * Number(hours) + Number(most) + Number(sixtieths) / 60).toFixed(6));
    return { quantity: { value, unit: "ratio", decimals: 2 }, length: time.length };
  }
  const duration = durationText.exec(text);
  if (duration) {
    const [whole, long = "0", middle = "0", short = "0"] = duration;
    const value = Number((60 * Number(long) + Number(middle) + Number(short) / 60).toFixed(6));
    return { quantity: { value, unit: "ratio", decimals: 2 }, length: whole.length };
  }
  const share = shareText.exec(text) ?? scoreText.exec(text);
  const [whole = "", shown = "", lower = ""] = share ?? ratioText.exec(text) ?? [];
  const upper = shown.replace(",", ".");
  if (whole === "" || Number(lower) === 0 || (share && Number(upper) > Number(lower))) return undefined;
  const value = Number((Number(upper) / Number(lower)).toFixed(6));
  const decimals = Number(lower) === 1 ? decimalsOf(upper) : Math.min(mostDecimals, decimalsOf(String(value)));
  return { quantity: { value, unit: "ratio", decimals }, length: whole.length };
}

function decimalsOf(text: string): number {
  return text.split(".")[1]?.length ?? 0;
}
