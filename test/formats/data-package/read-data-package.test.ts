import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { codeAt, decimalTextAt, type Table } from "../../../src/cube/index.js";
import { readDataPackage } from "../../../src/formats/data-package/read-data-package.js";
import { writeDataPackage } from "../../../src/formats/data-package/write-data-package.js";
import { recogniseFormat } from "../../../src/formats/recognise-format.js";
import { zipArchive } from "../../../src/formats/zip/zip-archive.js";
import { described, inlinePackage, packed, smallPackage, townPackage } from "./data-package-examples.js";

function tableOf(bytes: Uint8Array): Table {
  const { value, problems } = readDataPackage("a.zip", bytes);
  assert.deepEqual(problems, []);
  assert.equal(value?.length, 1);
  const table = value?.[0]?.table;
  assert.ok(table !== undefined);
  return table;
}

function rows({ length, dimensions, values, attributes }: Table): readonly string[] {
  return Array.from({ length }, (_, row) =>
    [
      ...dimensions.map(({ column }) => codeAt(column, row)),
      decimalTextAt(values, row),
      ...attributes.map((one) => (one.kind === "code" ? codeAt(one.column, row) : "")),
    ].join(" "),
  );
}

function problemOf(bytes: Uint8Array, files?: Readonly<Record<string, string>>) {
  const { value, problems } = readDataPackage("folder/datapackage.json", bytes, {
    ...(files === undefined
      ? {}
      : {
          fileBeside: (path: string) => {
            const text = Object.hasOwn(files, path) ? files[path] : undefined;
            return text === undefined ? undefined : Buffer.from(text);
          },
        }),
  });
  assert.equal(value, undefined);
  return problems[0];
}

test("figures in several fields are rows, with the signs that the schema calls missing", () => {
  const table = tableOf(packed());
  assert.deepEqual(rows(table), [
    "N 1 2005 persons 12  A",
    "N 1 2005 share 47.50  A",
    "N 2 2005 persons  x O",
    "N 2 2005 share  - O",
    "S 1 2005 persons 7  A",
    "S 1 2005 share  -99 O",
  ]);
  assert.deepEqual(table.symbols, [{ symbol: "x", labels: { und: "not asked" } }]);
});

test("codes come from the resource or the categories that a field refers to, in their order", () => {
  const [place, sex, year, measure] = tableOf(packed()).dimensions;
  assert.deepEqual(place?.codeList?.codes, [
    { id: "T", labels: { und: "The town" } },
    { id: "N", labels: { und: "North" }, parent: "T" },
    { id: "S", labels: { und: "South" }, parent: "T" },
  ]);
  assert.deepEqual(sex?.codeList?.codes, [
    { id: "2", labels: { und: "Women" } },
    { id: "1", labels: { und: "Men" } },
  ]);
  assert.equal(year?.role, "time");
  assert.deepEqual(
    measure?.codeList?.codes.map(({ labels }) => labels?.und),
    ["Persons", "Share, %"],
  );
});

test("what stands around the figures is kept", () => {
  const { id, title, source, lastUpdated, notes, annotations } = tableOf(packed());
  assert.deepEqual(
    { id, title, source, lastUpdated },
    {
      id: "work",
      title: { und: "Persons at work" },
      source: { und: "Register of the town; Survey" },
      lastUpdated: "2006-11-30T10:00:00Z",
    },
  );
  assert.deepEqual(notes, [
    { text: { und: "Invented figures." }, at: [] },
    { text: { und: "As of 2005." }, at: [{ dimension: "place" }] },
  ]);
  assert.deepEqual(annotations, [
    { format: "data-package", id: "package.licenses", about: [], values: ['[{"name":"CC-BY-4.0"}]'] },
  ]);
});

test("a package is known by what it holds, as an archive of files, of a folder, and as a description", () => {
  const descriptor = Buffer.from(townPackage["datapackage.json"] ?? "");
  for (const bytes of [packed(), packed({}, "town-main/"), descriptor])
    assert.equal(recogniseFormat(bytes)?.id, "data-package");
  assert.deepEqual(rows(tableOf(packed({}, "town-main/"))), rows(tableOf(packed())));
});

test("a description by itself is read with the files that lie beside it", () => {
  const { value } = readDataPackage(
    "folder/datapackage.json",
    Buffer.from(townPackage["datapackage.json"] ?? ""),
    {
      fileBeside: (path) =>
        Buffer.from(townPackage[path] ?? "", path === "data/work.csv" ? "latin1" : "utf8"),
    },
  );
  const [source] = value ?? [];
  assert.deepEqual(source?.placeOf(2), { file: "folder/data/work.csv", line: 3 });
  assert.equal(source?.table.length, 6);
});

test("a path never leads out of the package", () => {
  for (const path of [
    ...[
      "../secret.csv",
      "a/../../secret.csv",
      "/etc/secret.csv",
      "//server/secret.csv",
      "C:/secret.csv",
      "C:\\\\secret.csv",
    ],
    ...[
      "..\\\\secret.csv",
      "https://example.org/secret.csv",
      "file:///secret.csv",
      ".hidden/secret.csv",
      "a//b.csv",
      "a\\u0000.csv",
    ],
  ]) {
    const opened: string[] = [];
    const { value, problems } = readDataPackage(
      "folder/datapackage.json",
      Buffer.from(described("data/work.csv", path)),
      {
        fileBeside: (asked) => {
          opened.push(asked);
          return Buffer.from("place;sex;year;persons;share\nN;1;2005;12;1\n");
        },
      },
    );
    assert.equal(value, undefined, path);
    assert.deepEqual(
      problems.map(({ code, place }) => [code, place.line]),
      [["data-package-path", 6]],
      path,
    );
    assert.deepEqual(opened, [], path);
  }
  assert.equal(
    readDataPackage("a.zip", packed({ "datapackage.json": described("data/work.csv", "./data/work.csv") }))
      .problems.length,
    0,
  );
});

test("each problem names the file of the package and its line", () => {
  const line = (bytes: Uint8Array) => {
    const problem = problemOf(bytes);
    return [problem?.code, problem?.place.file.replace(/^folder\/datapackage.json/, ""), problem?.place.line];
  };
  assert.deepEqual(line(packed({ "data/work.csv": "place;sex\nN;1\n" })), [
    "data-package-fields",
    "/data/work.csv",
    1,
  ]);
  assert.deepEqual(line(packed({ "data/places.csv": "code,name,parent\nT,a,\nT,b,\n" })), [
    "data-package-codes",
    "/data/places.csv",
    3,
  ]);
  assert.deepEqual(line(smallPackage("a,value\nx,1\ny\n")), ["csv-cells", "/a.csv", 3]);
  assert.deepEqual(line(smallPackage("a,value\nx,1\ny,no number nor a sign for one\n")), [
    "csv-number",
    "/a.csv",
    3,
  ]);
  assert.deepEqual(problemOf(Buffer.from(townPackage["datapackage.json"] ?? ""), {})?.place, {
    file: "folder/datapackage.json",
    line: 6,
  });
});

test("a table without a header, with tabulators, and the schema in a file of its own", () => {
  const descriptor = `{"resources": [{"name": "a", "path": "a.tsv", "dialect": {"header": false}, "schema": "schemas/a.json"}]}`;
  const schema = `{"fields": [{"name": "a"}, {"name": "n", "type": "number"}, {"name": "note", "type": "string"}]}`;
  const files: Record<string, string> = { "a.tsv": "x\t1.50\told\ny\t\t\n", "schemas/a.json": schema };
  const { value, problems } = readDataPackage("datapackage.json", Buffer.from(descriptor), {
    fileBeside: (path) => Buffer.from(files[path] ?? ""),
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(rows(value?.[0]?.table as Table), ["x 1.50 old A", "y   O"]);
});

test("numbers of members that a table has no place for come back with their own digits", () => {
  const members = '"version": 2.0, "keys": {"big": [12345678901234567891, 1e400], "none": {}}';
  const table = tableOf(
    packed({ "datapackage.json": described('"name": "town"', `"name": "town", ${members}`) }),
  );
  const { value } = writeDataPackage(table);
  const again = tableOf(Buffer.concat([...(value?.bytes ?? [])]));
  assert.deepEqual(
    again.annotations.map(({ id, values }) => [id, values[0]]),
    [
      ["package.version", "2.0"],
      ["package.keys", '{"big":[12345678901234567891,1e400],"none":{}}'],
      ["package.licenses", '[{"name":"CC-BY-4.0"}]'],
    ],
  );
  assert.deepEqual(again.annotations, table.annotations);
});

test("rows in the description are tables: lists, objects, and CSV as a text", () => {
  const { value, problems } = readDataPackage("a.json", Buffer.from(inlinePackage));
  assert.deepEqual(problems, []);
  assert.deepEqual(
    value?.map(({ table }) => rows(table)),
    [["N 1.50  A", "=S   O", "two\nlines 0 - A", "T 20  A"], ["N 3  A", "S  old O"], ["N 4.5"]],
  );
  const [lists, objects] = value ?? [];
  assert.deepEqual(lists?.placeOf(3), { file: "a.json", line: 8 });
  assert.deepEqual(objects?.placeOf(1), { file: "a.json", line: 12 });
  const wrong = inlinePackage.replace('["T", 2E1]', '["T", "2,5"]');
  assert.deepEqual(problemOf(Buffer.from(wrong))?.place.line, 8);
});

test("the files of one table follow each other, with the header in each or in the first alone", () => {
  const descriptor = described('"data/work.csv"', '["a.csv", "b.csv", "c.csv"]');
  const files: Record<string, string> = {
    "a.csv": "place;sex;year;persons;share\nN;1;2005;12;47,50",
    "b.csv": "place;sex;year;persons;share\r\nN;2;2005;x;-\r\n",
    "c.csv": "S;1;2005;7;-99\n\u00c6;1;2005;8;1,5\n",
    "data/places.csv": townPackage["data/places.csv"] ?? "",
  };
  const read = (changes: Record<string, string> = {}) =>
    readDataPackage("folder/datapackage.json", Buffer.from(descriptor), {
      fileBeside: (path) => {
        const text = { ...files, ...changes }[path];
        return text === undefined
          ? undefined
          : Buffer.from(text, path === "data/places.csv" ? "utf8" : "latin1");
      },
    });
  const [source] = read().value ?? [];
  assert.deepEqual(source === undefined ? [] : rows(source.table).map((row) => row.split(" ").slice(0, 5)), [
    ["N", "1", "2005", "persons", "12"],
    ["N", "1", "2005", "share", "47.50"],
    ["N", "2", "2005", "persons", ""],
    ["N", "2", "2005", "share", ""],
    ["S", "1", "2005", "persons", "7"],
    ["S", "1", "2005", "share", ""],
    ["Æ", "1", "2005", "persons", "8"],
    ["Æ", "1", "2005", "share", "1.5"],
  ]);
  assert.deepEqual(
    [0, 2, 4, 6].map((row) => source?.placeOf(row)),
    [
      { file: "folder/a.csv", line: 2 },
      { file: "folder/b.csv", line: 2 },
      { file: "folder/c.csv", line: 1 },
      { file: "folder/c.csv", line: 2 },
    ],
  );
  const { problems } = read({ "c.csv": "S;1;2005;7;-99\nS;1\n" });
  assert.deepEqual(problems[0]?.place, { file: "folder/c.csv", line: 2 });
});

test("a resource that is packed by itself is read as it was", () => {
  const work = townPackage["data/work.csv"] ?? "";
  const expected = rows(tableOf(packed()));
  for (const [path, content, member] of [
    ["data/work.csv.gz", gzipSync(work), ""],
    ["data/work", gzipSync(work), '"compression": "gz", "format": "csv", '],
    ["data/work.zip", Buffer.concat([...zipArchive([{ name: "w.csv", content: Buffer.from(work) }])]), ""],
  ] as const) {
    const files = [
      {
        name: "datapackage.json",
        content: Buffer.from(described('"path": "data/work.csv"', `${member}"path": "${path}"`)),
      },
      { name: path, content },
      { name: "data/places.csv", content: Buffer.from(townPackage["data/places.csv"] ?? "") },
    ];
    const table = tableOf(Buffer.concat([...zipArchive(files)]));
    assert.deepEqual(rows(table), expected, path);
  }
});
