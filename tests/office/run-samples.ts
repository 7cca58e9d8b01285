import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import { createEngine } from "../../src/workbench/engine";
import { emptyModel } from "../../src/workbench/model";
import { onOffice } from "./on-office";

/** What came of one button of a sample. */
export interface SampleRun {
  readonly file: string;
  /** The function behind the button. */
  readonly button: string;
  /** The code and message of the error that it ended in. */
  readonly error?: string;
}

/**
 * Runs Script Lab samples (YAML files) on the stand-in: each button by itself, in a new workbook, after the sample's own set-up.
 *
 * A sample catches its errors and writes them to the console; there they are counted as failures.
 */
export async function runSamples(folder: string): Promise<readonly SampleRun[]> {
  const runs: SampleRun[] = [];
  for (const file of readdirSync(folder, { recursive: true }) as string[]) {
    if (!/\.ya?ml$/.test(file)) continue;
    const script = scriptOf(readFileSync(join(folder, file), "utf8"));
    const buttons = [
      ...script.matchAll(/\$\("#[\w-]+"\)\.(?:on\("click",|click\()\s*(?:\(\) => tryCatch\((\w+)\)|(\w+))\)/g),
    ];
    for (const button of buttons
      .map(([, wrapped, plain]) => wrapped ?? plain ?? "")
      .filter((name) => name !== "setup")) {
      const error = await runButton(script, button);
      runs.push({ file, button, ...(error !== undefined && { error }) });
    }
  }
  return runs;
}

/** The script of a sample: the block behind `content:` of `script:`. */
function scriptOf(yaml: string): string {
  const block = /^script:\s*\n\s+content: \|[-+]?\n([\s\S]*?)\n\s+language: typescript/m.exec(yaml)?.[1] ?? "";
  const { outputText } = transpileModule(block, {
    compilerOptions: { target: ScriptTarget.ES2022, module: ModuleKind.None },
  });
  return outputText;
}

async function runButton(script: string, button: string): Promise<string | undefined> {
  const errors: unknown[] = [];
  await onOffice(
    async ({ Office, Excel, OfficeExtension }) => {
      const note = (error: unknown): void => void errors.push(error);
      const forceCreateSheet = async (workbook: Excel.Workbook, name: string): Promise<void> => {
        workbook.worksheets.getItemOrNullObject(name).delete();
        workbook.worksheets.add(name);
        await workbook.context.sync();
      };
      const globals = {
        Office,
        Excel,
        OfficeExtension,
        OfficeHelpers: { Utilities: { log: note }, UI: { notify: note }, ExcelUtilities: { forceCreateSheet } },
        console: { log: () => undefined, error: note },
        $: () => anything,
        setTimeout,
      };
      const main = `(async () => { ${script}\nif (typeof setup === "function") await setup(); await ${button}(); })()`;
      await (runInNewContext(main, globals) as Promise<void>).catch(note);
    },
    emptyModel({ engine: createEngine() }),
  ).catch((error: unknown) => errors.push(error));
  const [first] = errors as { readonly code?: string; readonly message?: string }[];
  return first && `${first.code ?? "Error"}: ${first.message ?? ""}`;
}

/** A page that takes everything: samples show what they did on it. */
const anything: unknown = new Proxy(() => undefined, {
  get: () => () => anything,
  apply: () => anything,
});
