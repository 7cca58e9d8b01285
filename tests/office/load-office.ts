import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script, type Context } from "node:vm";
import type { StandIn } from "../../src/workbench/standin";

/** Where the unmodified library is. */
const library = join(__dirname, "../../node_modules/@microsoft/office-js/dist");
const base = "http://localhost/office/";

/** The globals of an add-in's page, once the real Office.js is up. */
export interface LoadedOffice {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Stops the library's timers and lets go of its realm. */
  close(): void;
}

const compiled = new Map<string, Script>();

function script(file: string): Script {
  let found = compiled.get(file);
  if (!found) compiled.set(file, (found = new Script(readFileSync(join(library, file), "utf8"), { filename: file })));
  return found;
}

/**
 * Starts the real Office.js in a realm of its own, on a stand-in for Excel: without a browser, and without the DOM but for the few
 * things by which the library loads its parts.
 */
export async function loadOffice(standIn: StandIn): Promise<LoadedOffice> {
  const timers = new Set<NodeJS.Timeout>();
  const realm = createRealm(standIn, timers);
  script("office.debug.js").runInContext(realm);
  const { Office } = realm as unknown as { readonly Office: typeof globalThis.Office };
  await Office.onReady();
  const page = realm as unknown as Omit<LoadedOffice, "close">;
  return {
    Office: page.Office,
    Excel: page.Excel,
    OfficeExtension: page.OfficeExtension,
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      standIn.close();
    },
  };
}

function createRealm(standIn: StandIn, timers: Set<NodeJS.Timeout>): Context {
  const globals: Record<string, unknown> = {
    console: { ...console, log: ignore, info: ignore },
    // Errors and promises of the library are those of the tests.
    Error,
    Promise,
    URL,
    performance,
    ...timerFunctions(timers),
    external: standIn.external,
  };
  const run = (element: ScriptElement): void => {
    if (element.src === undefined) return;
    const file = element.src.replace(base, "");
    setTimeout(() => {
      script(file).runInContext(realm);
      element.readyState = "complete";
      element.onload?.();
    }, 0);
  };
  const realm = createContext(Object.assign(globals, page(globals, run)));
  return realm;
}

function ignore(): void {
  // The library reports its start on the console.
}

function timerFunctions(timers: Set<NodeJS.Timeout>): Record<string, unknown> {
  const keep = (timer: NodeJS.Timeout): NodeJS.Timeout => {
    timers.add(timer);
    return timer;
  };
  return {
    setTimeout: (run: () => void, wait: number) => keep(setTimeout(run, wait)),
    setInterval: (run: () => void, wait: number) => keep(setInterval(run, wait)),
    clearTimeout,
    clearInterval,
  };
}

interface ScriptElement {
  src?: string;
  readyState?: string;
  onload?: () => void;
}

/** As much of a page as the library asks for. */
function page(globals: Record<string, unknown>, run: (element: ScriptElement) => void): Record<string, unknown> {
  const scripts = [{ src: `${base}office.debug.js`, getAttribute: () => null, hasAttribute: () => false }];
  const head = { appendChild: run, insertBefore: run, removeChild: ignore };
  const attributes: Record<string, unknown> = {};
  const document = {
    readyState: "complete",
    URL: "http://localhost/taskpane.html",
    head,
    body: head,
    documentElement: head,
    cookie: "",
    createElement: (tagName: string) => ({
      tagName,
      style: {},
      setAttribute: (name: string, value: unknown) => {
        attributes[name] = value;
      },
      getAttribute: () => null,
      appendChild: ignore,
      addEventListener: ignore,
    }),
    getElementsByTagName: (tag: string) => (tag === "script" ? scripts : tag === "head" ? [head] : []),
    getElementById: () => null,
    querySelectorAll: () => [],
    addEventListener: ignore,
    removeEventListener: ignore,
  };
  const location = {
    href: document.URL,
    hash: "",
    search: "",
    protocol: "http:",
    host: "localhost",
    origin: "http://localhost",
    pathname: "/taskpane.html",
  };
  return {
    window: globals,
    self: globals,
    top: globals,
    parent: globals,
    opener: null,
    name: "",
    location,
    document,
    navigator: { userAgent: "node", language: "en-GB" },
    history: {},
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener: ignore,
    removeEventListener: ignore,
    postMessage: ignore,
    open: ignore,
  };
}

function storage(): object {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: unknown) => held.set(key, String(value)),
    removeItem: (key: string) => held.delete(key),
    key: (place: number) => [...held.keys()][place] ?? null,
    get length() {
      return held.size;
    },
  };
}
