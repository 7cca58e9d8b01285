import fc from "fast-check";
import { definitions, subjectOf } from "../../../src/core/measures/definitions";
import { subjects } from "../../../src/core/measures/definition";
import { matcher } from "../../../src/core/measures/match";

test.each([
  ["Exclusions/Suspensions:", "exclusions"],
  ["Persistent absence:", "absence"],
  ["Attendance", "absence"],
  ["Parental preference:", "admissions"],
  ["KEY STAGE 2", "key-stage-2"],
  ["EARLY YEARS FOUNDATION STAGE", "early-years"],
  ["Key Stage 4 attainment", "key-stage-4"],
  ["SEND", "send"],
  ["Children looked after", "looked-after"],
  ["Care leavers", "care-leavers"],
  ["Number of Young People:", undefined],
  ["Attendance and exclusions", undefined],
  ["Culture and leisure", undefined],
  ["", undefined],
])("%j names %s", (heading, subject) => {
  expect(subjectOf(heading)).toBe(subject);
});

test("any heading names a known subject or none", () => {
  fc.assert(
    fc.property(fc.string(), (heading) => {
      const subject = subjectOf(heading);
      expect(subject === undefined || subjects.includes(subject)).toBe(true);
    }),
  );
});

test("a measure that is known by itself belongs to another subject than the group it happens to follow", () => {
  const alone = matcher()("PEP completion", {});
  expect(definitions.find(({ id }) => id === alone?.id)?.subject).not.toBe(subjectOf("Exclusions/Suspensions:"));
});
