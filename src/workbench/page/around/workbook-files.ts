import { make } from "./elements";

/** The workbooks that come with the workbench, the one that is open on start in front. */
export const samples = [
  { file: "knowsley-score-card.xlsx", title: "Knowsley: KPI score card" },
  { file: "knowsley-officer.xlsx", title: "Knowsley: an officer’s own workbook" },
  { file: "knowsley-benchmarks.xlsx", title: "Knowsley: benchmarks" },
  { file: "sefton-action-plan.xlsx", title: "Sefton: action plan" },
  { file: "stockport-performance.xlsx", title: "Stockport: performance" },
  { file: "narrative-targets.xlsx", title: "Targets told in sentences" },
] as const;

/** A workbook as bytes with its name. */
export interface WorkbookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const mostBytes = 100 * 1024 * 1024;

/** Fetches a sample from the page's own origin. */
export async function fetchSample(file: string): Promise<WorkbookFile> {
  const answer = await fetch(`seeds/${file}`);
  if (!answer.ok) throw new Error(`The sample ${file} is not there (${String(answer.status)}).`);
  return { name: file, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

/** Reads a file that a person chose or dropped; a sentence when it can be no workbook. */
export async function readFile(file: File): Promise<WorkbookFile | string> {
  if (file.size > mostBytes) {
    return `“${file.name}” is larger than 100 MB, which is more than this page can hold. Delete sheets or pictures that are not needed, and open it again.`;
  }
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return `“${file.name}” could not be read: it was moved or deleted, or is a folder. Choose the file again.`;
  }
}

/** Lets a person choose a file. */
export function chooseFile(chosen: (file: File) => void): void {
  const input = make("input", { type: "file", accept: ".xlsx,.xlsm,.csv,.tsv,.txt" });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) chosen(file);
  });
  input.click();
}

/** Opens files that are dropped anywhere on the page. */
export function listenForDrops(dropped: (file: File) => void): void {
  const { body } = document;
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  body.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    body.classList.add("drop-here");
  });
  body.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) body.classList.remove("drop-here");
  });
  body.addEventListener("drop", (event) => {
    body.classList.remove("drop-here");
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    dropped(file);
  });
}

/** Hands a file to the browser to be saved: it never leaves the machine. */
export function download({ name, bytes }: WorkbookFile): void {
  const blob = new Blob([new Uint8Array(bytes)], {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
  const url = URL.createObjectURL(blob);
  const link = make("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
