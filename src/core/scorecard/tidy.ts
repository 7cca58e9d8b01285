/** A text with single spaces between words and none around them. */
export function tidy(text: string): string {
  return isTidy(text) ? text : text.replace(/\s+/g, " ").trim();
}

/** Whether a text surely has no white space but single spaces between words. Codes are looked at, since every row has such texts. */
function isTidy(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || code === 0x7f || (code === 32 && before === 32) || isWideSpace(code)) return false;
    before = code;
  }
  return before !== 32 || text === "";
}

/** No-break, typographic and ideographic spaces. */
function isWideSpace(code: number): boolean {
  return code > 0x7f && /\s/.test(String.fromCharCode(code));
}
