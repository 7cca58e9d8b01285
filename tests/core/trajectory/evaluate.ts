/**
 * What a formula comes to, given the cells: + - * / ^ with brackets, numbers, absolute references, and EXP, LN and SUM. Enough for the
 * arithmetic of a path; the tests that recalculate in LibreOffice do the rest.
 */
export function evaluate(formula: string, cells: ReadonlyMap<string, number>): number {
  const tokens =
    formula.match(/'(?:[^']|'')*'!\$[A-Z]+\$\d+|[A-Za-z_]\w*!\$[A-Z]+\$\d+|[A-Z]+(?=\()|\d+(?:\.\d+)?|[-+*/^(),]/g) ??
    [];
  if (tokens.join("") !== formula) throw new Error(`Cannot evaluate ${formula}`);
  let next = 0;

  const sum = (): number => {
    let total = product();
    while (tokens[next] === "+" || tokens[next] === "-")
      total = tokens[next++] === "+" ? total + product() : total - product();
    return total;
  };
  const product = (): number => {
    let total = power();
    while (tokens[next] === "*" || tokens[next] === "/")
      total = tokens[next++] === "*" ? total * power() : total / power();
    return total;
  };
  const power = (): number => {
    let base = atom();
    while (tokens[next] === "^") {
      next += 1;
      base **= atom();
    }
    return base;
  };
  const atom = (): number => {
    const token = tokens[next++] ?? "";
    if (token === "-") return -atom();
    if (token === "(") {
      const inner = sum();
      next += 1;
      return inner;
    }
    if (/^[A-Z]+$/.test(token)) return call(token);
    const value = token.includes("!") ? cells.get(token) : Number(token);
    if (value === undefined) throw new Error(`No cell ${token}`);
    return value;
  };
  const call = (name: string): number => {
    const values: number[] = [];
    do {
      next += 1;
      values.push(sum());
    } while (tokens[next] === ",");
    next += 1;
    const [first = NaN] = values;
    if (name === "SUM") return values.reduce((total, one) => total + one, 0);
    if (name === "EXP" || name === "LN") return name === "EXP" ? Math.exp(first) : Math.log(first);
    throw new Error(`No function ${name}`);
  };

  return sum();
}
