import { writeSeeds } from "./seeds/write";

/** Makes the workbooks of `seeds/` anew from the tables there, or into the folder that is named. Run from the project's folder. */
async function main(): Promise<void> {
  for (const path of await writeSeeds("seeds", process.argv[2] ?? "seeds")) console.log(path);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
