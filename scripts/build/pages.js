"use strict";

const { readFileSync } = require("node:fs");
const { basename } = require("node:path");
const { sources, Compilation } = require("webpack");

/** Where Excel takes its library from: Microsoft's own network, as its rules for add-ins ask. */
const microsoft = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The scripts that stand where a page says `<!-- office.js -->`: in Excel, and in the workbench, which plays Excel to the same library. */
const officeScripts = {
  excel: `<script src="${microsoft}"></script>`,
  workbench: `<script src="connect.js"></script>\n    <script src="office/office.js"></script>`,
};

/**
 * Writes pages beside the scripts of a bundle. `{root}` in a page is the way to the add-in's own files.
 *
 * @param pages each with its `source`, its `host` (excel, workbench or none), and its `root` where the host does not say it.
 */
class Pages {
  constructor(pages) {
    this.pages = pages;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Pages", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "Pages", stage }, () => {
        for (const { source, host, root = host === "workbench" ? "../" : "" } of this.pages) {
          compilation.fileDependencies.add(source);
          const text = readFileSync(source, "utf8")
            .replace("<!-- office.js -->", officeScripts[host] ?? "")
            .replaceAll("{root}", root);
          compilation.emitAsset(basename(source), new sources.RawSource(text));
        }
      });
    });
  }
}

module.exports = { Pages, microsoft };
