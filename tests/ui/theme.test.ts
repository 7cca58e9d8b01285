import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { styles } from "../../src/ui/theme/styles";
import { themes } from "../../src/ui/theme/theme";

const fonts = ["fontFamilyBase", "fontFamilyMonospace"];

test.each([
  ["light", webLightTheme],
  ["dark", webDarkTheme],
  ["high-contrast", teamsHighContrastTheme],
] as const)("every token of the %s theme is Fluent's own", (name, fluent) => {
  const own = Object.entries(themes[name]).filter(([token]) => !fonts.includes(token));
  expect(Object.fromEntries(own)).toEqual(
    Object.fromEntries(own.map(([token]) => [token, fluent[token as keyof typeof fluent]])),
  );
});

test("the style sheet uses no token that the themes lack", () => {
  const used = new Set([...styles.matchAll(/var\(--(\w+)/g)].map(([, token = ""]) => token));
  expect([...used].filter((token) => !(token in themes.light))).toEqual([]);
  expect(Object.keys(themes.light).filter((token) => !used.has(token))).toEqual([]);
});
