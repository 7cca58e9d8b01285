"use strict";

const { chromium } = require("playwright-core");
const { strToU8, zipSync } = require("fflate");
const { builtWeb } = require("../bin/serve/built-web");
const { createServer, listen } = require("../bin/serve/server");

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const columns = 20;

/**
 * How smoothly the workbench scrolls: times between frames, in milliseconds, of a sheet of 50,000 rows beside one of 200, in turn, by wheel
 * and by the scrollbar, and while the pane checks the sheet. What the machine is busy with else slows both alike; how long the page's own
 * thread worked at a stretch, in milliseconds of the processor's time, says what would be left on a quiet one.
 */
async function measure() {
  const folder = builtWeb();
  if (!folder) throw new Error("There are no pages to measure.");
  const server = createServer(folder);
  const port = await listen(server, 3600);
  // Bars that can be dragged, as a person's browser has them.
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
    ignoreDefaultArgs: ["--hide-scrollbars"],
  });
  try {
    const sheets = [];
    for (const rows of [200, 50_000]) sheets.push({ rows, ...(await open(browser, port, rows)) });
    for (const way of ["wheel", "scrollbar", "wheel", "scrollbar"])
      for (const { rows, page } of sheets) {
        const scroll = await readyToScroll(page, way);
        await watched(browser, page, `${String(rows)} rows, ${way}`, scroll);
      }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** A page with a sheet of that many rows, open and checked. */
async function open(browser, port, rows) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`http://localhost:${String(port)}/workbench/`);
  const pane = page.frameLocator('iframe[title="Scorecard Keeper"]');
  await pane.locator(".sk-count").first().waitFor();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Open…" }).click(),
  ]);
  await chooser.setFiles({
    name: "sheet.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(workbook(rows)),
  });
  await page.locator(".file-name").getByText("sheet.xlsx").waitFor({ timeout: 120_000 });
  await watched(browser, page, `${String(rows)} rows, being checked`, () =>
    pane.locator(".sk-count").first().waitFor({ timeout: 120_000 }),
  );
  return { page };
}

/** Does something and prints how frames came meanwhile, and how long the page's own thread worked at a stretch. */
async function watched(browser, page, what, act) {
  await browser.startTracing(page, { categories: ["toplevel"] });
  await page.evaluate(startFrames);
  await act();
  const frames = await page.evaluate(endFrames);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const threads = traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const isPage = ({ pid, tid }) => threads.some((one) => one.pid === pid && one.tid === tid);
  // What takes less than a millisecond is waiting for work, and would hide the rest.
  const work = traceEvents
    .filter((event) => event.tdur > 1000 && event.name.endsWith("RunTask") && isPage(event))
    .map(({ tdur }) => tdur / 1000);
  const moved = frames.moved > 0 ? `, over ${String(Math.round(frames.moved))} px` : "";
  console.log(`${what}${moved}: ${said("frames", frames.times)}; ${said("pieces of work", work)}`);
}

function said(what, unsorted) {
  const times = [...unsorted].sort((a, b) => a - b);
  const at = (share) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  return `${String(times.length)} ${what}, median ${at(0.5)}, 95th percentile ${at(0.95)}, longest ${at(1)} ms`;
}

/** The sheet at its top and the mouse over it; the answer scrolls. */
async function readyToScroll(page, way) {
  await page.bringToFront();
  const grid = page.locator(".grid");
  await grid.evaluate((element) => element.scrollTo({ top: 0, behavior: "instant" }));
  const box = await grid.boundingBox();
  await page.mouse.move(box.x + 300, box.y + 200);
  await page.waitForTimeout(300);
  if (way === "scrollbar") return () => dragBar(page, box);
  return async () => {
    for (let turn = 0; turn < 120; turn += 1) await page.mouse.wheel(0, turn < 80 ? 240 : -240);
  };
}

/** Drags the thumb of the vertical scrollbar to the end and half the way back. */
async function dragBar(page, box) {
  const x = box.x + box.width - 7;
  await page.mouse.move(x, box.y + 22);
  await page.mouse.down();
  for (let step = 1; step <= 120; step += 1) {
    const way = step <= 80 ? step / 80 : 1 - (step - 80) / 80;
    await page.mouse.move(x, box.y + 22 + way * (box.height - 60));
  }
  await page.mouse.up();
}

/* global document, requestAnimationFrame, performance, window */
/** Runs in the page: begins to write down when frames are drawn. */
function startFrames() {
  const seen = { times: [], moved: 0, on: true };
  const grid = document.querySelector(".grid");
  let [last, top] = [performance.now(), grid.scrollTop];
  const frame = (now) => {
    if (!seen.on) return;
    seen.times.push(now - last);
    seen.moved += Math.abs(grid.scrollTop - top);
    [last, top] = [now, grid.scrollTop];
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  window.frameTimes = seen;
}

function endFrames() {
  window.frameTimes.on = false;
  return window.frameTimes;
}

/** A scorecard of that many rows in 20 columns, as an .xlsx: a reference, words, and figures as percentages. */
function workbook(rows) {
  const header = [
    "Ref",
    "Measure",
    "Owner",
    "Baseline 2020",
    ...Array.from({ length: columns - 4 }, (_, at) => `Target ${String(2021 + at)}`),
  ];
  const word = (text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const lines = Array.from({ length: rows }, (_, row) => {
    const figures = Array.from(
      { length: columns - 3 },
      (_, at) => `<c s="1"><v>${String((40 + ((row * 7) % 30) + at) / 100)}</v></c>`,
    );
    return `<row>${word(`R${String(row)}`)}${word(`Share of requests answered by team ${String(row)}`)}${word(`Team ${String(row % 40)}`)}${figures.join("")}</row>`;
  });
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const links = (...all) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(([type, target], at) => `<Relationship Id="rId${String(at + 1)}" Type="${office}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    "_rels/.rels": links(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Card" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": links(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]),
    "xl/styles.xml": `<styleSheet ${main}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData><row>${header.map(word).join("")}</row>${lines.join("")}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)]),
    ),
  );
}

measure().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
