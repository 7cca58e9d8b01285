import { importsOf, sources } from "./sources";

/**
 * Who may use whom, and which packages. Imports point one way: entries to the pane, Excel and files, which do not know each other, and these
 * to the core, which knows nobody.
 */
const may: Readonly<Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }>> = {
  core: { folders: [], packages: [] },
  excel: { folders: ["core"], packages: [] },
  files: { folders: ["core"], packages: ["fflate", "numfmt"] },
  ui: { folders: ["core"], packages: ["react", "react-dom"] },
  taskpane: { folders: ["core", "excel", "ui"], packages: [] },
  commands: { folders: ["core", "excel"], packages: [] },
  workbench: {
    folders: ["core", "files"],
    packages: ["@cj-tech-master/excelts", "fflate", "numfmt", "react", "react-dom"],
  },
  cli: { folders: ["core", "files"], packages: ["node:", "commander", "fflate", "package.json"] },
};

test("every folder of src has its rule", () => {
  expect(Object.keys(may)).toEqual(expect.arrayContaining([...new Set(sources.map(({ folder }) => folder))]));
});

test.each(Object.keys(may))("src/%s imports only what it may", (folder) => {
  const allowed = may[folder];
  const wrong = sources
    .filter((source) => source.folder === folder)
    .flatMap((source) =>
      importsOf(source).flatMap((one) => {
        const fine =
          one.kind === "package"
            ? allowed?.packages.includes(one.name)
            : one.folder === folder || allowed?.folders.includes(one.folder);
        return fine ? [] : [`${source.path} imports ${one.kind === "package" ? one.name : one.path}`];
      }),
    );
  expect(wrong).toEqual([]);
});

/** What shows the core or starts it takes it as one; what turns it into cells and files works beside its parts. */
const byTheDoor = ["ui", "taskpane", "commands", "cli"];

/**
 * The core's door, and those to what is loaded only by who asks for it: the published figures, alone and with their rules, and the rules over
 * columns that not every scorecard has.
 */
const doors = /^core(\/index|\/reference\/(pack|published)|\/rules\/column-rules)?$/;

test("the core is entered by its doors", () => {
  const wrong = sources
    .filter(({ folder }) => byTheDoor.includes(folder))
    .flatMap((source) =>
      importsOf(source).flatMap((one) =>
        one.kind === "ours" && one.folder === "core" && !doors.test(one.path)
          ? [`${source.path} imports ${one.path}`]
          : [],
      ),
    );
  expect(wrong).toEqual([]);
});
