import { paneCss } from "../../scripts/build/pane-css";
import { themeNames } from "../../src/ui/surroundings";

const css = paneCss();

/** The custom properties that a rule of the style sheet sets. */
function set(selector: string): readonly string[] {
  const body = new RegExp(`(?:^|})\\.${selector}\\{(--[^}]*)\\}`).exec(css)?.[1] ?? "";
  return [...body.matchAll(/--(\w+):/g)].map(([, name = ""]) => name);
}

test.each(themeNames)("the %s theme sets every token that is used, and no other", (theme) => {
  const used = new Set([...css.matchAll(/var\(--(\w+)/g)].map(([, token = ""]) => token));
  expect([...set("sk-pane"), ...set(`sk-${theme}`)].sort()).toEqual([...used].sort());
});

test("the style sheet asks for nothing from elsewhere", () => {
  expect(css).not.toMatch(/url\(|@import/);
});
