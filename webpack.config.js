const path = require("node:path");
const webpack = require("webpack");
const { Copies } = require("./scripts/build/copies");
const { manifestFor } = require("./scripts/build/manifest");
const { PaneCss } = require("./scripts/build/pane-css");
const { Pages } = require("./scripts/build/pages");
const { smallReact } = require("./scripts/build/small-react");
const { ScriptSize } = require("./scripts/build/script-size");

const at = (...parts) => path.join(__dirname, ...parts);

/** The manifest, for the origin that the add-in will be served from: `ORIGIN=https://scorecards.example.org npm run build`. */
const manifest = {
  from: at("manifest.xml"),
  to: "manifest.xml",
  change: (text) => manifestFor(text, process.env.ORIGIN),
};

/** Of Microsoft's library, what the workbench's Excel (a Windows one, in English) asks for. */
const officeFiles = (name) => /^(office\.js|excel-win32-16\.01\.js|en-us\/office_strings\.js)$/.test(name);
const office = { from: at("node_modules/@microsoft/office-js/dist"), to: "office", only: officeFiles };
const workbooks = { from: at("seeds"), to: "seeds", only: (name) => name.endsWith(".xlsx") };
const pictures = { from: at("assets"), to: "assets", only: (name) => /\.(png|svg)$/.test(name) };
const look = { from: at("src/taskpane/page.css"), to: "page.css" };
const styles = { from: at("src/workbench/page"), to: ".", only: (name) => name.endsWith(".css") };

const pane = at("src/taskpane/taskpane.html");
const ribbon = at("src/commands/commands.html");
const message = at("src/commands/message.html");

/**
 * Every bundle of the project: where it starts, what it runs on, and what is put beside it.
 *
 * `dist/web` is the add-in as it is deployed. `dist/web/workbench` is the page that plays Excel to the same add-in; it is never deployed.
 */
const bundles = {
  cli: { entry: "./src/cli/main.ts" },
  "make-seeds": { entry: "./scripts/make-seeds.ts" },
  "rule-docs": { entry: "./scripts/rule-docs.ts" },
  bench: { entry: "./scripts/bench.ts" },
  score: { entry: "./scripts/score.ts" },
  taskpane: {
    entry: "./src/taskpane/taskpane.ts",
    web: "dist/web",
    language: "ES2022",
    light: true,
    limit: { kibibytes: 150, always: ["check"] },
    plugins: [
      new Pages([{ source: pane, host: "excel" }, { source: at("src/taskpane/help.html") }]),
      new Copies([manifest, pictures, look]),
      new PaneCss(),
    ],
  },
  commands: {
    entry: "./src/commands/commands.ts",
    web: "dist/web",
    also: { message: "./src/commands/message.ts" },
    plugins: [
      new Pages([
        { source: ribbon, host: "excel" },
        { source: message, host: "excel" },
      ]),
    ],
  },
  workbench: {
    entry: "./src/workbench/page/main.ts",
    also: { connect: "./src/taskpane/connect.ts" },
    web: "dist/web/workbench",
    // Never deployed to an Excel with an old browser inside, and older spellings of private fields are several times slower.
    language: "ES2022",
    plugins: [
      new Pages([
        { source: at("src/workbench/page/index.html") },
        { source: pane, host: "workbench" },
        { source: ribbon, host: "workbench" },
        { source: message, root: "../" },
      ]),
      new Copies([office, workbooks, styles]),
    ],
  },
};

function partOfRules(keep) {
  const test = /src[\\/]core[\\/]rules[\\/][\w-]+\.ts$/;
  return { test, enforce: "pre", loader: at("scripts/build/rule-help.js"), options: { keep } };
}

/** A rule travels without its help, which is in a layer of its own: fetched when somebody asks why. */
const ruleParts = [
  { test: /src[\\/]ui[\\/]rule-help\.ts$/, layer: "help" },
  { ...partOfRules("check"), issuerLayer: { not: "help" } },
  { ...partOfRules("help"), issuerLayer: "help" },
];

/** What only the benchmark measures against is not part of any bundle. */
const benchOnly = ["@e965/xlsx", "exceljs"];

function config([
  name,
  { entry, also = {}, web, light = false, language = web ? "ES2020" : "ES2022", limit, plugins = [] },
]) {
  return {
    name,
    entry: { [name]: entry, ...also },
    target: web ? ["web", language.toLowerCase()] : "node20",
    mode: "production",
    devtool: false,
    output: {
      path: at(web ?? "dist"),
      filename: "[name].js",
      chunkFilename: `${name}-[name].js`,
      assetModuleFilename: "[name][ext]",
      compareBeforeEmit: false,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"], alias: light ? smallReact : {} },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          // The target of the bundle is the browser's or Node's; types are checked by `npm run types`.
          options: {
            transpileOnly: true,
            configFile: at("tsconfig.json"),
            compilerOptions: { noEmit: false, target: language },
          },
        },
        ...(web ? ruleParts : []),
        // A module of ours that is imported for one thing does nothing else when it is loaded.
        { test: /src[\\/](core|files|ui|excel)[\\/]/, sideEffects: false },
      ],
    },
    externals: web ? {} : Object.fromEntries(benchOnly.map((one) => [one, `commonjs ${one}`])),
    // Short numbers of modules save a kibibyte of the pane.
    optimization: { minimize: Boolean(web), ...(light && { moduleIds: "size" }) },
    plugins: [
      ...(web ? [] : [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })]),
      ...(limit ? [new ScriptSize(limit)] : []),
      ...plugins,
    ],
    experiments: { layers: true },
    performance: false,
    stats: "errors-warnings",
  };
}

module.exports = Object.entries(bundles).map(config);
