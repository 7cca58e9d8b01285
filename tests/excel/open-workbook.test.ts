import fc from "fast-check";
import { base64Of, openWorkbook } from "../../src/excel/open-workbook";
import { connected } from "./connected";
import { modelOf, seedBytes } from "./workbooks";

test("the bytes of a file come to Excel as they are", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(Buffer.from(base64Of(bytes), "base64")).toEqual(Buffer.from(bytes));
    }),
  );
});

test("an Excel that cannot open another workbook says so in a sentence", async () => {
  await connected(modelOf(seedBytes("narrative-targets")), async () => {
    const opened = await openWorkbook(seedBytes("knowsley-score-card"));
    expect(opened).toMatchObject({ ok: false, fault: { code: "ApiNotFound" } });
    if (!opened.ok) expect(opened.fault.message).toMatch(/^This Excel does not have .*createWorkbook/);
  });
});
