import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { test } from "node:test";
import { codeAt, decimalTextAt, type Table } from "../../src/cube/index.js";
import { readCsv } from "../../src/formats/csv/read-csv.js";
import { readDataPackage } from "../../src/formats/data-package/read-data-package.js";
import { readJsonStat } from "../../src/formats/json-stat/read-json-stat.js";
import { readPx } from "../../src/formats/px/read-px.js";
import { readSdmxCsv } from "../../src/formats/sdmx-csv/read-sdmx-csv.js";
import type { Problem } from "../../src/problems/index.js";
import { smallPackage } from "./data-package/data-package-examples.js";

/** A file of each format with the text in the place of a number. */
const readers = {
  csv: (text: string) => readCsv("f", Buffer.from(`area,value\nA,"${text}"\nB,12.5\n`)),
  semicolons: (text: string) => readCsv("f", Buffer.from(`area;value\nA;${text}\nB;12,5\n`)),
  sdmx: (text: string) =>
    readSdmxCsv("f", Buffer.from(`DATAFLOW,AREA,OBS_VALUE\nX:A(1.0),A,"${text}"\nX:A(1.0),B,12.5\n`)),
  package: (text: string) => readDataPackage("f", smallPackage(`a,value\nA,"${text}"\n`)),
  json: (text: string) => readJsonStat("f", Buffer.from(jsonStat(JSON.stringify(text)))),
  px: (text: string) => readPx("f", Buffer.from(px(`"${text}"`))),
} as const;

function jsonStat(cell: string): string {
  return `{"class":"dataset","id":["a"],"size":[1],"dimension":{"a":{"category":{"index":["A"]}}},"value":[${cell}]}`;
}

function px(cell: string): string {
  return `CHARSET="ANSI";\nCODEPAGE="utf-8";\nSTUB="a";\nVALUES("a")="A";\nDATA=\n${cell};\n`;
}

/** The number that is read, or the sign with its status; "line" for a problem that names where it stands. */
function outcome(read: {
  readonly value: readonly { readonly table: Table }[] | undefined;
  readonly problems: readonly Problem[];
}): string {
  const table = read.value?.[0]?.table;
  if (table === undefined) return read.problems[0]?.place.line === undefined ? "no line" : "line";
  const at = (name: string): string => {
    const found = table.attributes.find(({ id }) => id === name);
    return found?.kind === "code" ? codeAt(found.column, 0) : "";
  };
  const value = decimalTextAt(table.values, 0);
  const confidential = at("conf_status") === "C" ? " C" : "";
  return at("symbol") === "" ? value : `${value}[${at("symbol")}] ${at("obs_status") || "A"}${confidential}`;
}

/** What every reader says that is not named. */
const texts: readonly (readonly [
  text: string,
  all: string,
  others?: { readonly [name in keyof typeof readers]?: string },
])[] = [
  ["5", "5"],
  ["5.0", "5.0", { semicolons: "line" }],
  ["1,5", "line", { semicolons: "1.5" }],
  ["+5", "5", { px: "line" }],
  ["-5", "-5"],
  ["−5", "line", { csv: "-5", semicolons: "-5", package: "-5" }],
  ["–5", "line"],
  ["5-", "line"],
  ["(5)", "line"],
  ["5 %", "line"],
  ["kr. 5", "line"],
  [">95", "line"],
  ["ca. 40", "line"],
  ["1 234", "line", { csv: "1234", semicolons: "1234", package: "1234" }],
  ["1\u00a0234", "line", { csv: "1234", semicolons: "1234", package: "1234" }],
  ["1\u2009234", "line", { csv: "1234", semicolons: "1234", package: "1234" }],
  ["1\u202f234", "line", { csv: "1234", semicolons: "1234", package: "1234" }],
  ["1 23", "line"],
  ["12 34 567", "line"],
  ["1.234,5", "line", { semicolons: "1234.5" }],
  ["1,234.5", "line", { csv: "1234.5", package: "1234.5" }],
  ["1.234.567", "line", { semicolons: "1234567" }],
  ["5e3", "5000", { semicolons: "5000" }],
  ["1e999", "line"],
  [".", "[.] M"],
  ["..", "[..] O"],
  [":", "[:] O"],
  ["-", "0[-] A"],
  ["n/a", "[n/a] O"],
  ["*", "[*] O"],
  ["x", "[x] O"],
  ["#N/A", "[#N/A] O"],
  ["<5", "[<5] Q C"],
  ["under 10", "[under 10] Q C"],
  ["1-4", "[1-4] Q C"],
  ["10-19", "[10-19] O"],
];

for (const [text, all, others = {}] of texts)
  test(`${JSON.stringify(text)} in the place of a number`, () => {
    const found = Object.entries(readers).map(([name, read]) => [name, outcome(read(text))]);
    assert.deepEqual(
      found,
      Object.keys(readers).map((name) => [name, new Map(Object.entries(others)).get(name) ?? all]),
    );
  });
