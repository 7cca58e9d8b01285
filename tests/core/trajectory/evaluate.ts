/**
 * What a formula of + - * / with brackets, numbers and absolute references comes to, given the cells. Enough for the arithmetic of a
 * path; the tests that recalculate in LibreOffice do the rest.
 */
export function evaluate(formula: string, cells: ReadonlyMap<string, number>): number {
  const tokens = formula.match(/'(?:[^']|'')*'!\$[A-Z]+\$\d+|[A-Za-z_]\w*!\$[A-Z]+\$\d+|\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
  if (tokens.join("") !== formula) throw new Error(`Cannot evaluate ${formula}`);
  let next = 0;

  const sum = (): number => {
    let total = product();
    while (tokens[next] === "+" || tokens[next] === "-")
      total = tokens[next++] === "+" ? total + product() : total - product();
    return total;
  };
  const product = (): number => {
    let total = atom();
    while (tokens[next] === "*" || tokens[next] === "/")
      total = tokens[next++] === "*" ? total * atom() : total / atom();
    return total;
  };
  const atom = (): number => {
    const token = tokens[next++] ?? "";
    if (token === "(") {
      const inner = sum();
      next += 1;
      return inner;
    }
    const value = token.includes("!") ? cells.get(token) : Number(token);
    if (value === undefined) throw new Error(`No cell ${token}`);
    return value;
  };

  return sum();
}
