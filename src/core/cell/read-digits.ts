/** Which sign a column uses before its decimals, when the caller knows. */
export type DecimalSign = "." | ",";

/** A run of digits read: never negative. */
export interface Digits {
  readonly value: number;
  readonly decimals: number;
}

/** More digits than this are no figure of a scorecard, and no double holds them. */
const longestRun = 24;

/**
 * Reads `1,350`, `10 400`, `1.685.230.763`, `3,51` or `0.87`; undefined when the signs make no number (`1,23,4`, `1.2.3`).
 *
 * One cell cannot always tell a decimal comma from a thousands comma. Without `decimal`, a comma before exactly three digits groups
 * thousands (unless nothing or only 0 is before it) and any other is a decimal comma, while a single dot is always a decimal dot. A
 * caller that knows the whole column says which it is, and the other sign then groups thousands wherever it can.
 */
export function readDigits(run: string, decimal?: DecimalSign): Digits | undefined {
  if (run.length > longestRun) return undefined;
  const digits = run.replace(/[ '’]/g, "");
  const commas = count(digits, ",");
  const dots = count(digits, ".");
  if (commas === 0 && dots === 0) return plain(digits, "");
  if (commas > 0 && dots > 0)
    return digits.lastIndexOf(",") > digits.lastIndexOf(".") ? parts(digits, ",") : parts(digits, ".");
  const sign = commas > 0 ? "," : ".";
  const groups = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(digits);
  if (commas + dots > 1) return groups ? plain(digits.replace(/[.,]/g, ""), "") : undefined;
  const grouping = decimal === undefined ? sign === "," : sign !== decimal;
  return groups && grouping ? plain(digits.replace(sign, ""), "") : parts(digits, sign);
}

/** Whole and decimals around the last of the decimal signs; the other sign may only group thousands. */
function parts(digits: string, sign: DecimalSign): Digits | undefined {
  const at = digits.lastIndexOf(sign);
  const whole = digits.slice(0, at);
  const fraction = digits.slice(at + 1);
  if (/[.,]/.test(whole) && !(sign === "," ? /^\d{1,3}(?:\.\d{3})+$/ : /^\d{1,3}(?:,\d{3})+$/).test(whole))
    return undefined;
  return plain(whole.replace(/[.,]/g, ""), fraction);
}

function plain(whole: string, fraction: string): Digits {
  return {
    value: Number(`${whole === "" ? "0" : whole}.${fraction === "" ? "0" : fraction}`),
    decimals: fraction.length,
  };
}

function count(text: string, sign: DecimalSign): number {
  return text.split(sign).length - 1;
}
