import { acceptanceOf, acceptedBy, checkWorkbook, defaultProfile, partAccepted } from "../../../src/core";
import type { Finding } from "../../../src/core";
import { typedGrid, typedWorkbook } from "../../grids";

const header = ["Measure", "Baseline 2022", "Target 2023", "Target 2024"];
const said = { reason: "Planned", name: "Kay", date: "2026-11-22" };

function card(target: string) {
  return typedWorkbook(
    typedGrid([header, ["Persistent absence", "39.8%", target, "25%"], ["Youth crime", "100", "TBC", "90"]], {
      sheet: "Card",
    }),
  );
}

function found(workbook = card("40.9%")): readonly Finding[] {
  return checkWorkbook(workbook, defaultProfile).findings;
}

function worse(workbook = card("40.9%")): Finding {
  const finding = found(workbook).find(({ rule }) => rule === "target-worse-than-baseline");
  if (!finding) throw new Error("The card has no such finding.");
  return finding;
}

test("an acceptance covers its finding and no other", () => {
  const acceptance = acceptanceOf(worse(), card("40.9%"), said);
  expect(acceptance).toMatchObject({ rule: "target-worse-than-baseline", sheet: "Card", ...said });
  const covered = found().filter((finding) => acceptedBy(finding, card("40.9%"), [acceptance]));
  expect(covered).toEqual([worse()]);
});

test("another value in the cell is another finding, and leaves the acceptance stale", () => {
  const acceptance = acceptanceOf(worse(), card("40.9%"), said);
  const changed = card("42%");
  expect(acceptedBy(worse(changed), changed, [acceptance])).toBeUndefined();
  const parted = partAccepted(found(changed), changed, [acceptance]);
  expect(parted).toEqual({ open: found(changed), accepted: [], stale: [acceptance] });
});

test("parting loses no finding and keeps their order", () => {
  const workbook = card("40.9%");
  const acceptance = acceptanceOf(worse(), workbook, said);
  const { open, accepted, stale } = partAccepted(found(), workbook, [acceptance]);
  expect(accepted).toEqual([{ finding: worse(), acceptance }]);
  expect(open).toEqual(found().filter((finding) => finding.rule !== acceptance.rule));
  expect(stale).toEqual([]);
});

test("an acceptance on a sheet that was not read is not called stale", () => {
  const acceptance = { ...acceptanceOf(worse(), card("40.9%"), said), sheet: "Elsewhere" };
  expect(partAccepted(found(), card("40.9%"), [acceptance]).stale).toEqual([]);
});
