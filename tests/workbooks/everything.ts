import { handMade, plainStyles, rowsXml } from "./hand-made";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const openOffice = "application/vnd.openxmlformats-officedocument";
const spreadsheet = (name: string) => `${openOffice}.spreadsheetml.${name}+xml`;

const relationsOf = (...list: readonly (readonly [string, string, string])[]) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => {
      const external = target.startsWith("file:") ? ' TargetMode="External"' : "";
      return `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${office}/${type}`}" Target="${target}"${external}/>`;
    })
    .join("")}</Relationships>`;

const card =
  '<sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:F6"/>' +
  '<sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
  '<selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
  '<cols><col min="1" max="1" width="30" customWidth="1"/><col min="4" max="4" hidden="1" width="9"/></cols>' +
  rowsXml(
    '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>',
    '<c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>0.92</v></c><c r="C2"><v>0.91999999999999993</v></c><c r="F2"><f t="array" ref="F2:F3">B2:B3*2</f><v>1.84</v></c>',
    '<c r="A3" t="s"><v>4</v></c><c r="B3" s="1"><v>0.5</v></c><c r="C3"><f>B3*2</f><v>1</v></c><c r="F3"><v>1</v></c>',
    '<c r="A4" t="inlineStr"><is><r><rPr><b/></rPr><t>Bold</t></r><r><t> not</t></r></is></c><c r="B4"><f t="shared" ref="B4:B5" si="0">C4+1</f><v>1</v></c>',
    '<c r="B5"><f t="shared" si="0"/><v>1</v></c><c r="C5" t="e"><v>#N/A</v></c>',
    '<c r="A6" s="2"><v>6</v></c><c r="B6" t="b"><v>1</v></c><c r="C6" vm="1" t="e"><v>#VALUE!</v></c>',
  ) +
  '<mergeCells count="1"><mergeCell ref="D2:E3"/></mergeCells>' +
  '<conditionalFormatting sqref="B2:B3"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>0.9</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="C2:C3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
  '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{A}</x14:id></ext></extLst></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A2:A5"><formula1>"a,b"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A3" r:id="link"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" r:id="printer"/><headerFooter><oddHeader>&amp;LCard</oddHeader></headerFooter>' +
  '<drawing r:id="drawing"/><legacyDrawing r:id="vml"/><tableParts count="1"><tablePart r:id="table"/></tableParts>' +
  '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>' +
  '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{A}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule>' +
  "<xm:sqref>C2:C3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>";

const drawing =
  `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
  "<xdr:twoCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
  "<xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
  '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
  `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${office}" r:id="chart"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const chart =
  `${head}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/>` +
  '<c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Card!$B$2:$B$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
  '<c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>' +
  "</c:plotArea></c:chart></c:chartSpace>";

const comments = `${head}<comments xmlns="${main}"><authors><author>Officer</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>From the census</t></r></text></comment></commentList></comments>`;
const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden">' +
  '<x:ClientData ObjectType="Note"><x:Anchor>2,15,1,2,4,31,5,9</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';

const table =
  `${head}<table xmlns="${main}" id="3" name="Data" displayName="Data" ref="A1:C6" totalsRowShown="0"><autoFilter ref="A1:C6"/>` +
  '<tableColumns count="3"><tableColumn id="1" name="Measure"/><tableColumn id="2" name="Now"/><tableColumn id="3" name="Then"/></tableColumns></table>';

const cache =
  `${head}<pivotCacheDefinition xmlns="${main}" xmlns:r="${office}" r:id="records" refreshOnLoad="1" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="A1:C6" sheet="Card"/></cacheSource>` +
  '<cacheFields count="3"><cacheField name="Measure"><sharedItems/></cacheField><cacheField name="Now"><sharedItems/></cacheField><cacheField name="Then"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>';
const pivot =
  `${head}<pivotTableDefinition xmlns="${main}" name="Pivot" cacheId="7" dataCaption="Values"><location ref="A3:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>` +
  '<pivotFields count="3"><pivotField axis="axisRow"><items count="1"><item t="default"/></items></pivotField><pivotField dataField="1"/><pivotField/></pivotFields><rowFields count="1"><field x="0"/></rowFields>' +
  '<dataFields count="1"><dataField name="Sum" fld="1"/></dataFields></pivotTableDefinition>';

/** A small workbook with macros and one of everything that a workbook may hold and a writer may lose. */
export function everything(): Uint8Array {
  return handMade({
    workbookType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    styles: `${plainStyles}<dxfs count="1"><dxf><font><b/></font></dxf></dxfs><tableStyles count="0"/>`,
    texts: [
      "<t>Measure</t>",
      "<t>Now</t>",
      "<t>Then</t>",
      "<t>Absence</t>",
      "<r><rPr><i/></rPr><t>Rich</t></r><r><t> text</t></r>",
    ],
    before:
      '<fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView activeTab="1"/></bookViews>',
    behind:
      '<externalReferences><externalReference r:id="external"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Card!$A$1:$C$6</definedName>' +
      '<definedName name="Rate">Card!$B$2</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="7" r:id="cache"/></pivotCaches>',
    relations: [
      ["external", "externalLink", "externalLinks/externalLink1.xml"],
      ["cache", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      ["chain", "calcChain", "calcChain.xml"],
      ["custom", "customXml", "../customXml/item1.xml"],
      ["vba", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
    ],
    sheets: [
      {
        name: "Card",
        xml: card,
        relations: [
          ["link", "hyperlink", "https://example.org/"],
          ["printer", "printerSettings", "../printerSettings/printerSettings1.bin"],
          ["drawing", "drawing", "/xl/drawings/drawing1.xml"],
          ["vml", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
          ["notes", "comments", "../comments1.xml"],
          ["table", "table", "../tables/table3.xml"],
        ],
      },
      {
        name: "It's a pivot",
        xml: rowsXml("", "", '<c r="A3" t="s"><v>0</v></c>', '<c r="A4"><f>Rate+[1]Far!$A$1</f><v>1</v></c>'),
        relations: [["pivot", "pivotTable", "../pivotTables/pivotTable1.xml"]],
      },
      {
        name: "Locked",
        xml: `${rowsXml('<c r="A1"><v>1</v></c><c r="B1" s="2"><v>2</v></c>')}<sheetProtection sheet="1"/>`,
      },
    ],
    parts: [
      ["xl/drawings/drawing1.xml", `${openOffice}.drawing+xml`, drawing],
      ["xl/drawings/_rels/drawing1.xml.rels", "", relationsOf(["chart", "chart", "../charts/chart1.xml"])],
      ["xl/charts/chart1.xml", `${openOffice}.drawingml.chart+xml`, chart],
      ["xl/drawings/vmlDrawing1.vml", "", vml],
      ["xl/comments1.xml", spreadsheet("comments"), comments],
      ["xl/tables/table3.xml", spreadsheet("table"), table],
      [
        "xl/printerSettings/printerSettings1.bin",
        spreadsheet("printerSettings").replace("+xml", ""),
        new Uint8Array([1, 2, 3, 0, 255]),
      ],
      ["xl/pivotCache/pivotCacheDefinition1.xml", spreadsheet("pivotCacheDefinition"), cache],
      [
        "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels",
        "",
        relationsOf(["records", "pivotCacheRecords", "pivotCacheRecords1.xml"]),
      ],
      [
        "xl/pivotCache/pivotCacheRecords1.xml",
        spreadsheet("pivotCacheRecords"),
        `${head}<pivotCacheRecords xmlns="${main}" count="0"/>`,
      ],
      ["xl/pivotTables/pivotTable1.xml", spreadsheet("pivotTable"), pivot],
      [
        "xl/pivotTables/_rels/pivotTable1.xml.rels",
        "",
        relationsOf(["cache", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"]),
      ],
      [
        "xl/externalLinks/externalLink1.xml",
        spreadsheet("externalLink"),
        `${head}<externalLink xmlns="${main}"><externalBook xmlns:r="${office}" r:id="far"/></externalLink>`,
      ],
      [
        "xl/externalLinks/_rels/externalLink1.xml.rels",
        "",
        relationsOf(["far", "externalLinkPath", "file:///far.xlsx"]),
      ],
      ["xl/calcChain.xml", spreadsheet("calcChain"), `${head}<calcChain xmlns="${main}"><c r="C3" i="1"/></calcChain>`],
      ["customXml/item1.xml", "", `${head}<kept xmlns="urn:someone"><a/></kept>`],
      ["xl/vbaProject.bin", "", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 9, 9])],
    ],
  });
}
