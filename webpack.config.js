const path = require("node:path");
const webpack = require("webpack");

/** Every bundle of the project: name -> [entry, platform, does it start with a shebang]. */
const bundles = {
  cli: ["./src/cli/main.ts", "node"],
  "make-seeds": ["./scripts/make-seeds.ts", "node"],
  "rule-docs": ["./scripts/rule-docs.ts", "node"],
  bench: ["./scripts/bench.ts", "node"],
};

/** What only the benchmark measures against is not part of any bundle. */
const benchOnly = ["@e965/xlsx", "exceljs"];

function config([name, [entry, platform]]) {
  return {
    name,
    entry: { [name]: entry },
    target: platform === "node" ? "node20" : ["web", "es2020"],
    mode: "production",
    devtool: false,
    output: { path: path.resolve(__dirname, "dist"), filename: "[name].js" },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        { test: /\.ts$/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      ],
    },
    externals: Object.fromEntries(benchOnly.map((one) => [one, `commonjs ${one}`])),
    optimization: { minimize: platform !== "node" },
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    performance: false,
    stats: "errors-warnings",
  };
}

module.exports = Object.entries(bundles).map(config);
