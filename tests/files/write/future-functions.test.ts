import fc from "fast-check";
import { formulaInFile, formulaOnScreen } from "../../../src/files/write/future-functions";

test.each([
  ["FORECAST.LINEAR(1,A1:A2,B1:B2)", "_xlfn.FORECAST.LINEAR(1,A1:A2,B1:B2)"],
  ["1+t.inv.2t(0.2,3)*STEYX(A1:A2,B1:B2)", "1+_xlfn.t.inv.2t(0.2,3)*STEYX(A1:A2,B1:B2)"],
  ["SORT(FILTER(A1:A9,B1:B9))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9))"],
  ["IF(A1=\"IFS(1)\",'XOR(1)'!A1,IFS(A1,1))", "IF(A1=\"IFS(1)\",'XOR(1)'!A1,_xlfn.IFS(A1,1))"],
  ["SUM(A1)+DAYS+MyDAYS(1)", "SUM(A1)+DAYS+MyDAYS(1)"],
  ['CONCAT("a""b",CONCAT(1))', '_xlfn.CONCAT("a""b",_xlfn.CONCAT(1))'],
])("%s is spelled for the file, once and back again", (screen, file) => {
  expect(formulaInFile(screen)).toBe(file);
  expect(formulaInFile(file)).toBe(file);
  expect(formulaOnScreen(file)).toBe(screen);
});

test("whatever a formula is, spelling it twice is spelling it once", () => {
  const piece = fc.constantFrom("IFS(", ")", '"', "'", "A1", "_xlfn.", "XOR(", " ", "SUM(", "!", "[IFNA(]");
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const once = formulaInFile(pieces.join(""));
      expect(formulaInFile(once)).toBe(once);
    }),
  );
});
