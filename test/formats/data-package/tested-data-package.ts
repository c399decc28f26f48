import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { dataPackageFormat } from "../../../src/formats/data-package/data-package-format.js";
import { readDataPackage } from "../../../src/formats/data-package/read-data-package.js";
import { writeDataPackage } from "../../../src/formats/data-package/write-data-package.js";
import { randomTable } from "../random-table.js";
import type { HostileFile, TestedFormat } from "../tested-format.js";
import { archiveOf } from "../workbook/archive-of.js";
import { described, inlinePackage, packed, smallPackage, townPackage } from "./data-package-examples.js";

const descriptor = townPackage["datapackage.json"] ?? "";
const big = "x".repeat(1_000_000);

export const testedDataPackage: TestedFormat = {
  // Descriptions that are changed at random find the files of the town beside them.
  format: {
    ...dataPackageFormat,
    read: (file, bytes) =>
      readDataPackage(file, bytes, {
        fileBeside: (path) =>
          Object.hasOwn(townPackage, path) ? Buffer.from(townPackage[path] ?? "") : undefined,
      }),
  },
  roundTrips: 10_000,
  leastWhole: 1,
  seeds: () => [
    Buffer.from(descriptor),
    packed(),
    packedWork("gz", gzipSync(townPackage["data/work.csv"] ?? "")),
    Buffer.from(inlinePackage),
    Buffer.from(described('"data/work.csv"', '["data/work.csv", "./data/work.csv"]')),
    ...fc
      .sample(randomTable, { numRuns: 20, seed: 1 })
      .map((table) => Buffer.concat([...(writeDataPackage(table).value?.bytes ?? [])])),
  ],
  hostile: {
    ...refused("data-package", {
      "an archive that ends in the middle": () => packed().subarray(0, -10),
      "a bomb": () =>
        archiveOf([
          { name: "datapackage.json", content: descriptor },
          { name: "data/work.csv", content: Buffer.alloc(121_000_000) },
        ]),
      "a bomb that says it is small": () =>
        archiveOf([
          { name: "datapackage.json", content: Buffer.alloc(50_000_000), declared: 1000 },
          { name: "data/work.csv", content: "a" },
        ]),
      "a file that stands twice": () =>
        archiveOf([
          { name: "datapackage.json", content: descriptor },
          { name: "datapackage.json", content: "{}" },
        ]),
      "a password": () => archiveOf([{ name: "datapackage.json", content: descriptor, flags: 1 }]),
      "ten thousand files": () =>
        archiveOf([
          { name: "datapackage.json", content: descriptor },
          ...Array.from({ length: 10_000 }, (_, at) => ({ name: `a${at}`, content: "" })),
        ]),
      "a million resources": () => Buffer.from(`{"resources": [${'{"path":"a.csv"},'.repeat(1_000_000)}{}]}`),
      "no resources": () => Buffer.from('{"resources": []}'),
      "no figures": () =>
        packed({
          "datapackage.json": described(
            '"type": "integer"},\n          {"name": "share"',
            '"type": "string"},\n          {"name": "share"',
          ).replace('"type": "number"', '"type": "string"'),
        }),
      "fields without names": () =>
        packed({ "datapackage.json": described('"name": "place", "title"', '"title"') }),
      "a list of fields that is none": () =>
        packed({ "datapackage.json": described('"fields": [', '"fields": 1, "other": [') }),
    }),
    ...refused("data-package-path", {
      "a step up": () =>
        packed({ "datapackage.json": described("data/work.csv", "../../../../etc/hostname") }),
      "an absolute path": () => packed({ "datapackage.json": described("data/work.csv", "/etc/hostname") }),
      "an address": () =>
        packed({ "datapackage.json": described("data/work.csv", "http://example.org/a.csv") }),
      "a file that is not there": () =>
        packed({ "datapackage.json": described("data/work.csv", "__proto__") }),
      "a part that is not there": () =>
        packed({ "datapackage.json": described('"data/work.csv"', '["data/work.csv", "b.csv"]') }),
      "a packed bomb": () =>
        packedWork(
          "gz",
          gzipSync(Buffer.concat(Array.from({ length: 130 }, () => Buffer.alloc(1_000_000, "a")))),
        ),
      "bombs one after the other": () => {
        const member = gzipSync(Buffer.alloc(10_000_000));
        return packedWork("gz", Buffer.concat(Array.from({ length: 100 }, () => member)));
      },
      "a packed file that is none": () => packedWork("gz", "place;sex;year;persons;share\n"),
      "a packed file that ends in the middle": () =>
        packedWork("gz", gzipSync("place;sex;year;persons;share\n").subarray(0, 20)),
      "an archive in the archive that says it is small": () =>
        packedWork(
          "zip",
          archiveOf([{ name: "work.csv", content: Buffer.alloc(50_000_000), declared: 1000 }]),
        ),
      "a large archive in the archive": () =>
        packedWork("zip", archiveOf([{ name: "work.csv", content: Buffer.alloc(121_000_000) }])),
      "two files in an archive in the archive": () =>
        packedWork(
          "zip",
          archiveOf([
            { name: "a.csv", content: "a" },
            { name: "b.csv", content: "b" },
          ]),
        ),
      "a large file that a thousand resources name": () => {
        const one =
          '{"path": "a.csv", "schema": {"fields": [{"name": "a"}, {"name": "value", "type": "number"}]}}';
        return archiveOf([
          {
            name: "datapackage.json",
            content: `{"resources": [${Array.from({ length: 1000 }, () => one).join(",")}]}`,
          },
          { name: "a.csv", content: `a,value\n${"x,1\n".repeat(5_000_000)}` },
        ]);
      },
      "a bomb among the data": () =>
        archiveOf([
          { name: "datapackage.json", content: descriptor },
          { name: "data/work.csv", content: Buffer.alloc(90_000_000), declared: 1000 },
        ]),
    }),
    ...refused("data-package-resource", {
      "rows that are none": () =>
        packed({ "datapackage.json": described('"path": "data/work.csv"', '"data": [["a"], {"a": 1}]') }),
      "cells that are lists": () =>
        packed({ "datapackage.json": described('"path": "data/work.csv"', '"data": [{"place": [[1]]}]') }),
      "data that are a number": () =>
        packed({ "datapackage.json": described('"path": "data/work.csv"', '"data": 7') }),
      "the same file a thousand times": () =>
        packed({
          "datapackage.json": described(
            '"data/work.csv"',
            `[${Array.from({ length: 1000 }, () => '"data/work.csv"').join(", ")}]`,
          ),
        }),
      "an unknown packing": () =>
        packed({
          "datapackage.json": described('"path": "data/work.csv"', '"compression": "xz", "path": "a.csv.xz"'),
          "a.csv.xz": "x",
        }),
      "another quotation mark": () =>
        packed({ "datapackage.json": described('"delimiter": ";"', '"quoteChar": "x"') }),
      "an unknown encoding": () => packed({ "datapackage.json": described("windows-1252", "__proto__") }),
      "a delimiter that is a text": () =>
        packed({ "datapackage.json": described('"delimiter": ";"', '"delimiter": ";;"') }),
    }),
    ...refused("data-package-fields", {
      "figures in the description without the names of their columns": () =>
        packed({ "datapackage.json": described('"path": "data/work.csv"', '"data": [[1, 2]]') }),
      "other columns than described": () => packed({ "data/work.csv": "a;b\n1;2\n" }),
      "a field that stands twice": () =>
        packed({ "datapackage.json": described('"name": "sex"', '"name": "place"') }),
      "nothing but zeros": () => smallPackage("\0".repeat(30_000_000)),
    }),
    ...refused("data-package-codes", {
      "a code twice in its list": () => packed({ "data/places.csv": "code,name,parent\nN,a,\nN,b,\n" }),
      "a list of codes without end": () => packed({ "data/places.csv": `code,name,parent\n"N${big}` }),
      "a list of ten million codes": () => packed({ "data/places.csv": tenMillionCodes() }),
      "a list without the column": () => packed({ "data/places.csv": "id,name,parent\nN,a,\n" }),
    }),
    ...refused("json-syntax", {
      "a description that ends in the middle": () => packed({ "datapackage.json": descriptor.slice(0, 700) }),
      "a name twice in the description": () =>
        packed({ "datapackage.json": described('"name": "town"', '"name": "a", "name": "town"') }),
      "lists in lists without end": () => Buffer.from(`{"resources": [${"[".repeat(10_000_000)}`),
      "NaN in the description": () => packed({ "datapackage.json": described('"value": 2', '"value": NaN') }),
    }),
    ...refused("csv-quote", {
      "a text that is not closed": () => smallPackage(`a,value\n"x,1\n${"y,2\n".repeat(1_000_000)}`),
      "nothing but marks": () => smallPackage(`a,value\n${'"'.repeat(20_000_001)}`),
    }),
    ...refused("csv-cells", {
      "a file that ends in the middle of a row": () => smallPackage("a,value\nx,1\ny"),
      "decimal commas that nobody announced": () => smallPackage("a,value\nx,1,5\n"),
    }),
    ...refused("csv-number", { "a text among the figures": () => smallPackage(`a,value\nx,${big}\n`) }),
    ...refused("csv-size", { "no rows": () => smallPackage("a,value\n") }),
    ...read({
      "names that objects have": () =>
        smallPackage(
          "__proto__,value\n__proto__,1\nconstructor,2\n",
          "",
          ', "missingValues": ["__proto__"], "foreignKeys": [{"fields": "__proto__", "reference": {"resource": "__proto__", "fields": "__proto__"}}]',
          "__proto__",
        ),
      "a ring of parents": () => packed({ "data/places.csv": "code,name,parent\nN,a,S\nS,b,N\nT,,T\n" }),
      "a million rows": () =>
        smallPackage(
          `a,value\n${Array.from({ length: 1_000_000 }, (_, at) => `x${at % 1000},${at}.50\n`).join("")}`,
        ),
      "a million codes": () =>
        smallPackage(`a,value\n${Array.from({ length: 1_000_000 }, (_, at) => `x${at},1\n`).join("")}`),
      "NaN and INF, which the format allows": () => smallPackage("a,value\nx,NaN\ny,-INF\n"),
      formulas: () => smallPackage("a,value\n=1+1,1\n'@SUM(A1),2\n"),
      "two encodings": () => smallPackage("a,value\n\u00e6,1\n"),
      "our own words with something else in them": () =>
        smallPackage(
          "a,value\nx,1\n",
          '"isobar:table": {"languages": ["da"], "value": "value", "dimensions": [{"field": "b", "id": "b"}], "attributes": 7},',
        ),
    }),
  },
};

/** The package with the file of its figures packed once more by itself. */
function packedWork(ending: string, content: Uint8Array | string): Uint8Array {
  const path = `data/work.csv.${ending}`;
  return archiveOf([
    { name: "datapackage.json", content: described("data/work.csv", path) },
    { name: path, content },
    { name: "data/places.csv", content: townPackage["data/places.csv"] ?? "" },
  ]);
}

function tenMillionCodes(): string {
  const pieces = ["code,name,parent\n"];
  for (let code = 0; code < 10_000_000; code += 10_000)
    pieces.push(Array.from({ length: 10_000 }, (_, at) => `${code + at},,`).join("\n"), "\n");
  return pieces.join("");
}

function refused(
  problem: string,
  files: Readonly<Record<string, () => Uint8Array>>,
): Record<string, HostileFile> {
  return Object.fromEntries(Object.entries(files).map(([name, make]) => [name, { make, problem }]));
}

function read(files: Readonly<Record<string, () => Uint8Array>>): Record<string, HostileFile> {
  return Object.fromEntries(Object.entries(files).map(([name, make]) => [name, { make }]));
}
