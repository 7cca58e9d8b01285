import type { Hosted } from "../host";
import { DamagedKept, damaged } from "./damaged";
import { fittingJson } from "./fit";
import { nothingKept, type Kept } from "./kept";
import { kept as keptShape } from "./kept-shape";
import { jsonIn, keptXml } from "./kept-xml";

/** What our part of a workbook holds; nothing yet where there is none. A fault when somebody made something else of it. */
export function readKept(xml: string | undefined): Hosted<Kept> {
  if (xml === undefined) return { ok: true, value: nothingKept };
  try {
    return { ok: true, value: keptShape({ value: parsed(jsonIn(xml)), path: "kept" }) };
  } catch (error) {
    if (error instanceof DamagedKept) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** The XML of our part for what is to be kept. A fault when that is more than fits. */
export function writeKept(kept: Kept): Hosted<string> {
  const json = fittingJson(kept);
  return json.ok ? { ok: true, value: keptXml(json.value) } : json;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw damaged("it is no JSON");
  }
}
