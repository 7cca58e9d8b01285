import type { Area } from "../../../core";
import { selectArea } from "../grid/moves";
import { parseTsv } from "../tsv";
import { isSameText, takeClip } from "./clipboard";
import { lockedReason, pasteClip, pasteTexts, type Clip } from "./content-edits";
import type { Spreadsheet } from "./spreadsheet";

/** Copy, cut and paste of cells by the system's clipboard, as texts; what was copied here is pasted with formulas and formats. */
export class CopyAndPaste {
  private clip: Clip | undefined;

  constructor(private readonly spreadsheet: Spreadsheet) {
    const { element } = spreadsheet.grid;
    element.addEventListener("copy", (event) => {
      this.take(event, false);
    });
    element.addEventListener("cut", (event) => {
      this.take(event, true);
    });
    element.addEventListener("paste", (event) => {
      this.paste(event);
    });
  }

  /** Forgets what was copied here; the system's clipboard keeps its texts. */
  forget(): void {
    this.clip = undefined;
    this.spreadsheet.markCopied(undefined);
  }

  private take(event: ClipboardEvent, cut: boolean): void {
    const { selection, sheet, hooks } = this.spreadsheet;
    const [area, ...others] = selection.areas;
    if (!area) return;
    event.preventDefault();
    const refused =
      others.length > 0
        ? "Several separate areas cannot be copied at once. Select one area and copy it."
        : cut && lockedReason(sheet, area);
    if (refused) {
      hooks.say(refused);
      return;
    }
    const clip = takeClip(sheet, area, cut);
    if (!clip) {
      hooks.say("That is too much to copy at once. Select fewer cells.");
      return;
    }
    this.clip = clip;
    event.clipboardData?.setData("text/plain", clip.text);
    this.spreadsheet.markCopied(clip.area);
  }

  private paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text === "") return;
    event.preventDefault();
    const { model, sheet, selection, hooks } = this.spreadsheet;
    const [target = selection.activeArea] = selection.areas;
    const locked = lockedReason(sheet, target);
    if (locked) {
      hooks.say(locked);
      return;
    }
    const { clip } = this;
    const own = clip && isSameText(clip, text) && model.sheets.includes(clip.sheet) ? clip : undefined;
    const corner: Area = isHuge(target) ? { ...target, bottom: target.top, right: target.left } : target;
    const filled = own ? pasteClip(model, sheet, corner, own) : pasteTexts(model, sheet, corner, parseTsv(text));
    if (own?.cut) this.forget();
    selection.select(selectArea(filled));
  }
}

function isHuge({ top, left, bottom, right }: Area): boolean {
  return (bottom - top + 1) * (right - left + 1) > 200_000;
}
