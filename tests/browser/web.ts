import { mkdirSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { join, resolve } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";
import { builtWeb, isFresh } from "../../bin/serve/built-web";
import { createServer, listen } from "../../bin/serve/server";
import { findChromium } from "./find-chromium";

export const root = resolve(__dirname, "..", "..");
const lock = join(root, "dist", ".web-build");

/** Real Chromium on the built pages, served by the real server. */
export interface Web {
  readonly origin: string;
  /** A context in which every request that would leave this machine is refused and written down in `strays`. */
  context(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Addresses outside this machine that a page asked for. */
  readonly strays: readonly string[];
  /** What pages said went wrong: exceptions, console errors, broken policies. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Builds the pages where their sources are newer, serves them, and starts a browser. */
export async function startWeb(): Promise<Web> {
  const server = createServer(await build());
  const origin = `http://localhost:${String(await listen(server, 34000 + (process.pid % 100) * 10))}`;
  const browser = await chromium.launch({ executablePath: findChromium(), args: quiet });
  const strays: string[] = [];
  const complaints: string[] = [];
  return {
    origin,
    strays,
    complaints,
    context: (options = {}) => openContext(browser, origin, options, strays, complaints),
    close: () => close(browser, server),
  };
}

/** Chromium itself asks for nothing from elsewhere. */
const quiet = [
  ...["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  ...["--disable-sync", "--no-first-run"],
];

async function openContext(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions,
  strays: string[],
  complaints: string[],
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    ...options,
  });
  await context.route(
    (url) => url.origin !== origin && !["data:", "blob:"].includes(url.protocol),
    async (route) => {
      strays.push(route.request().url());
      await route.abort();
    },
  );
  context.on("weberror", (error) => complaints.push(error.error().stack ?? error.error().message));
  context.on("console", (said) => {
    if (said.type() === "error") complaints.push(`${said.text()} (${said.location().url})`);
  });
  return context;
}

async function close(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

/** Test files run side by side: one builds and the others wait. */
async function build(): Promise<string> {
  mkdirSync(join(root, "dist"), { recursive: true });
  for (let waited = 0; !isFresh(); waited += 200) {
    if (!tryLock()) {
      if (waited > 170_000) throw new Error(`${lock} is in the way: remove it if nothing is being built.`);
      await new Promise((resume) => setTimeout(resume, 200));
      continue;
    }
    try {
      if (builtWeb() === undefined) throw new Error("The pages could not be built; see above.");
      // Once is enough: sources that were edited meanwhile are for the next run.
      break;
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return join(root, "dist", "web");
}

function tryLock(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}
