/** The style of the HTML report: light and dark, on paper, and down to 320 px. Text keeps a contrast of at least 4.5 : 1. */
export const reportStyle = `
:root { color-scheme: light dark; --page: #fbfaf8; --card: #fff; --ink: #1f2328; --quiet: #57606a; --line: #d8dce1;
  --error: #b3261e; --error-soft: #fdecea; --warning: #8a5300; --warning-soft: #fff4dc; --information: #0b5c8f;
  --information-soft: #e7f3fb; --good: #1a6b3c; }
@media (prefers-color-scheme: dark) { :root { --page: #15181c; --card: #1d2126; --ink: #e8eaed; --quiet: #a8b0ba; --line: #3a4048;
  --error: #ff9d94; --error-soft: #43201d; --warning: #f3c065; --warning-soft: #3c2f14; --information: #86c9f5;
  --information-soft: #143347; --good: #7fd3a0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 3rem 0 .5rem; padding-top: 1rem; border-top: 2px solid var(--line); overflow-wrap: anywhere; }
h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
h4 { font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--quiet); margin: 1.5rem 0 .5rem; }
p { margin: .25rem 0; }
a { color: inherit; }
a:focus-visible, .wide:focus-visible { outline: 3px solid var(--information); outline-offset: 2px; }
.quiet { color: var(--quiet); }
.good { color: var(--good); }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 1rem 0; padding: 0; }
.counts li { padding: .4rem .9rem; border-radius: .5rem; border: 1px solid currentColor; font-weight: 600; }
.findings { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
.finding { background: var(--card); border: 1px solid var(--line); border-left: .35rem solid; border-radius: .4rem; padding: .75rem 1rem;
  overflow-wrap: anywhere; break-inside: avoid; }
.finding > div { color: var(--ink); }
.finding:target { outline: 3px solid var(--information); }
.head { display: flex; flex-wrap: wrap; gap: .1rem .75rem; align-items: baseline; }
.badge { font-weight: 700; white-space: nowrap; }
.cells { font-weight: 700; font-variant-numeric: tabular-nums; }
.rule { margin-left: auto; color: var(--quiet); font: .8rem/1.5 ui-monospace, Consolas, monospace; }
.advice::before { content: "\\2192\\00a0"; color: var(--good); font-weight: 700; }
.evidence { color: var(--quiet); font-size: .9rem; }
.error { color: var(--error); } .warning { color: var(--warning); } .information { color: var(--information); }
.wide { overflow-x: auto; margin: 1rem 0; background: var(--card); border: 1px solid var(--line); border-radius: .4rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; padding: .6rem .75rem; font-weight: 600; }
th, td { padding: .35rem .75rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; }
tbody th { font-weight: 400; }
tbody th[colspan] { font-weight: 700; background: var(--page); }
td.value, th.value { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.long { white-space: normal; min-width: 8rem; }
td.error { background: var(--error-soft); } td.warning { background: var(--warning-soft); }
td.information { background: var(--information-soft); }
td a { font-weight: 600; }
@media (max-width: 30rem) { main { padding: 1rem .75rem 3rem; } .rule { margin-left: 0; flex-basis: 100%; } th, td { padding: .3rem .5rem; } }
@media print { :root { color-scheme: light; --page: #fff; } main { max-width: none; padding: 0; } .wide { overflow: visible; }
  h2, h3, h4 { break-after: avoid; } tr { break-inside: avoid; } }
`;
