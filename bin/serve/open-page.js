"use strict";

const { spawn } = require("node:child_process");

/** How a page is opened on each platform; on others it is left to the person. */
const openers = {
  darwin: (url) => ["open", [url]],
  linux: (url) => ["xdg-open", [url]],
  win32: (url) => ["cmd", ["/c", "start", "", url]],
};

/** Opens a page in the person's browser, if there is a screen and a browser; the address was printed for all others. */
function openPage(url) {
  const screen = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const opener = openers[process.platform]?.(url);
  if (!opener || !screen) return;
  const child = spawn(opener[0], opener[1], { stdio: "ignore", detached: true });
  child.on("error", () => console.log("No browser could be opened from here: open the address above yourself."));
  child.unref();
}

module.exports = { openPage };
