"use strict";

const { createReadStream } = require("node:fs");
const { realpath, stat } = require("node:fs/promises");
const http = require("node:http");
const https = require("node:https");
const { extname, join, relative, sep } = require("node:path");
const { headersFor } = require("./headers");

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** Names that this machine has for itself. Under any other, a page elsewhere is trying to read what is served here. */
const ownNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * A server of the files in a folder to this machine alone.
 *
 * @param tls key and certificate to serve https, where Excel asks for it.
 */
function createServer(folder, tls) {
  const answer = (request, response) => {
    respond(folder, request, response).catch((error) => {
      console.error(`${request.method} ${request.url}: ${error.message}`);
      if (!response.headersSent) end(response, 500, "That file could not be read.");
      else response.destroy();
    });
  };
  return tls ? https.createServer(tls, answer) : http.createServer(answer);
}

async function respond(folder, request, response) {
  if (!ownNames.test(request.headers.host ?? ""))
    return end(response, 403, "Only this machine is served, as localhost.");
  if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405, "Files can only be read here.");
  const found = await findFile(folder, request.url);
  if (!found) return end(response, 404, "There is no such file.");
  if (found.redirect) return end(response, 302, "", { Location: found.redirect });
  response.writeHead(200, {
    ...headersFor(found.name),
    "Content-Type": types[extname(found.path)] ?? "application/octet-stream",
    "Content-Length": found.size,
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(found.path)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** The file that a request names, or where to go instead. Undefined for one that is not there or not under the folder. */
async function findFile(folder, url) {
  const name = pathOf(url);
  if (name === undefined) return undefined;
  if (name === "/") return { redirect: "/workbench/" };
  const asked = join(folder, name);
  const known = await stat(asked).catch(() => undefined);
  if (known?.isDirectory() && !name.endsWith("/")) return { redirect: `${name}/` };
  const path = await realpath(known?.isDirectory() ? join(asked, "index.html") : asked).catch(() => undefined);
  if (path === undefined || !path.startsWith((await realpath(folder)) + sep)) return undefined;
  const file = await stat(path);
  if (!file.isFile()) return undefined;
  return { path, size: file.size, name: relative(await realpath(folder), path).replaceAll(sep, "/") };
}

/** The path of a URL, decoded. Undefined when it cannot be one of a file here. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname).replace(/^\/+/, "/");
    return path.includes("\0") || path.includes("\\") || path.split("/").includes("..") ? undefined : path;
  } catch {
    // A URL that does not parse names no file.
    return undefined;
  }
}

function end(response, status, text, headers = {}) {
  response.writeHead(status, { ...headersFor(""), "Content-Type": types[".txt"], ...headers });
  response.end(text);
}

/**
 * Listens on this machine's own address, at the first port that is free from the one given on.
 *
 * @returns the port.
 * @throws Error when no port of a hundred is free, or this one is taken and no other will do.
 */
function listen(server, port, only = false) {
  return new Promise((resolve, reject) => {
    const last = only ? port : port + 99;
    let next = port;
    server.on("error", (error) => {
      if (error.code !== "EADDRINUSE" || next >= last) reject(error);
      else server.listen((next += 1), "127.0.0.1");
    });
    server.on("listening", () => resolve(server.address().port));
    server.listen(next, "127.0.0.1");
  });
}

module.exports = { createServer, listen };
