"use strict";

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { chromium } = require("playwright-core");

const assets = join(__dirname, "..", "assets");
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** What Office asks for. The small drawings have fewer lines, so that they stay clear at their size. */
const drawings = {
  mark: [16, 20, 24, 32, 40, 48, 64, 80, 96, 128],
  check: [16, 20, 24, 32, 40, 48, 64, 80],
  trajectories: [16, 20, 24, 32, 40, 48, 64, 80],
};
const smallUpTo = 24;

/** Draws assets/<name>-<size>.png from assets/<name>.svg, or from <name>-small.svg for small sizes. */
async function drawIcons() {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    for (const [name, sizes] of Object.entries(drawings))
      for (const size of sizes) {
        const svg = readFileSync(join(assets, `${name}${size <= smallUpTo ? "-small" : ""}.svg`), "utf8");
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
        await page.screenshot({ path: join(assets, `${name}-${size}.png`), omitBackground: true });
      }
  } finally {
    await browser.close();
  }
}

drawIcons().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
