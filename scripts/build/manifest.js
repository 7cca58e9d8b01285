"use strict";

/** Where the manifest in the repository says that the add-in is: on the developer's own machine. */
const local = "https://localhost:3000";

/**
 * The manifest for the place that the add-in will be served from.
 *
 * @param origin such as `https://scorecards.example.org`; undefined for the developer's own machine.
 * @throws Error for anything but an https origin without a path.
 */
function manifestFor(text, origin) {
  if (origin === undefined) return text;
  if (!/^https:\/\/[^/\s?#]+$/.test(origin))
    throw new Error(`ORIGIN must be like https://scorecards.example.org, with no path; it is ${origin}.`);
  return text.replaceAll(local, origin);
}

module.exports = { manifestFor };
