"use strict";

const { execFileSync } = require("node:child_process");
const { mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");
const { builtWeb } = require("../bin/serve/built-web");
const { createServer, listen } = require("../bin/serve/server");
const { palettePng } = require("./build/palette-png");

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Takes the pictures of the README: findings beside the cells they are about, trajectories beside their preview, charts before and after, the report for the board. */
async function takePictures() {
  const folder = builtWeb();
  if (!folder) throw new Error("There are no pages to take pictures of.");
  const server = createServer(folder);
  const port = await listen(server, 3700);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 820 } });
    await page.goto(`http://localhost:${port}/workbench/`);
    const pane = page.frameLocator('iframe[title="Scorecard Keeper"]');
    await pane.getByRole("group", { name: "Show by severity" }).waitFor();

    await page.getByRole("button", { name: "Check this sheet", exact: true }).click();
    await front(page, "Findings");
    await page.locator(".foot").getByRole("tab", { name: "Score card" }).click();
    await pane.locator(".sk-count").first().click();
    await pane.locator(".sk-cell").first().click();
    await pane.getByRole("tab", { name: "Check" }).click();
    await take(page, "findings");

    await page.getByRole("button", { name: "Write trajectories", exact: true }).click();
    await front(page, "Trajectories");
    await pane.getByRole("tab", { name: "Trajectories" }).click();
    await pane.getByText(/^Preview/).waitFor();
    await page.locator(".name-box").fill("I6");
    await page.keyboard.press("Enter");
    await take(page, "trajectories");
    await takeCharts(browser, port);
    await takeBoard(browser);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Charts on their sheet, and beside it in the pane as they were shown before. */
async function takeCharts(browser, port) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 820 } });
  await page.goto(`http://localhost:${port}/workbench/`);
  const pane = page.frameLocator('iframe[title="Scorecard Keeper"]');
  await pane.getByRole("group", { name: "Show by severity" }).waitFor();
  await pane.getByRole("tab", { name: "Trajectories" }).click();
  await pane.getByRole("button", { name: "Charts", exact: true }).click();
  await pane.getByRole("button", { name: /^Insert \d+ charts$/ }).click();
  await pane.getByRole("dialog").getByRole("button", { name: "Write", exact: true }).click();
  await pane.getByText(/^Written: /).waitFor();
  await pane.getByRole("button", { name: "Dismiss" }).click();
  await pane.getByRole("button", { name: "Go to charts" }).click();
  await page.locator(".chart-object").first().waitFor();
  await page.locator(".grid").evaluate((grid) => grid.scrollBy({ top: 40, behavior: "instant" }));
  await pane.getByRole("figure").first().scrollIntoViewIfNeeded();
  await take(page, "charts");
}

/** The report for the board as it is printed. */
async function takeBoard(browser) {
  const folder = mkdtempSync(join(tmpdir(), "scorecard-picture-"));
  try {
    const report = join(folder, "board.html");
    const root = join(__dirname, "..");
    const args = ["board", join("seeds", "knowsley-score-card.xlsx"), "--authority", "Knowsley", "-o", report];
    execFileSync(process.execPath, [join("bin", "scorecard.js"), ...args], { cwd: root });
    const page = await browser.newPage({ viewport: { width: 711, height: 860 }, deviceScaleFactor: 1.5 });
    await page.emulateMedia({ media: "print" });
    await page.goto(pathToFileURL(report).href);
    await page.addStyleTag({ content: "body { padding: 16px; }" });
    await take(page, "board");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function front(page, sheet) {
  return page.locator(".foot").getByRole("tab", { name: sheet, selected: true }).waitFor();
}

async function take(page, name) {
  await page.waitForTimeout(800);
  const screenshot = await page.screenshot();
  // On a page of its own: the report for the board lets no picture in.
  const blank = await page.context().browser().newPage();
  const pixels = await blank.evaluate(pixelsOf, screenshot.toString("base64"));
  await blank.close();
  const png = palettePng(pixels.width, pixels.height, Buffer.from(pixels.data, "base64"));
  writeFileSync(join(__dirname, "..", "docs", "pictures", `${name}.png`), png);
}

/** Runs in the page: a PNG as its pixels, red, green, blue and alpha each. */
/* global document, Image, btoa */
async function pixelsOf(png) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let text = "";
  for (let start = 0; start < data.length; start += 32768)
    text += String.fromCharCode(...data.subarray(start, start + 32768));
  return { width: image.width, height: image.height, data: btoa(text) };
}

takePictures().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
