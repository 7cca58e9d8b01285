/** What the help of each command ends with. */
export const examples = {
  program: `
Examples:
  scorecard check scorecard.xlsx
  scorecard annotate scorecard.xlsx -o scorecard-checked.xlsx --trajectories
  scorecard check --help

Nothing is written into the workbook that is read, but by accept --force without -o.`,

  check: `
A table as text (CSV, TSV) is read whatever separates its cells and however it is encoded; nothing in it becomes a formula.

Examples:
  scorecard check scorecard.xlsx
  scorecard check returns/ --fail-on warning
  scorecard check scorecard.xlsx --format html -o report.html
  scorecard check returns/*.xlsx --format json | jq '.summary'
  scorecard check export.csv
  scorecard check scorecard.xlsx --profile profile.json --authority Knowsley
  scorecard check scorecard.xlsx --reference none --accepted

A profile:
  { "rules": { "target-flat": "off", "precision-odd": "information" },
    "polarity": { "Requests for help": "higher-is-better" } }

Exit codes:
  0  nothing found at the level of --fail-on
  1  something found
  2  misuse, or a file could not be read (the others are checked all the same)
  130  stopped by Ctrl+C: what was found so far is shown, no file is written`,

  read: `
Examples:
  scorecard read scorecard.xlsx
  scorecard read scorecard.xlsx --format json

Exit codes:
  0  read
  2  misuse, or a file could not be read`,

  trajectory: `
Examples:
  scorecard trajectory scorecard.xlsx -o scorecard-trajectories.xlsx
  scorecard trajectory scorecard.xlsx -o scorecard-terms.xlsx --every term
  scorecard trajectory scorecard.xlsx -o scorecard-line.xlsx --shape linear --forecast
  scorecard trajectory scorecard.xlsx -o scorecard-phased.xlsx --every term --shape weighted --weights 5,3,2
  scorecard trajectory scorecard.xlsx -o scorecard-filled.xlsx --fill

Targets that hold a number are never filled in.

Exit codes:
  0  written
  1  no measure has a baseline and a target: nothing to write
  2  misuse, or the file could not be read or written`,

  annotate: `
Examples:
  scorecard annotate scorecard.xlsx -o scorecard-checked.xlsx
  scorecard annotate scorecard.xlsx -o scorecard-checked.xlsx --trajectories --force
  scorecard annotate scorecard.xlsx -o scorecard-charted.xlsx --charts
  scorecard annotate export.csv -o export-checked.xlsx

The copy keeps everything the workbook has. Done again on the copy, it brings it up to date.

Exit codes:
  0  written
  1  there is no scorecard in the workbook: nothing to write
  2  misuse, or the file could not be read or written`,

  board: `
Examples:
  scorecard board scorecard.xlsx -o board.html
  scorecard board scorecard.xlsx -o scorecard-board.xlsx --title "Education scorecard, autumn term"
  scorecard board scorecard.xlsx -o board.html --authority Knowsley --date 2026-11-22

The page is made to be printed on A4. The sheet follows the scorecard: type an actual, and where each measure stands moves with it.

Exit codes:
  0  written
  1  there is no scorecard with targets in the workbook: nothing to write
  2  misuse, or the file could not be read or written`,

  accept: `
Examples:
  scorecard accept scorecard.xlsx --rule target-flat --cell D9 --reason "Two large schools join" --name "Kay Ames" -o accepted.xlsx
  scorecard accept scorecard.xlsx --rule target-flat --cell "'Score card'!D9" --reason "Agreed in May" --name "Kay Ames" --force

It is kept in the workbook and holds for what the cells show now: with other values the finding is open again.

Exit codes:
  0  written
  1  there is no such finding, or it is accepted already: nothing to write
  2  misuse, or the file could not be read or written`,

  new: `
Examples:
  scorecard new -o scorecard.xlsx
  scorecard new -o sefton.xlsx --authority Sefton --years 2026/27..2028/29
  scorecard new -o sefton.xlsx --authority Sefton --targets to-national --compare "England,North West"
  scorecard new -o early.xlsx --measures early-years,attendance --owners "Kay Ames,Ben Odu"
  scorecard new -o own.xlsx --add "key stage 2 GPS" --own "Young carers known | number | higher | Care"
  scorecard new --list

Targets stay empty, or are proposed in a way that you choose and the sheet states:
  to-national      a straight line from the baseline to the latest national figure
  usual-movement   better each year by the median change over all authorities on record

Published figures: Department for Education, Local Authority Interactive Tool,
Open Government Licence v3.0. The sheet says of which year each is.

Exit codes:
  0  written
  2  misuse, or the file could not be written`,

  profile: `
Examples:
  scorecard profile profile.json

schema/profile.schema.json says what a profile may hold; name it as "$schema" and editors complete and check it.

Exit codes:
  0  it can be used
  2  it cannot, or could not be read`,

  rules: `
Examples:
  scorecard rules
  scorecard rules target-worse-than-baseline`,
} as const;
