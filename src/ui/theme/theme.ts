import type { PartialTheme } from "@fluentui/react-components";
import type { ThemeName } from "../surroundings";

/** The sizes and fonts that the pane uses, as all of Fluent's themes have them. */
const shared = {
  fontFamilyBase:
    "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', sans-serif",
  fontFamilyMonospace: "Consolas, 'Courier New', Courier, monospace",
  fontSizeBase200: "12px",
  fontSizeBase300: "14px",
  fontSizeBase400: "16px",
  fontSizeBase500: "20px",
  fontWeightRegular: 400,
  fontWeightSemibold: 600,
  lineHeightBase200: "16px",
  lineHeightBase300: "20px",
  lineHeightBase400: "22px",
  lineHeightBase500: "28px",
  borderRadiusSmall: "2px",
  borderRadiusMedium: "4px",
  borderRadiusLarge: "6px",
  borderRadiusCircular: "10000px",
  durationFaster: "100ms",
} satisfies PartialTheme;

/** The colours that the pane uses: light, dark, high contrast, as Fluent's own three themes have them. */
const colours = {
  colorNeutralBackground1: ["#ffffff", "#292929", "#000000"],
  colorNeutralBackground1Hover: ["#f5f5f5", "#3d3d3d", "#1aebff"],
  colorNeutralBackground1Pressed: ["#e0e0e0", "#1f1f1f", "#1aebff"],
  colorNeutralBackground2: ["#fafafa", "#1f1f1f", "#000000"],
  colorNeutralBackground3: ["#f5f5f5", "#141414", "#000000"],
  colorNeutralForeground1: ["#242424", "#ffffff", "#ffffff"],
  colorNeutralForeground2: ["#424242", "#d6d6d6", "#ffffff"],
  colorNeutralForeground3: ["#616161", "#adadad", "#ffffff"],
  colorNeutralForegroundDisabled: ["#bdbdbd", "#5c5c5c", "#3ff23f"],
  colorNeutralBackgroundDisabled: ["#f0f0f0", "#141414", "#000000"],
  colorNeutralStrokeDisabled: ["#e0e0e0", "#424242", "#3ff23f"],
  colorNeutralStroke1: ["#d1d1d1", "#666666", "#ffffff"],
  colorNeutralStroke2: ["#e0e0e0", "#525252", "#ffffff"],
  colorNeutralStrokeAccessible: ["#616161", "#adadad", "#ffffff"],
  colorSubtleBackgroundHover: ["#f5f5f5", "#383838", "#1aebff"],
  colorBrandBackground: ["#0f6cbd", "#115ea3", "#ffffff"],
  colorBrandBackgroundHover: ["#115ea3", "#0f6cbd", "#1aebff"],
  colorBrandBackgroundPressed: ["#0c3b5e", "#0c3b5e", "#1aebff"],
  colorNeutralForegroundOnBrand: ["#ffffff", "#ffffff", "#000000"],
  colorBrandForeground1: ["#0f6cbd", "#479ef5", "#ffffff"],
  colorBrandForegroundLink: ["#115ea3", "#479ef5", "#ffff00"],
  colorCompoundBrandStroke: ["#0f6cbd", "#479ef5", "#1aebff"],
  colorStrokeFocus2: ["#000000", "#ffffff", "#1aebff"],
  colorStatusDangerForeground1: ["#b10e1c", "#dc626d", "#ffffff"],
  colorStatusDangerBackground1: ["#fdf3f4", "#3b0509", "#000000"],
  colorStatusDangerBorder1: ["#eeacb2", "#c50f1f", "#ffffff"],
  colorStatusWarningForeground1: ["#bc4b09", "#faa06b", "#ffffff"],
  colorStatusSuccessForeground1: ["#0e700e", "#54b054", "#ffffff"],
  colorStatusSuccessBackground1: ["#f1faf1", "#052505", "#000000"],
  colorStatusSuccessBorder1: ["#9fd89f", "#107c10", "#ffffff"],
  colorBackgroundOverlay: ["rgba(0, 0, 0, 0.4)", "rgba(0, 0, 0, 0.5)", "rgba(0, 0, 0, 0.5)"],
  shadow16: [
    "0 0 2px rgba(0,0,0,0.12), 0 8px 16px rgba(0,0,0,0.14)",
    "0 0 2px rgba(0,0,0,0.24), 0 8px 16px rgba(0,0,0,0.28)",
    "0 0 2px rgba(0,0,0,0.24), 0 8px 16px rgba(0,0,0,0.28)",
  ],
  colorNeutralForeground1Hover: ["#242424", "#ffffff", "#000000"],
} satisfies Partial<Record<keyof PartialTheme, readonly [string, string, string]>>;

/**
 * The pane's themes: of Fluent's three, the tokens that our style sheet uses. A theme of Fluent's comes with some four hundred, for
 * components that are not here; a test holds every value against the theme it is from.
 */
export const themes: Readonly<Record<ThemeName, PartialTheme>> = {
  light: themeOf(0),
  dark: themeOf(1),
  "high-contrast": themeOf(2),
};

function themeOf(index: 0 | 1 | 2): PartialTheme {
  const own = Object.entries(colours).map(([name, values]): [string, string] => [name, values[index]]);
  return { ...shared, ...Object.fromEntries<string>(own) };
}
