/**
 * Functions younger than the file format (Excel 2010 and later), which a file must spell with a prefix or Excel shows #NAME?.
 * People, Office.js and LibreOffice's screen know them without. Source: [MS-XLSX] 2.2.2, future-function-list.
 */
const younger =
  "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT " +
  "BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST " +
  "CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL " +
  "DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH " +
  "FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA " +
  "GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN " +
  "ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT " +
  "NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC " +
  "PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN " +
  "SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE " +
  "TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE " +
  "WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST";

const prefixes: ReadonlyMap<string, string> = new Map([
  ...younger.split(" ").map((name) => [name, "_xlfn."] as const),
  ["FILTER", "_xlfn._xlws."],
  ["SORT", "_xlfn._xlws."],
]);

/** A text, a quoted sheet name, or the name of a function that is called: what may look like a function and what is one. */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_\\][\w.\\]*(?=\()/g;

/** A formula as a file spells it, from the one that a person sees (without its equals sign). */
export function formulaInFile(formula: string): string {
  if (!mayCallYounger(formula)) return formula;
  return formula.replace(tokens, (token) => (prefixes.get(token.toUpperCase()) ?? "") + token);
}

const ofName = /[\w.\\]/;

/** Whether a name before a bracket is that of a function which a file spells with a prefix: hardly any formula has one. */
function mayCallYounger(formula: string): boolean {
  for (let bracket = formula.indexOf("("); bracket >= 0; bracket = formula.indexOf("(", bracket + 1)) {
    let start = bracket;
    while (start > 0 && ofName.test(formula[start - 1] ?? "")) start--;
    if (prefixes.has(formula.slice(start, bracket).toUpperCase())) return true;
  }
  return false;
}

/** A formula as a person sees it, from the one in a file. */
export function formulaOnScreen(formula: string): string {
  if (!formula.includes("_xl")) return formula;
  return formula.replace(tokens, (token) => token.replace(/^(_xlfn\.)?(_xlws\.)?/i, ""));
}
