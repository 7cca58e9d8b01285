import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import { createEngine } from "../../src/workbench/engine";
import { emptyModel } from "../../src/workbench/model";
import { onOffice, type OnOffice } from "./on-office";
import { SamplePage, type Click } from "./sample-page";

/** What came of one button of a sample. */
export interface SampleRun {
  readonly file: string;
  /** The button's id on the sample's page; empty when the script itself could not be run. */
  readonly button: string;
  /** The code and message of the first error that it ended in, or that an event handler ended in until the next button. */
  readonly error?: string;
}

/**
 * Runs Script Lab samples (YAML files) on the stand-in, each in a new workbook: its buttons are pressed one after another, the set-up first,
 * as a person goes down the page. Buttons need those above them, so that they share the workbook.
 *
 * A sample catches its errors and writes them to the console; there, and wherever `Excel.run` ends in one, they are counted as failures.
 */
export async function runSamples(folder: string): Promise<readonly SampleRun[]> {
  const runs: SampleRun[] = [];
  for (const file of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
    if (!/\.ya?ml$/.test(file)) continue;
    const yaml = readFileSync(join(folder, file), "utf8");
    runs.push(
      ...(await runSample(contentOf(yaml, "script"), contentOf(yaml, "template"))).map((run) => ({ file, ...run })),
    );
  }
  return runs;
}

/** The block behind `content:` of a part of a sample. */
function contentOf(yaml: string, part: string): string {
  return new RegExp(`^${part}:\\s*\\n\\s+content: \\|[-+]?\\n([\\s\\S]*?)\\n\\s+language: `, "m").exec(yaml)?.[1] ?? "";
}

async function runSample(script: string, template: string): Promise<readonly Omit<SampleRun, "file">[]> {
  const runs: Omit<SampleRun, "file">[] = [];
  const compilerOptions = { target: ScriptTarget.ES2022, module: ModuleKind.None };
  await onOffice(
    async (office) => {
      const page = new SamplePage(template);
      const surroundings = new Surroundings(office, page);
      const started = await surroundings.do(() =>
        runInContext(transpileModule(script, { compilerOptions }).outputText, surroundings.realm),
      );
      if (started !== undefined) runs.push({ button: "", error: started });
      for (const { id, click } of page.buttons) {
        const error = await surroundings.do(click);
        runs.push({ button: id, ...(error !== undefined && { error }) });
      }
    },
    emptyModel({ engine: createEngine() }),
  );
  return runs;
}

/** The globals of a sample, and the errors that reach them. */
class Surroundings {
  readonly realm: object;
  #errors: unknown[] = [];
  /** Runs of `Excel.run` that have not ended: handlers and samples do not wait for all of them. */
  #open = 0;

  constructor({ Office, Excel, OfficeExtension }: OnOffice, page: SamplePage) {
    const note = (error: unknown): void => void this.#errors.push(error);
    const forceCreateSheet = async (workbook: Excel.Workbook, name: string): Promise<void> => {
      workbook.worksheets.getItemOrNullObject(name).delete();
      workbook.worksheets.add(name);
      await workbook.context.sync();
    };
    const watched = async (...args: readonly unknown[]): Promise<unknown> => {
      this.#open++;
      try {
        return await (Excel.run as unknown as (...given: readonly unknown[]) => Promise<unknown>)(...args);
      } catch (error) {
        note(error);
        throw error;
      } finally {
        this.#open--;
      }
    };
    this.realm = createContext({
      Office,
      Excel: new Proxy(Excel, { get: (all, name) => (name === "run" ? watched : (Reflect.get(all, name) as unknown)) }),
      OfficeExtension,
      OfficeHelpers: { Utilities: { log: note }, UI: { notify: note }, ExcelUtilities: { forceCreateSheet } },
      console: { log: () => undefined, error: note },
      document: page.document,
      $: page.query,
      setTimeout,
    });
  }

  /** Does something and waits until nothing goes on any more: the first error in words, if there was one. */
  async do(what: Click): Promise<string | undefined> {
    this.#errors = [];
    try {
      await what();
    } catch (error) {
      this.#errors.push(error);
    }
    for (let quiet = 0; quiet < 3; quiet = this.#open > 0 ? 0 : quiet + 1) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const [first] = this.#errors as { readonly code?: string; readonly message?: string }[];
    return first && `${first.code ?? "Error"}: ${first.message ?? "no message"}`;
  }
}
