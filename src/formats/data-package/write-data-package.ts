import { Buffer } from "node:buffer";
import type { Table } from "../../cube/index.js";
import { type Checked, error } from "../../problems/index.js";
import type { Written } from "../format.js";
import { jsonDocument } from "../json/json-document.js";
import { utf8Pieces } from "../text/utf8-pieces.js";
import { zipArchive } from "../zip/zip-archive.js";
import { dataLines } from "./data-lines.js";
import { descriptorName } from "./is-data-package.js";
import { packageDescriptor } from "./package-descriptor.js";
import { packageNames } from "./package-names.js";
import { codeListLines } from "./written-codes.js";

/** A table as an archive: its description, its rows, and a list for the codes of each dimension that has texts. */
export function writeDataPackage(table: Table): Checked<Written> {
  if (table.dimensions.length === 0 || table.length === 0) return refused;
  const names = packageNames(table);
  const descriptor = Buffer.from(`${jsonDocument(packageDescriptor(table, names))}\n`);
  const bytes = (lines: Iterable<string>): Uint8Array => Buffer.concat([...utf8Pieces(lines)]);
  const files = function* () {
    yield { name: descriptorName, content: descriptor };
    yield { name: names.data.path, content: bytes(dataLines(table, names)) };
    for (const { codes, path, languages } of names.codeLists)
      yield { name: path, content: bytes(codeListLines(codes, languages)) };
  };
  return { value: { bytes: zipArchive(files()), lost: [] }, problems: [] };
}

const refused: Checked<Written> = {
  value: undefined,
  problems: [
    error(
      "data-package-rows",
      { file: "data-package" },
      {
        da: "tabellen har ingen dimensioner eller ingen rækker; en Data Package kan ikke holde den",
        en: "the table has no dimensions or no rows; a Data Package cannot hold it",
      },
    ),
  ],
};
