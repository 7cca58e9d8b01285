import type { Area } from "../../../../core";
import { parseDelimited } from "../../../../files/text/delimited";
import { selectArea } from "../../grid/moves";
import { lockedReason } from "../cell-edits";
import type { Spreadsheet } from "../spreadsheet";
import { isSameText, takeClip, type Clip } from "./clip";
import { clipHtml } from "./html-out";
import { readTable } from "./html-in";
import { pasteTable } from "./paste-table";
import { pasteCopy, pasteCut, pasteTexts, type PasteWhat } from "./paste";
import { isOneMerge, reasonNotToPaste, sized, targetArea } from "./target";

/** What is on the system's clipboard. */
interface OnClipboard {
  readonly text: string;
  /** The same as HTML; "" where there is none. */
  readonly html: string;
}

/** Copy, cut and paste of cells by the system's clipboard, as texts and as a table that other programs read; what was copied here is pasted with formulas. */
export class CopyAndPaste {
  private clip: Clip | undefined;
  /** Whether the next paste event shall paste values alone: the keys for it are pressed. */
  private nextWhat: PasteWhat = "all";

  constructor(private readonly spreadsheet: Spreadsheet) {
    const { element } = spreadsheet.grid;
    element.addEventListener("copy", (event) => {
      this.take(event, false);
    });
    element.addEventListener("cut", (event) => {
      this.take(event, true);
    });
    element.addEventListener("keydown", ({ key, shiftKey }) => {
      this.nextWhat = key.toLowerCase() === "v" && shiftKey ? "values" : "all";
    });
    element.addEventListener("paste", (event) => {
      event.preventDefault();
      const held = event.clipboardData;
      this.paste({ text: held?.getData("text/plain") ?? "", html: held?.getData("text/html") ?? "" }, this.nextWhat);
    });
  }

  /** Forgets what was copied here; the system's clipboard keeps its texts. */
  forget(): void {
    this.clip = undefined;
    this.spreadsheet.markCopied(undefined);
  }

  /** Copies or cuts from the menu, where the browser gives no event to answer. */
  async copyByMenu(cut: boolean): Promise<void> {
    const clip = this.copy(cut);
    if (!clip) return;
    // Where the browser refuses, the cells can still be pasted here.
    await writeClipboard(clip).catch(() => undefined);
  }

  /** Pastes from the menu: the browser may ask the person first, or refuse. */
  async pasteByMenu(what: PasteWhat): Promise<void> {
    const held = await readClipboard().catch(() => undefined);
    const own = this.clip && { text: this.clip.text, html: "" };
    const holding = held ?? own;
    if (!holding) {
      const keys = what === "values" ? "Ctrl+Shift+V" : "Ctrl+V";
      this.spreadsheet.hooks.say(`The browser does not let the page read the clipboard. Press ${keys} to paste.`);
      return;
    }
    this.paste(holding, what);
  }

  private take(event: ClipboardEvent, cut: boolean): void {
    event.preventDefault();
    const clip = this.copy(cut);
    if (!clip) return;
    const html = clipHtml(clip);
    event.clipboardData?.setData("text/plain", clip.text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
  }

  private copy(cut: boolean): Clip | undefined {
    const { selection, sheet, hooks } = this.spreadsheet;
    const [area, ...others] = selection.areas;
    if (!area) return undefined;
    const refused =
      others.length > 0
        ? "Several separate areas cannot be copied at once. Select one area and copy it."
        : cut && lockedReason(sheet, area);
    const clip = refused ? undefined : takeClip(sheet, area, cut);
    if (!clip) {
      hooks.say(refused || "That is too much to copy at once. Select fewer cells.");
      return undefined;
    }
    this.clip = clip;
    this.spreadsheet.markCopied(clip.area);
    return clip;
  }

  private paste({ text, html }: OnClipboard, what: PasteWhat): void {
    if (text === "" && html === "") return;
    const { model, sheet, selection, hooks } = this.spreadsheet;
    const [target = selection.activeArea] = selection.areas;
    const { clip } = this;
    const own = clip && isSameText(clip, text) && model.sheets.includes(clip.sheet) ? clip : undefined;
    const table = own || html === "" ? undefined : readTable(html);
    const texts = own || table ? [] : parseDelimited(text, "\t");
    const area = this.areaFor(target, own?.cells ?? table?.cells ?? texts, own?.cut === true && what === "all");
    const refused = reasonNotToPaste(sheet, area);
    if (refused) {
      hooks.say(refused);
      return;
    }
    if (table) pasteTable(model, sheet, area, table, what);
    else if (!own) pasteTexts(model, sheet, area, texts);
    else if (own.cut && what === "all") this.move(own, area);
    else pasteCopy(model, sheet, area, own, what);
    selection.select(selectArea(area));
  }

  /** What was cut is moved as it is now, and can be pasted once. */
  private move(clip: Clip, area: Area): void {
    const { model, sheet } = this.spreadsheet;
    pasteCut(model, sheet, area, takeClip(clip.sheet, clip.area, true) ?? clip);
    this.forget();
  }

  private areaFor(target: Area, rows: readonly (readonly unknown[])[], once: boolean): Area {
    const [height, width] = [Math.max(1, rows.length), Math.max(1, ...rows.map((row) => row.length))];
    if (height === 1 && width === 1 && isOneMerge(this.spreadsheet.sheet, target)) return target;
    return once ? sized(target, height, width) : targetArea(target, height, width);
  }
}

async function writeClipboard(clip: Clip): Promise<void> {
  const html = clipHtml(clip);
  const item = new ClipboardItem({
    "text/plain": new Blob([clip.text], { type: "text/plain" }),
    ...(html !== undefined && { "text/html": new Blob([html], { type: "text/html" }) }),
  });
  await navigator.clipboard.write([item]);
}

async function readClipboard(): Promise<OnClipboard> {
  const [item] = await navigator.clipboard.read();
  const read = async (type: string): Promise<string> =>
    item?.types.includes(type) ? (await item.getType(type)).text() : "";
  return { text: await read("text/plain"), html: await read("text/html") };
}
