import { resolveTarget } from "../../../src/files/package";
import { addRelationship, removeRelationships, targetFrom } from "../../../src/files/write/relationships-edit";

test.each([
  ["xl/workbook.xml", "xl/worksheets/sheet9.xml", "worksheets/sheet9.xml"],
  ["xl/worksheets/sheet9.xml", "xl/tables/table1.xml", "../tables/table1.xml"],
  ["workbook.xml", "worksheets/sheet1.xml", "worksheets/sheet1.xml"],
  ["xl/a/b/sheet.xml", "customXml/item.xml", "../../../customXml/item.xml"],
  ["xl/tables/sheet.xml", "xl/tables/table1.xml", "table1.xml"],
  ["", "xl/workbook.xml", "xl/workbook.xml"],
])("%s refers to %s as %s", (from, to, target) => {
  expect(targetFrom(from, to)).toBe(target);
  expect(resolveTarget(from, target)).toBe(to);
});

test("an id is free, whatever ids there are, and goes again without touching the others", () => {
  const namespace = 'xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"';
  const text = `<p:Relationships ${namespace}><p:Relationship Id="rId2" Type="t" Target="a"/></p:Relationships>`;
  const added = addRelationship(text, "t", "b&c");
  expect(added.id).toBe("rId3");
  expect(added.text).toContain('<p:Relationship Id="rId3" Type="t" Target="b&amp;c"/></p:Relationships>');
  expect(removeRelationships(added.text, new Set([added.id]))).toBe(text);
  expect(addRelationship(`<Relationships ${namespace}/>`, "t", "b").text).toContain('Target="b"/></Relationships>');
});
