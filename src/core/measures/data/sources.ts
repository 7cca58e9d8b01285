import type { Range, Seen } from "../definition";

/** Polarity, unit and year type as the tool's own dictionary states them. */
export const lait = "DfE Local Authority Interactive Tool, Open Government Licence v3.0";

/** The extremes of published local-authority figures. */
export const laitFigures =
  "DfE Local Authority Interactive Tool, 152 English authorities, 2016-2025, Open Government Licence v3.0";

export const dfe = "DfE statistical release, Open Government Licence v3.0";
export const ofsted = "Ofsted state-funded schools inspections and outcomes, Open Government Licence v3.0";
export const ohid = "OHID public health profiles (Fingertips), Open Government Licence v3.0";
export const hmrc = "DWP and HMRC children in low income families statistics, Open Government Licence v3.0";
export const statute = "A statutory duty of the local authority; no national series, polarity by the duty itself";
export const localUse = "No published series under one name; polarity by what the measure says";

/** A share of a whole. */
export const share: Range = { min: 0, max: 100 };

/** The extremes in the tool's figures for all authorities and years. */
export function seen(min: number, max: number): Seen {
  return { min, max, from: laitFigures };
}
