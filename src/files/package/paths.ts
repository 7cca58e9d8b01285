/** The folder of a part, with its slash, or "" at the top: "xl/" of "xl/workbook.xml". */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** The part that holds the relationships of a part; of the package itself for "". */
export function relationshipsPath(path: string): string {
  const folder = folderOf(path);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

/** The path that a relationship's target names, seen from the part that refers to it; absolute targets are legal. */
export function resolveTarget(from: string, target: string): string {
  const plain = (target.split(/[?#]/, 1)[0] ?? "").replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (plain.startsWith("/") ? plain : folderOf(from) + plain).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
