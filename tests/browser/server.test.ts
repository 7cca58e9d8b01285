import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { IncomingHttpHeaders, Server } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { addInPolicy } from "../../bin/serve/headers";
import { createServer, listen } from "../../bin/serve/server";

const root = resolve(__dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "scorecard-keeper-"));
const served = join(folder, "web");
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(join(served, "workbench"), { recursive: true });
  mkdirSync(join(served, "assets"));
  writeFileSync(join(folder, "secret.txt"), "not for you");
  for (const name of [
    "taskpane.html",
    "taskpane.js",
    "workbench/index.html",
    "workbench/engine.wasm",
    "assets/mark-16.png",
  ])
    writeFileSync(join(served, name), `this is ${name}`);
  symlinkSync(join(folder, "secret.txt"), join(served, "linked.txt"));
  server = createServer(served);
  port = await listen(server, 33100);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks as a program would, so that the path is sent as it is and not tidied up before. */
function ask(path: string, options: { readonly method?: string; readonly host?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { Host: options.host ?? `localhost:${String(port)}` };
    request({ host: "127.0.0.1", port, path, method: options.method ?? "GET", headers, agent: false }, (answer) => {
      let text = "";
      answer.on("data", (part: Buffer) => (text += part.toString()));
      answer.on("end", () => {
        resolve({ status: answer.statusCode, headers: answer.headers, text });
      });
    })
      .on("error", reject)
      .end();
  });
}

test.each([
  ["/taskpane.html", "text/html; charset=utf-8"],
  ["/taskpane.js", "text/javascript; charset=utf-8"],
  ["/workbench/engine.wasm", "application/wasm"],
  ["/assets/mark-16.png", "image/png"],
])("%s is sent as %s", async (path, type) => {
  const { status, headers, text } = await ask(path);
  expect([status, headers["content-type"], text]).toEqual([200, type, `this is ${path.slice(1)}`]);
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("the front door leads to the workbench, a folder to its page, and a query is no part of a name", async () => {
  expect((await ask("/")).headers.location).toBe("/workbench/");
  expect((await ask("/workbench")).headers.location).toBe("/workbench/");
  expect((await ask("/workbench/")).text).toBe("this is workbench/index.html");
  expect((await ask("/taskpane.html?_host_Info=Excel$Win32")).status).toBe(200);
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/workbench/..%5c..%5csecret.txt",
  "//../secret.txt",
  "/%00",
  "/%",
  "/linked.txt",
  "/no-such-file",
  "/assets/",
])("%s is not there", async (path) => {
  const { status, text } = await ask(path);
  expect([status, text]).toEqual([404, "There is no such file."]);
});

test("only this machine's own names are answered, and only reading", async () => {
  expect((await ask("/taskpane.html", { host: "evil.example.org" })).status).toBe(403);
  expect((await ask("/taskpane.html", { host: "127.0.0.1:1" })).status).toBe(200);
  expect((await ask("/taskpane.html", { method: "POST" })).status).toBe(405);
  expect(await ask("/taskpane.html", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
});

test("the add-in's pages are let to reach Microsoft's library, the workbench's nobody but us", async () => {
  const pane = (await ask("/taskpane.html")).headers["content-security-policy"] ?? "";
  const workbench = (await ask("/workbench/")).headers["content-security-policy"] ?? "";
  expect(pane).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  expect(workbench).not.toContain("https:");
  for (const policy of [pane, workbench])
    expect(policy).not.toMatch(/'unsafe-eval'|script-src[^;]*'unsafe-inline'|\*[ ;]/);
});

test("the docs tell the headers that are sent", async () => {
  const docs = readFileSync(join(root, "docs", "deploy.md"), "utf8");
  const told = (/<!-- headers -->\s*```\n([\s\S]*?)```/.exec(docs)?.[1] ?? "").trim().split("\n");
  const { headers } = await ask("/taskpane.html");
  expect(told).toHaveLength(5);
  for (const line of told) {
    const [name = "", ...value] = line.split(": ");
    expect([name, headers[name.toLowerCase()]]).toEqual([name, value.join(": ")]);
  }
  expect(told[0]).toContain(addInPolicy);
});

test("a taken port is passed over", async () => {
  const other = createServer(served);
  const next = await listen(other, port);
  expect(next).toBeGreaterThan(port);
  other.close();
  await expect(listen(createServer(served), port, true)).rejects.toThrow("EADDRINUSE");
});

test("npm start says how to use it, and refuses what it does not know", async () => {
  expect(await run(["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("--no-open") as string });
  expect(await run(["--prot", "1"])).toMatchObject({ code: 2, err: expect.stringContaining("npm start --") as string });
  expect(await run(["--port", "seven"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("is not a port") as string,
  });
});

function run(
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, "bin", "start.js"), ...args], { cwd: root });
    const said = { out: "", err: "" };
    child.stdout.on("data", (part: Buffer) => (said.out += part.toString()));
    child.stderr.on("data", (part: Buffer) => (said.err += part.toString()));
    child.on("close", (code) => {
      resolve({ code, ...said });
    });
  });
}
