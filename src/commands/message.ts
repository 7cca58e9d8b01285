/** The small window of a ribbon function: shows the sentences that its address carries, as text and never as HTML. */
const said = new URLSearchParams(window.location.hash.slice(1));

for (const name of ["message", "advice"]) {
  const line = document.getElementById(name);
  if (line) line.textContent = said.get(name) ?? "";
}

export {};
