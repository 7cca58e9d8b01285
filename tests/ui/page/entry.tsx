import { mountPane } from "../../../src/ui";
import type { ThemeName } from "../../../src/ui";
import { openInMemory } from "../memory-host";
import type { MemoryHost } from "../memory-host";

/** What a test reaches in the page. */
export interface TestPage {
  /** Mounts the pane over the workbook with these bytes. */
  mount(bytes: readonly number[], theme: ThemeName, options?: { readonly sample?: boolean }): void;
  unmount(): void;
  memory: MemoryHost;
  sampleOpened: number;
  setTheme(theme: ThemeName): void;
}

declare global {
  interface Window {
    page: TestPage;
  }
}

let unmount = (): void => undefined;
let tell: (theme: ThemeName) => void = () => undefined;

window.page = {
  memory: undefined as unknown as MemoryHost,
  sampleOpened: 0,
  mount(bytes, theme, options = {}) {
    const element = document.getElementById("pane");
    if (!element) throw new Error("The page has no element for the pane.");
    this.memory = openInMemory(new Uint8Array(bytes));
    unmount = mountPane(element, this.memory.host, {
      theme,
      watchTheme: (listener) => {
        tell = listener;
        return () => undefined;
      },
      locale: "en-GB",
      today: () => "2026-11-22",
      now: () => "2026-11-22T10:04",
      ...(options.sample && { openSample: () => Promise.resolve(void this.sampleOpened++) }),
    });
  },
  unmount: () => unmount(),
  setTheme: (theme) => tell(theme),
};
