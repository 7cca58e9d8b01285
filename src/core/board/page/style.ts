/**
 * The style of the board's page: made for one page of A4 in portrait, black and white too; on screens light and dark, down to 320 px.
 *
 * @param size of the letters on paper, in points
 */
export function boardStyle(size: number): string {
  return `${screenStyle}${printStyle(size)}`;
}

const screenStyle = `
:root { color-scheme: light dark; --page: #fff; --ink: #1f2328; --quiet: #57606a; --line: #d0d5db; --band: #f2f4f6;
  --error: #b3261e; --warning: #8a5300; --information: #0b5c8f; --good: #1a6b3c; --path: #490092; }
@media (prefers-color-scheme: dark) { :root { --page: #15181c; --ink: #e8eaed; --quiet: #a8b0ba; --line: #3a4048; --band: #22272d;
  --error: #ff9d94; --warning: #f3c065; --information: #86c9f5; --good: #7fd3a0; --path: #cda6ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: .9rem/1.4 system-ui, "Segoe UI", Roboto, sans-serif; }
main { max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; margin: 1.25rem 0 .35rem; }
h3 { font-size: .95rem; margin: .75rem 0 .25rem; }
p, ul, ol { margin: .2rem 0; }
small { display: block; font-size: .85em; font-weight: 400; color: var(--quiet); }
.over { text-transform: uppercase; letter-spacing: .08em; font-size: .75rem; font-weight: 600; color: var(--quiet); margin: 0; }
.quiet { color: var(--quiet); }
.error { color: var(--error); } .warning { color: var(--warning); } .information { color: var(--information); } .good { color: var(--good); }
.message { font-size: 1.2rem; font-weight: 600; line-height: 1.3; margin: .75rem 0; padding: .5rem .75rem; border-left: .3rem solid var(--ink);
  background: var(--band); overflow-wrap: anywhere; }
.counts { display: flex; flex-wrap: wrap; gap: .35rem .5rem; list-style: none; padding: 0; margin: 0 0 .75rem; }
.counts li { border: 1px solid currentColor; border-radius: .3rem; padding: .1rem .6rem; }
.counts b { font-size: 1.1em; }
.wide { overflow-x: auto; margin: .75rem 0; }
.wide:focus-visible { outline: 3px solid var(--information); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-size: 1.05rem; font-weight: 700; padding: .2rem 0; }
th, td { padding: .25rem .5rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
th:first-child, td:first-child { padding-left: 0; } th:last-child, td:last-child { padding-right: 0; }
thead th.number { white-space: normal; } thead th { font-size: .85em; font-weight: 600; color: var(--quiet); vertical-align: bottom; }
tbody th { font-weight: 400; min-width: 10rem; overflow-wrap: anywhere; }
.group th:first-child { font-weight: 700; background: var(--band); padding-left: .4rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.text { white-space: nowrap; } .why { min-width: 12rem; } table.told th:first-child { width: 34%; }
.strong { font-weight: 600; }
.beside small { display: inline; margin-left: .15em; }
.spark { display: block; width: 5.5rem; height: 1.35rem; overflow: visible; color: var(--ink); }
.spark polyline { fill: none; stroke-linejoin: round; }
.spark .path { stroke: var(--path); stroke-width: 1.4; stroke-dasharray: 3 2.5; }
.spark .actual { stroke: currentColor; stroke-width: 1.8; }
.spark .end { fill: var(--page); stroke: var(--path); stroke-width: 1.2; }
.spark .latest { fill: currentColor; } .spark .start { fill: var(--page); stroke: currentColor; stroke-width: 1.2; }
.findings { padding-left: 1.25rem; } .findings li { margin: .3rem 0; overflow-wrap: anywhere; }
ul.findings { list-style: none; padding: 0; }
.sources { color: var(--quiet); font-size: .85em; } .sources h2 { font-size: 1em; } .sources ul { padding-left: 1.1rem; }
.on-paper { display: none; }
@page { size: A4 portrait; margin: 8mm 11mm; }
`;

function printStyle(size: number): string {
  return `@media print {
  :root { color-scheme: light; --page: #fff; --ink: #000; --quiet: #444; --line: #bbb; --band: #f0f0f0; --error: #8f1d17; --warning: #6b4000;
    --information: #0b4a72; --good: #14532d; --path: #490092; }
  body { font-size: ${String(size)}pt; line-height: 1.25; } main { max-width: none; padding: 0; }
  h1 { font-size: 1.7em; } .message { font-size: 1.25em; margin: .5em 0; padding: .3em .6em; print-color-adjust: exact; } caption { font-size: 1.15em; }
  h2 { font-size: 1.15em; margin: .8em 0 .3em; } h3 { font-size: 1.05em; margin: .5em 0 .2em; } .over { font-size: .85em; }
  .wide { overflow: visible; margin: .5em 0; } th, td { padding: .16em .45em; } .counts { margin-bottom: .4em; gap: .2em .5em; }
  tbody th { min-width: 13em; } .spark { width: 6.4em; height: 1.5em; }
  .group th { print-color-adjust: exact; }
  thead { display: table-header-group; } tr, li { break-inside: avoid; } .group, caption, h2, h3 { break-after: avoid; }
  .findings li { margin: .2em 0; }
  .on-screen { display: none; } .on-paper { display: table-row; color: var(--quiet); }
  .dense { line-height: 1.18; } .dense th, .dense td { padding: .1em .4em; } .dense td small, .dense tbody th small { display: inline; margin-left: .4em; }
  .dense .spark { width: 5.2em; height: 1.15em; } .dense .text { white-space: nowrap; } .dense .findings li { margin: .1em 0; }
  .dense h2 { margin: .5em 0 .2em; } .dense table.told th:first-child { width: auto; }
}
`;
}
