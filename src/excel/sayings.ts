import type { HostFault } from "../core";

/** What is said of an error of Excel: what happened, and what to do next. */
export type Saying = Pick<HostFault, "message" | "advice">;

/** What to do when nothing better is known. */
export const retry = "Try again. If it happens once more, save the workbook, close Excel and open it again.";

const tooMuch: Saying = {
  message: "There was more to move at once than this Excel takes in one request.",
  advice: "Check one sheet instead of the whole workbook, or use Excel on the desktop, which has no such limit.",
};

const expired: Saying = {
  message: "The connection between Excel and Scorecard Keeper has run out.",
  advice: "Close the pane and open it again. In a browser, reload the page.",
};

const signIn: Saying = {
  message: "Excel asks for you to be signed in before it lets the pane read or write this workbook.",
  advice: "Sign in to Office, then try again.",
};

/** What is said where Excel lacks something. */
export const missing: Saying = {
  message: "This Excel does not have something that Scorecard Keeper needs.",
  advice: "Update Excel (File, Account, Update Options), or use Excel on the web.",
};

/** What is said of a mistake of ours. */
export const broken: Saying = {
  message: "Scorecard Keeper asked Excel for something that Excel did not understand.",
  advice: "This is our mistake, not yours. Nothing more was written. Please tell us the details below.",
};

/** Every code that Excel is known to answer with, in a person's words. A code that is not here keeps Excel's own message. */
export const sayings: Readonly<Record<string, Saying>> = {
  AccessDenied: {
    message: "Excel refused: the workbook or the sheet is protected or read-only.",
    advice: "Unprotect the sheet (Review, Unprotect Sheet) or save a copy that can be edited, then try again.",
  },
  ActivityLimitReached: {
    message: "Excel is answering more requests than it takes at one time.",
    advice: "Wait a minute, then try again.",
  },
  ApiNotAvailable: missing,
  ApiNotFound: missing,
  BadPassword: {
    message: "The password was not right.",
    advice: "Unprotect the sheet or the workbook in Excel itself, then try again.",
  },
  CellEditMode: {
    message: "A cell is being edited, and Excel lets nothing else happen meanwhile.",
    advice: "Press Enter to keep what you typed or Escape to leave the cell, then try again.",
  },
  Conflict: {
    message: "Somebody else changed the workbook at the same moment.",
    advice: "Check the sheet again, then repeat what you wanted to do.",
  },
  ContentLengthRequired: broken,
  EmptyChartSeries: broken,
  FilteredRangeConflict: {
    message: "Excel cannot write there while rows are filtered.",
    advice: "Clear the filter (Data, Clear), then try again. Your filter and hidden rows were left as they are.",
  },
  FormulaLengthExceedsLimit: {
    message: "A formula would be longer than Excel allows (8,192 characters).",
    advice: "Use shorter sheet names, or lay fewer periods at a time.",
  },
  GeneralException: {
    message: "Excel could not do it, and did not say why.",
    advice: retry,
  },
  InactiveWorkbook: {
    message: "Another workbook is in front, or this one has been closed.",
    advice: "Bring this workbook to the front, then try again.",
  },
  InsertDeleteConflict: {
    message: "Rows or columns were being inserted or deleted at the same moment.",
    advice: "Check the sheet again, then repeat what you wanted to do.",
  },
  InvalidArgument: broken,
  InvalidBinding: broken,
  InvalidObjectPath: broken,
  InvalidOperation: {
    message: "Excel does not allow that here.",
    advice: "Look whether the sheet is protected, hidden, or part of a table or pivot table, then try again.",
  },
  InvalidOperationInCellEditMode: {
    message: "A cell is being edited, and Excel lets nothing else happen meanwhile.",
    advice: "Press Enter to keep what you typed or Escape to leave the cell, then try again.",
  },
  InvalidOrTimedOutSession: expired,
  InvalidReference: {
    message: "A reference did not lead to any cell.",
    advice: "A row, column or sheet may have been deleted: check the workbook again.",
  },
  InvalidRequest: broken,
  InvalidSelection: {
    message: "What is selected is not one block of cells.",
    advice: "Select one block of cells, then try again.",
  },
  ItemAlreadyExists: {
    message: "There is something of that name already.",
    advice: "Rename the sheet or table that has the name, then try again.",
  },
  ItemNotFound: {
    message: "A sheet, table or cell that was there is gone.",
    advice: "Somebody may have deleted or renamed it: check the workbook again.",
  },
  MemoryLimitReached: {
    message: "Excel has run out of memory.",
    advice: "Close other workbooks, or check one sheet instead of the whole workbook.",
  },
  MergedRangeConflict: {
    message: "Excel cannot write there because cells are merged.",
    advice: "Unmerge the cells (Home, Merge & Center), then try again.",
  },
  NonBlankCellOffSheet: {
    message: "There is no room left on the sheet.",
    advice: "Delete what is in the last rows or columns of the sheet, then try again.",
  },
  NotImplemented: missing,
  OpenWorkbookLinksBlocked: {
    message: "Excel has blocked the links of this workbook.",
    advice: "Allow them in Excel's message bar if you trust the workbook, then try again.",
  },
  OperationCellsExceedLimit: tooMuch,
  PivotTableRangeConflict: {
    message: "Excel cannot write there because a pivot table stands in the way.",
    advice: "Move the pivot table, then try again.",
  },
  RangeExceedsLimit: tooMuch,
  RefreshWorkbookLinksBlocked: {
    message: "Excel has blocked the links of this workbook.",
    advice: "Allow them in Excel's message bar if you trust the workbook, then try again.",
  },
  RequestAborted: {
    message: "Excel broke off what it was doing.",
    advice: retry,
  },
  RequestPayloadSizeLimitExceeded: tooMuch,
  ResponsePayloadSizeLimitExceeded: tooMuch,
  SecurityTokenError: signIn,
  ServerBusy: {
    message: "Excel is busy.",
    advice: "Wait a moment, then try again.",
  },
  ServiceNotAvailable: {
    message: "Excel on the web cannot be reached just now.",
    advice: "Look at your connection, wait a moment, then try again.",
  },
  Timeout: {
    message: "Excel took too long to answer.",
    advice: "Close any window that waits for you in Excel, finish editing the cell, then try again.",
  },
  Unauthenticated: signIn,
  UnsupportedFeature: {
    message: "Something on this sheet is of a kind that Excel does not let add-ins touch.",
    advice: "Use another sheet, or remove what is special about this one.",
  },
  UnsupportedOperation: {
    message: "Excel does not allow that in this workbook.",
    advice: "Save the workbook as .xlsx, and leave any shared or compatibility mode, then try again.",
  },
  UnsupportedSheet: {
    message: "This kind of sheet holds no cells: it is a chart or macro sheet.",
    advice: "Go to a sheet with cells, then try again.",
  },
  WriteNotSupportedWhenModalDialogOpen: {
    message: "A window is open in Excel, and nothing can be written until it is closed.",
    advice: "Close the window, then try again.",
  },
};
