"use strict";

const { parseArgs } = require("node:util");
const { builtWeb } = require("./serve/built-web");
const { openPage } = require("./serve/open-page");
const { createServer, listen } = require("./serve/server");

const usage = `npm start -- [--no-open] [--port 3000]

Serves the workbench to this machine alone and opens it: a spreadsheet with the add-in beside it.
  --no-open    print the address only
  --port       the first port to try; the next free one is taken`;

async function start() {
  const asked = readArguments();
  if (typeof asked === "number") return asked;
  const folder = builtWeb();
  if (!folder) return 2;
  const server = createServer(folder);
  const port = await listen(server, asked.port);
  const url = `http://localhost:${port}/workbench/`;
  console.log(`The workbench: ${url}`);
  console.log("Only this machine can open it, and nothing leaves it. Ctrl+C ends.");
  if (asked.open) openPage(url);
  await new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  server.closeAllConnections();
  server.close();
  return 0;
}

/** What was asked for, or the code to end with. */
function readArguments() {
  try {
    const options = { "no-open": { type: "boolean" }, port: { type: "string" }, help: { type: "boolean", short: "h" } };
    const { values } = parseArgs({ options });
    const port = Number(values.port ?? 3000);
    if (!Number.isInteger(port) || port < 0 || port > 65435) throw new Error(`--port ${values.port} is not a port.`);
    if (!values.help) return { open: !values["no-open"], port };
    console.log(usage);
    return 0;
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    return 2;
  }
}

start().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(`The workbench could not be served: ${error.message}`);
    process.exitCode = 2;
  },
);
