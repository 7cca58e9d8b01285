import type { WorkbookModel } from "../../model";
import { connectStandIn, type External, type OfficeTheme, type StandIn } from "../../standin";
import { showDialog } from "./dialog-window";

/** One page of the add-in joined to the workbook that is open. */
export interface Connection {
  readonly standIn: StandIn;
  /** What Office.js takes for Excel there. */
  readonly external: External;
  /** Runs a ribbon function; resolves when the function says that it is done. */
  invokeCommand(name: string): Promise<void>;
  /** While a cell is edited Excel lets add-ins wait that ask with `delayForCellEdit`, as ours always does. */
  setEditing(isEditing: boolean): void;
  close(): void;
}

/** The longest that Excel lets a ribbon function run, in milliseconds. */
const longestCommand = 300_000;

/** The event by which office.js opens a window and listens to it. */
const dialogWindow = 10;

const darkTheme: OfficeTheme = {
  bodyForegroundColor: "#F0F0F0",
  bodyBackgroundColor: "#202425",
  controlForegroundColor: "#F0F0F0",
  controlBackgroundColor: "#2D3335",
};

/** Joins a page of the add-in to a workbook. Windows that it opens are shown over the page. */
export function joinWorkbook(model: WorkbookModel): Connection {
  const isDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const standIn = connectStandIn(model, {
    ...(isDark && { theme: darkTheme }),
    onFailure: (fault) => {
      console.error("The stand-in for Excel failed.", fault);
    },
  });
  const { external } = standIn;
  let editing = false;
  let held: (() => void)[] = [];
  return {
    standIn,
    external: {
      ...external,
      Execute: (...request) => {
        if (editing)
          held.push(() => {
            external.Execute(...request);
          });
        else external.Execute(...request);
      },
      RegisterEvent: (id, target, handler, done) => {
        if (id !== dialogWindow) {
          external.RegisterEvent(id, target, handler, done);
          return;
        }
        const isOpen = showDialog(urlIn(target), () => {
          handler(id, safeArray([dialogClosed]));
        });
        done(isOpen ? safeArray([0]) : notOpened);
      },
    },
    invokeCommand: (name) => Promise.race([standIn.invokeCommand(name), tooLate()]),
    setEditing: (isEditing) => {
      editing = isEditing;
      if (editing) return;
      const due = held;
      held = [];
      for (const ask of due) ask();
    },
    close: () => {
      standIn.close();
    },
  };
}

/** What a window's opener is told when the person has closed it, and when it could not be opened. */
const dialogClosed = 12006;
const notOpened = 12009;

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    window.setTimeout(() => {
      reject(new Error("The ribbon function did not end."));
    }, longestCommand);
  });
}

function urlIn(target: string): string {
  try {
    const { url } = JSON.parse(target) as { readonly url?: unknown };
    return typeof url === "string" ? url : "";
  } catch {
    return "";
  }
}

/** The shape of lists that office.js expects of Windows. */
function safeArray(list: readonly unknown[]): object {
  return { toArray: () => list, dimensions: () => 1 };
}
