import type { Result } from "../../../files";
import type { WorkbookModel } from "../../model";
import { whileOpening } from "./opening";
import { ask, type Sayings } from "./say";
import { chooseFile, download, fetchSample, readFile, type WorkbookFile } from "./workbook-files";

/** What opening and saving stand on. */
export interface FileHooks {
  readonly open: (file: WorkbookFile) => Result<WorkbookModel>;
  readonly save: (model: WorkbookModel) => Result<Uint8Array>;
  readonly current: () => WorkbookModel;
  /** Ends the edit of a cell; false when it cannot be ended. */
  readonly finishEdit: () => boolean;
  /** Another workbook is open. */
  readonly opened: (model: WorkbookModel) => void;
  /** The name shown, and whether there are changes, may be others now. */
  readonly changed: () => void;
}

/** Opening and saving of workbooks. Nothing that was changed is left behind without asking. */
export class FileActions {
  constructor(
    private readonly hooks: FileHooks,
    private readonly sayings: Sayings,
  ) {}

  async openSample(file: string): Promise<void> {
    const fetched = await fetchSample(file).catch((fault: unknown) => String(fault));
    if (typeof fetched === "string") this.sayings.say(fetched);
    else await this.open(fetched);
    this.hooks.changed();
  }

  choose(): void {
    chooseFile((file) => void this.openFile(file));
  }

  async openFile(file: File): Promise<void> {
    const read = await readFile(file);
    if (typeof read === "string") this.sayings.say(read);
    else await this.open(read);
  }

  /** Hands a copy with every change to the browser's downloads; false when it could not be made. */
  save(): boolean {
    if (!this.hooks.finishEdit()) return false;
    const model = this.hooks.current();
    const saved = this.hooks.save(model);
    if (!saved.ok) {
      this.sayings.say(`The copy could not be written. ${saved.refusal.message}`);
      return false;
    }
    download({ name: model.name, bytes: saved.value });
    model.markSaved();
    this.hooks.changed();
    this.sayings.say(`A copy of ${model.name} was saved to your downloads.`, "note");
    return true;
  }

  /** Opens another workbook, once the person has said what shall become of changes in this one. */
  private async open(file: WorkbookFile): Promise<void> {
    const opened = await whileOpening(file.name, () => this.hooks.open(file));
    if (!opened.ok) {
      this.sayings.say(`“${file.name}” could not be opened. ${opened.refusal.message}`);
      return;
    }
    if (this.hooks.current().isChanged && !(await this.mayLeave())) return;
    this.sayings.hush();
    this.hooks.opened(opened.value);
    if (opened.value.original.from === "text") this.sayings.say(openedFromText(file.name, opened.value.name), "note");
  }

  private async mayLeave(): Promise<boolean> {
    const text = `“${this.hooks.current().name}” has changes that are not saved.`;
    const answer = await ask("Save your changes first?", text, [
      { answer: "save", text: "Save a copy and open" },
      { answer: "leave", text: "Open without saving" },
      { answer: "stay", text: "Cancel" },
    ]);
    if (answer === "save") return this.save();
    return answer === "leave";
  }
}

function openedFromText(file: string, workbook: string): string {
  return `“${file}” is a table as text and was opened as a workbook: “Save a copy” writes ${workbook}. The file itself stays as it is.`;
}
