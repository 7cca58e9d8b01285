import type { WorkbookModel } from "../model";
import type { EventEntry } from "./event-hub";
import type { Answer } from "./stand-in";

/** What the add-in is told of its surroundings; everything has a default. */
export interface ExternalOptions {
  /** Requirement sets by name: `{ ExcelApi: "1.15" }`. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** As `en-GB`. */
  readonly locale?: string;
  /** Colours as `#RRGGBB`. */
  readonly theme?: OfficeTheme;
  /** Told of a mistake of the stand-in's own, which the add-in sees as GeneralException. */
  readonly onFailure?: (error: unknown) => void;
}

/** The colours of Office's theme, as an add-in is told them. */
export interface OfficeTheme {
  readonly bodyForegroundColor: string;
  readonly bodyBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly controlBackgroundColor: string;
}

/** The object that office.js expects as `window.external` in Excel for Windows. */
export interface External {
  GetHostInfo(): string;
  GetLoggingAllowed(): boolean;
  GetContext(): object;
  Execute(id: number, parameters: unknown, done: (result: unknown) => void): void;
  RegisterEvent(id: number, target: string, handler: EventHandler, done: (result: unknown) => void): void;
  UnregisterEvent(id: number, target: string, done: (result: unknown) => void): void;
}

type EventHandler = (id: number, entries: unknown) => void;

/** The object, and how the stand-in hands events to whoever registered through it. */
export interface ConnectedExternal {
  readonly external: External;
  readonly deliver: (entries: readonly EventEntry[]) => void;
  readonly deliverSelection: () => void;
  /** Presses a ribbon button; settles when the add-in says that it is done. */
  readonly press: (name: string) => Promise<void>;
}

const lightTheme: OfficeTheme = {
  bodyForegroundColor: "#262626",
  bodyBackgroundColor: "#FFFFFF",
  controlForegroundColor: "#262626",
  controlBackgroundColor: "#F3F3F3",
};

/** Requests to the host's objects. */
const richApi = 93;
/** Events of the host's objects, and the document's selection, as office.js numbers them. */
const richApiEvents = 33;
const documentSelection = 2;
/** A ribbon button was pressed, and the add-in's word that what it does is done. */
const commandPressed = 39;
const commandDone = 94;
/** What office.js is told of a call that is not known here. */
const notSupported = 5001;

let loads = 0;

/** Makes the object for one load of office.js. */
export function externalObject(
  options: ExternalOptions,
  answer: (body: string) => Answer,
  model: WorkbookModel,
): ConnectedExternal {
  const handlers = new Map<string, EventHandler>();
  const settings = new Map<string, string>();
  const pressed = new Map<string, () => void>();
  let presses = 0;
  const instance = `scorecard-workbench-${String(++loads)}-${String(Date.now())}`;
  const context = contextOf(options, model, instance, settings);
  const external: External = {
    GetHostInfo: () => `_host_Info=Excel$Win32$16.01$${options.locale ?? "en-GB"}$$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (id, parameters, done) => {
      if (id === commandDone) {
        const press = String((parameters as readonly unknown[])[0]);
        pressed.get(press)?.();
        pressed.delete(press);
        done(safeArray([0]));
        return;
      }
      if (id !== richApi) {
        done(notSupported);
        return;
      }
      const body = (parameters as readonly (readonly string[])[])[0]?.[4] ?? "{}";
      // Excel answers in a later task, never while the add-in is still asking.
      setTimeout(() => {
        const found = answer(body);
        if (!found) return;
        if ("code" in found) done(found.code);
        else done(safeArray([0, safeArray([200, [], found.body])]));
      }, 0);
    },
    RegisterEvent: (id, target, handler, done) => {
      handlers.set(`${String(id)}:${target || ""}`, handler);
      done(safeArray([0]));
    },
    UnregisterEvent: (id, target, done) => {
      handlers.delete(`${String(id)}:${target || ""}`);
      done(safeArray([0]));
    },
  };
  return {
    external,
    deliver: (entries) => {
      const rows = entries.map(({ category, type, target, message }) => [category, type, target, message]);
      handlers.get(`${String(richApiEvents)}:`)?.(richApiEvents, safeArray(rows));
    },
    deliverSelection: () => {
      handlers.get(`${String(documentSelection)}:`)?.(documentSelection, safeArray([]));
    },
    press: (name) =>
      new Promise((resolve, reject) => {
        const handler = handlers.get(`${String(commandPressed)}:`);
        if (!handler) {
          reject(new Error("The add-in does not listen for ribbon buttons yet."));
          return;
        }
        const press = `press-${String(++presses)}`;
        pressed.set(press, resolve);
        const event = JSON.stringify({ source: { id: name } });
        setTimeout(() => {
          handler(commandPressed, safeArray([press, name, event]));
        }, 0);
      }),
  };
}

function contextOf(
  options: ExternalOptions,
  model: WorkbookModel,
  instance: string,
  settings: Map<string, string>,
): object {
  const locale = options.locale ?? "en-GB";
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "scorecard-keeper",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => `https://workbench.invalid/${encodeURIComponent(model.name)}`,
    // Reading and writing.
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetCorrelationId: () => instance,
    GetInstanceId: () => instance,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(options.requirements ?? { ExcelApi: "1.15", DialogApi: "1.2" }),
    GetHostFullVersion: () => "16.0.17000.10000",
    GetHostCustomMessage: () => undefined,
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(themeInfo(options.theme ?? lightTheme)),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      WriteAsync: (keys: readonly string[], values: readonly string[], done: (code: number) => void) => {
        settings.clear();
        keys.forEach((key, place) => settings.set(key, values[place] ?? ""));
        done(0);
      },
    }),
  };
}

/** Windows gives colours as numbers, and under other names than add-ins see. */
function themeInfo(theme: OfficeTheme): Readonly<Record<string, number>> {
  const number = (color: string): number => parseInt(color.replace("#", ""), 16);
  return {
    primaryFontColor: number(theme.bodyForegroundColor),
    primaryBackgroundColor: number(theme.bodyBackgroundColor),
    secondaryFontColor: number(theme.controlForegroundColor),
    secondaryBackgroundColor: number(theme.controlBackgroundColor),
  };
}

/** What Windows hands over in place of a plain list. */
function safeArray(list: readonly unknown[]): object {
  return { toArray: () => list, dimensions: () => 1 };
}
