const js = require("@eslint/js");
const officeAddins = require("eslint-plugin-office-addins");
const tseslint = require("typescript-eslint");

const typescript = ["**/*.ts", "**/*.tsx"];

/** What the core may not reach for: the compiler bars the rest by having no lib for it. */
const impure = [
  { object: "Date", property: "now", message: "The core reads no clock: take the date as a parameter." },
  { object: "Math", property: "random", message: "The core is pure: take the number as a parameter." },
];

/** Only `src/excel` names Excel's objects: the others are handed a workbook host and never ask which. */
const excelElsewhere = [{ name: "Excel", message: "Only src/excel may say Excel: ask the workbook host." }];

module.exports = tseslint.config(
  { ignores: ["dist/", "out/", "node_modules/", "coverage/"] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked.map((one) => ({ ...one, files: typescript })),
  {
    files: typescript,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-restricted-syntax": ["error", { selector: "ExportDefaultDeclaration", message: "Name what you export." }],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-properties": ["error", ...impure],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Name what you export." },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The core reads no clock." },
        { selector: "AwaitExpression", message: "The core does not wait." },
        { selector: "FunctionDeclaration[async=true]", message: "The core does not wait." },
        { selector: "ArrowFunctionExpression[async=true]", message: "The core does not wait." },
      ],
      "no-restricted-imports": [
        "error",
        { patterns: [{ regex: "^[^.]", message: "The core imports nothing outside itself." }] },
      ],
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
  },
  {
    files: ["src/{ui,taskpane,commands,files,cli,workbench}/**/*.{ts,tsx}"],
    rules: { "no-restricted-globals": ["error", ...excelElsewhere] },
  },
  {
    files: ["**/*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        require: "readonly",
        module: "writable",
        process: "readonly",
        Buffer: "readonly",
        console: "readonly",
        __dirname: "readonly",
        URL: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
      },
    },
  },
);
