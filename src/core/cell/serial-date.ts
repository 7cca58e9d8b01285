/** A day of the calendar; the month counts from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dayLength = 86_400_000;
/** 31 December 9999, the last day that Excel knows. */
const lastSerial = 2_958_465;

/**
 * The day that a serial number of Excel's 1900 date system stands for, or undefined when it stands for none. Serial 60 is the 29 February
 * 1900 that never was, kept from Lotus 1-2-3: days before it count from a day later. A time of day is dropped.
 */
export function dayOfSerial(serial: number): CalendarDay | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= lastSerial)) return undefined;
  const date = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
