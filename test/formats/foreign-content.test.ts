import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { test } from "node:test";
import { foreignContent, recogniseFormat } from "../../src/formats/index.js";
import { archiveOf } from "./workbook/archive-of.js";

const files: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
  "an OpenDocument": [archiveOf([{ name: "content.xml", content: "<a/>" }]), /\(\.ods\)/],
  "a binary workbook": [archiveOf([{ name: "xl/workbook.bin", content: "x" }]), /\(\.xlsb\)/],
  "a document": [archiveOf([{ name: "word/document.xml", content: "<a/>" }]), /archive without a workbook/],
  "half a workbook": [
    archiveOf([{ name: "xl/workbook.xml", content: "<a/>" }]).subarray(0, 40),
    /damaged or not whole/,
  ],
  "a web page": [Buffer.from("<html><table><tr><td>1</td></tr></table></html>"), /HTML/],
  "an old workbook in XML": [
    Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>'),
    /Excel 2003/,
  ],
  "a PDF": [Buffer.from("%PDF-1.4\n"), /PDF/],
};

for (const [name, [bytes, says]] of Object.entries(files))
  test(`${name} is named, with what to do about it`, () => {
    assert.equal(recogniseFormat(bytes), undefined);
    assert.match(foreignContent(bytes)?.en ?? "", says);
  });

test("what nobody knows has no name", () => {
  assert.equal(foreignContent(Buffer.from([1, 2, 3, 0])), undefined);
});
