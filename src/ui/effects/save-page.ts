/** How long a browser may take to fetch a page that it saves, in milliseconds. */
const grace = 10_000;

/** Hands a page to the browser's downloads: it never leaves the machine. */
export function savePage(name: string, page: string): void {
  const url = URL.createObjectURL(new Blob([page], { type: "text/html;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(url), grace);
}
