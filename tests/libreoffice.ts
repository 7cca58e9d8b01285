import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { findSoffice } from "./libreoffice-find";
import { makeProfile, runSoffice } from "./libreoffice-run";

/**
 * Real LibreOffice, to prove that workbooks open and that formulas come to what we say they come to.
 *
 * It is installed when it is missing and that can be done without asking (`libreoffice-find.ts`). Each test file has a profile of its
 * own, removed after its tests, and runs one LibreOffice at a time.
 */
let profile: Promise<string> | undefined;
let queue: Promise<unknown> = Promise.resolve();

afterAll(async () => {
  if (profile) await rm(await profile, { recursive: true, force: true, maxRetries: 3 });
  profile = undefined;
});

/**
 * A workbook opened, every formula worked out anew whatever its cached value, and saved as .xlsx.
 *
 * @param name says by its ending what kind of workbook it is.
 * @throws Error when LibreOffice cannot open it, is missing, or takes longer than its time.
 */
export function recalculate(bytes: Uint8Array, name = "workbook.xlsx"): Promise<Uint8Array> {
  return convert(bytes, name, "xlsx", "xlsx:Calc MS Excel 2007 XML");
}

/** The pages of a workbook as LibreOffice prints them. */
export function toPdf(bytes: Uint8Array, name = "workbook.xlsx"): Promise<Uint8Array> {
  return convert(bytes, name, "pdf", "pdf");
}

/** A workbook as the web page that LibreOffice makes of it, as it also puts cells on the clipboard. */
export function toHtml(bytes: Uint8Array, name = "workbook.xlsx"): Promise<Uint8Array> {
  return convert(bytes, name, "html", "html");
}

/** The workbook that LibreOffice makes of a web page with a table. */
export function fromHtml(bytes: Uint8Array, name = "page.html"): Promise<Uint8Array> {
  return convert(bytes, name, "xlsx", "xlsx:Calc MS Excel 2007 XML", ["--infilter=HTML (StarCalc)"]);
}

function convert(
  bytes: Uint8Array,
  name: string,
  extension: string,
  filter: string,
  options: readonly string[] = [],
): Promise<Uint8Array> {
  const turn = queue.then(() => convertNow(bytes, name, extension, filter, options));
  // The next in the queue runs whether this one succeeds or not; its own caller is told.
  queue = turn.catch(() => undefined);
  return turn;
}

async function convertNow(
  bytes: Uint8Array,
  name: string,
  extension: string,
  filter: string,
  options: readonly string[],
): Promise<Uint8Array> {
  const soffice = findSoffice();
  profile ??= makeProfile();
  const folder = await mkdtemp(join(tmpdir(), "scorecard-keeper-"));
  try {
    const source = join(folder, `source${extname(name)}`);
    await writeFile(source, bytes);
    const out = join(folder, "out");
    const said = await runSoffice(soffice, [
      `-env:UserInstallation=${pathToFileURL(await profile).href}`,
      ...options,
      ...["--headless", "--norestore", "--convert-to", filter, "--outdir", out, source],
    ]);
    // It ends with 0 even when it could not open the file: only what it wrote tells.
    return await readFile(join(out, `source.${extension}`)).catch(() => {
      throw new Error(`LibreOffice did not convert ${name} to ${extension}. It said: ${said.trim() || "nothing"}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
