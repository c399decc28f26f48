import { Buffer } from "node:buffer";
import { type ArchiveFile, zipArchive } from "../../../src/formats/zip/zip-archive.js";

/** A package of an invented town as others write them: decimal commas, semicolons, signs for what is missing, code lists. */
export const townPackage: Readonly<Record<string, string>> = {
  "datapackage.json": `{
  "name": "town", "title": "A town", "created": "2006-11-30T10:00:00Z",
  "licenses": [{"name": "CC-BY-4.0"}],
  "sources": [{"title": "Register of the town"}, {"title": "Survey"}],
  "resources": [
    {
      "name": "work", "type": "table", "path": "data/work.csv", "encoding": "windows-1252",
      "title": "Persons at work", "description": "Invented figures.",
      "dialect": {"delimiter": ";"},
      "schema": {
        "fields": [
          {"name": "place", "title": "Part of the town", "type": "string", "description": "As of 2005."},
          {"name": "sex", "type": "integer", "categories": [{"value": 2, "label": "Women"}, {"value": 1, "label": "Men"}]},
          {"name": "year", "type": "year"},
          {"name": "persons", "title": "Persons", "type": "integer"},
          {"name": "share", "title": "Share, %", "type": "number", "decimalChar": ",", "missingValues": ["", "-", "-99"]}
        ],
        "missingValues": ["", {"value": "x", "label": "not asked"}],
        "primaryKey": ["place", "sex", "year"],
        "foreignKeys": [{"fields": "place", "reference": {"resource": "places", "fields": "code"}}]
      }
    },
    {
      "name": "places", "path": "data/places.csv",
      "schema": {"fields": [{"name": "code", "type": "string"}, {"name": "name"}, {"name": "parent"}]}
    },
    {"name": "picture", "path": "picture.png", "format": "png"}
  ]
}`,
  "data/work.csv": "place;sex;year;persons;share\nN;1;2005;12;47,50\nN;2;2005;x;-\nS;1;2005;7;-99\n",
  "data/places.csv": "code,name,parent\nT,The town,\nN,North,T\nS,South,T\n",
};

/** The package as an archive, some of its files changed. */
export function packed(changes: Readonly<Record<string, string>> = {}, folder = ""): Uint8Array {
  const files = Object.entries({ ...townPackage, ...changes }).map(
    ([name, text]): ArchiveFile => ({ name: folder + name, content: Buffer.from(text) }),
  );
  return Buffer.concat([...zipArchive(files)]);
}

/** The description with one text in the place of another. */
export function described(found: string, instead: string): string {
  return (townPackage["datapackage.json"] ?? "").replace(found, instead);
}

/** A package of one table of two columns, `a` (or another name) and `value`, with what its description says of them. */
export function smallPackage(csv: string, resource = "", schema = "", name = "a"): Uint8Array {
  const descriptor = `{"resources": [{"name": "a", "path": "a.csv", ${resource}
  "schema": {"fields": [{"name": "${name}", "type": "string"}, {"name": "value", "type": "number"}]${schema}}}]}`;
  return Buffer.concat([
    ...zipArchive([
      { name: "datapackage.json", content: Buffer.from(descriptor) },
      { name: "a.csv", content: Buffer.from(csv) },
    ]),
  ]);
}

/** Figures that stand in the description itself, as rows of cells and as objects. */
export const inlinePackage = `{
  "resources": [
    {"name": "rows", "data": [
      ["place", "value"],
      ["N", 1.50],
      ["=S", null],
      ["two\\nlines", "-"],
      ["T", 2E1]
    ], "schema": {"fields": [{"name": "place"}, {"name": "value", "type": "number"}]}},
    {"name": "objects", "type": "table", "data": [
      {"value": 3, "place": "N"},
      {"place": "S", "note": "old"}
    ]},
    {"name": "text", "format": "csv", "dialect": {"delimiter": ";"}, "data": "place;value\\nN;4,5\\n"},
    {"name": "settings", "data": {"a": 1}}
  ]
}`;
