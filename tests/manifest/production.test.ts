import { manifestFor } from "../../scripts/build/manifest";
import { text } from "./manifest";

test("for production, every address is of the origin that was given, and nothing of this machine is left", () => {
  const made = manifestFor(text, "https://scorecards.example.org");
  expect(made).not.toMatch(/localhost|127\.0\.0\.1/);
  expect(made).toContain('"https://scorecards.example.org/taskpane.html"');
  expect(made.length - text.length).toBe(
    (text.match(/https:\/\/localhost:3000/g) ?? []).length *
      ("https://scorecards.example.org".length - "https://localhost:3000".length),
  );
});

test("without an origin it is as it is", () => {
  expect(manifestFor(text, undefined)).toBe(text);
});

test.each([
  "http://scorecards.example.org",
  "https://example.org/scorecards",
  "https://example.org/",
  "example.org",
  "",
])("an origin of %j is refused", (origin) => {
  expect(() => manifestFor(text, origin)).toThrow("ORIGIN must be like");
});
