import type { ThemeName } from "../ui";

const forcedColours = "(forced-colors: active)";
const dark = "(prefers-color-scheme: dark)";

/**
 * The theme to show: what the system asks for, else Office's own, else the browser's.
 *
 * Where the system forces its colours it does so over any theme; only drawings keep theirs, so black on white goes with the light one.
 */
export function currentTheme(): ThemeName {
  const isDarkSystem = window.matchMedia(dark).matches;
  if (window.matchMedia(forcedColours).matches) return isDarkSystem ? "high-contrast" : "light";
  const theme = officeTheme();
  if (!theme) return isDarkSystem ? "dark" : "light";
  if (isHighContrast(theme)) return "high-contrast";
  return isDark(theme.bodyBackgroundColor) ? "dark" : "light";
}

/** Tells of the theme changing until the answer is called. Office says so by an event where it has one, the system by its media. */
export function watchTheme(listener: (theme: ThemeName) => void): () => void {
  let shown = currentTheme();
  const look = (): void => {
    const now = currentTheme();
    if (now === shown) return;
    shown = now;
    listener(now);
  };
  const queries = [window.matchMedia(forcedColours), window.matchMedia(dark)];
  for (const query of queries) query.addEventListener("change", look);
  return () => {
    for (const query of queries) query.removeEventListener("change", look);
  };
}

/** The colours of Office; undefined where it does not tell them, as in some versions on the web. */
function officeTheme(): Office.OfficeTheme | undefined {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.bodyBackgroundColor ? theme : undefined;
}

/** White on black or black on white, and nothing between: Windows' contrast themes reach an add-in as such colours. */
function isHighContrast({ bodyBackgroundColor, bodyForegroundColor }: Office.OfficeTheme): boolean {
  const [ground, text] = [brightness(bodyBackgroundColor), brightness(bodyForegroundColor)];
  return ground === 0 && text !== undefined && text > 200;
}

function isDark(colour: string): boolean {
  return (brightness(colour) ?? 255) < 128;
}

/** How bright `#RRGGBB` is, of 0 to 255, weighted as the eye does (ITU-R BT.601). Undefined for what is no such colour. */
function brightness(colour: string): number | undefined {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
