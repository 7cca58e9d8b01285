"use strict";

/** Where Excel on the web may show the pane: Microsoft's pages that hold Excel, each of which stands in the chain of frames. */
const excelOnTheWeb = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.sharepoint.com",
  "https://*.live.com",
  "https://*.cloud.microsoft",
  "https://*.microsoft365.com",
];

/** Pages of the add-in: our own scripts and Microsoft's library, our own files and nothing else. Office.js writes styles by script. */
const addInPolicy = policy({
  "default-src": ["'none'"],
  "script-src": ["'self'", "https://appsforoffice.microsoft.com"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": ["'self'", ...excelOnTheWeb],
});

/** Pages of the workbench: this origin only, with WebAssembly for the calculation engine and the pane in a frame. */
const workbenchPolicy = policy({
  "default-src": ["'none'"],
  "script-src": ["'self'", "'wasm-unsafe-eval'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "frame-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": ["'self'"],
});

function policy(directives) {
  return Object.entries(directives)
    .map(([name, from]) => `${name} ${from.join(" ")}`)
    .join("; ");
}

/**
 * The headers to send with a file of the built add-in.
 *
 * Icons may be kept by the browser, as Office asks; all else is asked for again, so that a new version is there at once.
 */
function headersFor(path) {
  return {
    "Content-Security-Policy": path.startsWith("workbench/") ? workbenchPolicy : addInPolicy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": path.startsWith("assets/") ? "public, max-age=86400" : "no-cache",
  };
}

module.exports = { addInPolicy, headersFor };
