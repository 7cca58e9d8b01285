import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import webpack from "webpack";
import { smallReact } from "../../../scripts/build/small-react";

const root = resolve(__dirname, "..", "..", "..");

/** The script of the test page: the pane and the memory host, built into one. */
export async function buildPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "pane-"));
  try {
    await run(folder);
    return readFileSync(join(folder, "page.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(folder: string): Promise<void> {
  const compilerOptions = { noEmit: false, target: "ES2022" };
  const compiler = webpack({
    context: root,
    entry: "./tests/ui/page/entry.tsx",
    target: ["web", "es2022"],
    mode: "production",
    devtool: false,
    output: { path: folder, filename: "page.js" },
    resolve: { extensions: [".tsx", ".ts", ".js"], alias: smallReact },
    module: { rules: [{ test: /\.tsx?$/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions } }] },
    // The page has no server that it could fetch a second script from.
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    optimization: { minimize: false },
    performance: false,
  });
  return new Promise((done, failed) => {
    compiler.run((fault, stats) => {
      if (fault) failed(fault);
      else if (stats?.hasErrors()) failed(new Error(stats.toString("errors-only")));
      else done();
    });
  });
}
