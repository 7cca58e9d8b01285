"use strict";

/** Preact stands in for React in the pane: the same components, a tenth of the script (docs/decisions/10-weight-of-the-pane.md). */
exports.smallReact = {
  "react/jsx-runtime": "preact/jsx-runtime",
  "react-dom/client": "preact/compat/client",
  "react-dom": "preact/compat",
  react: "preact/compat",
};
