/** Most letters that Excel allows in the name of a sheet. */
const longest = 31;

/** The name of the sheet that a text file becomes, as Excel names it: that of the file, less what no sheet may be called. */
export function sheetNameOf(file: string | undefined): string {
  const base = /[^/\\]*$/.exec(file ?? "")?.[0] ?? "";
  const stem = base
    .replace(/\.\w{1,5}$/, "")
    .replace(/[[\]:*?\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ");
  const name = [...stem]
    .slice(0, longest)
    .join("")
    .trim()
    .replace(/^'+|'+$/g, "");
  return name === "" || /^history$/i.test(name) ? "Sheet1" : name;
}
