import { acceptanceStale } from "./acceptance-stale";
import { acceptanceWithoutReason } from "./acceptance-without-reason";
import type { Rule } from "./define-rule";

/** The rules that look at what was accepted in the workbook, after all others: they go by what those found. */
export const acceptanceRules: readonly Rule[] = [acceptanceStale, acceptanceWithoutReason];
