import fc from "fast-check";
import { pxFormat } from "../../../src/formats/px/px-format.js";
import { writePx } from "../../../src/formats/px/write-px.js";
import { randomTable } from "../random-table.js";
import type { HostileFile, TestedFormat } from "../tested-format.js";
import { pxExamples } from "./px-examples.js";

export const testedPx: TestedFormat = {
  format: pxFormat,
  roundTrips: 10_000,
  leastWhole: 0.2,
  seeds: () => [
    ...Object.values(pxExamples).map((text) => Buffer.from(text)),
    Buffer.from(pxExamples.languages.replace("utf-8", "windows-1252"), "latin1"),
    Buffer.from(pxExamples.languages, "utf16le"),
    ...fc
      .sample(randomTable, { numRuns: 20, seed: 1 })
      .map((table) => Buffer.concat([...(writePx(table).value?.bytes ?? [])])),
  ],
  hostile: {
    ...refused("px-syntax", {
      "a list of ten million codes": () =>
        `STUB="a";\nVALUES("a")="x";\nCODES("a")=${'"1",'.repeat(10_000_000)}"1";\nDATA=1;`,
      "ends inside a text": () => pxExamples.languages.slice(0, 300),
      "ends inside the cells": () => pxExamples.languages.slice(0, -30),
      "has no cells": () => pxExamples.languages.slice(0, pxExamples.languages.indexOf("DATA=")),
      "a text that is not closed": () => pxExamples.languages.replace('"Arbejde"', '"Arbejde'),
      "nothing but quotation marks": () => `TITLE=${'"'.repeat(20_000_001)}`,
      "marks inside marks": () => `TITLE="${'a "b'.repeat(3_000_000)}`,
      "parentheses without end": () => `TIMEVAL("a")=${"(".repeat(10_000_000)}`,
      "more cells than anything holds": () => `${dimensions(30, 1000)}DATA=1;`,
      "more cells than anything holds, by their keys": () =>
        `${dimensions(30, 1000)}KEYS("d0")=VALUES;\nDATA=1;`,
      "one cell too many": () => pxExamples.keys.replace(" 6 ;", " 6 7;"),
      "one cell too few": () => pxExamples.measures.replace("2.5;", ";"),
      "a row that stands twice": () => pxExamples.keys.replace('"3","k"', '"1","k"'),
      "a key that is no value": () => pxExamples.keys.replace('"3","k"', '"4","k"'),
      "decimal commas": () => pxExamples.measures.replace("1.5", "1,5"),
      "NaN in a cell": () => pxExamples.measures.replace("1.5", "NaN"),
      "Infinity in a cell": () => pxExamples.measures.replace("1.5", "Infinity"),
      "an exponent beyond all": () => pxExamples.measures.replace("1.5", "1e999"),
      "a cell without end": () => `STUB="a";\nVALUES("a")="x";\nDATA=${"1".repeat(30_000_000)};`,
      "a cell of a text without end": () => `STUB="a";\nVALUES("a")="x";\nDATA="${"x".repeat(30_000_000)}";`,
      "thousands of symbols": () =>
        `${dimensions(1, 5000)}DATA=${Array.from({ length: 5000 }, (_, at) => `"s${at}"`).join(" ")};`,
      "millions of numbers that no double holds": () =>
        `${dimensions(2, 1300)}DATA=${"1234567890123456.78 ".repeat(1_690_000)};`,
      "a million dimensions": () => `STUB=${'"d",'.repeat(1_000_001)}"d";\nDATA=1;`,
      zeros: () => "\0".repeat(30_000_000),
      "no keyword": () => `TITLE="a";\n"b"="c";\nDATA=1;`,
      "a keyword without end": () => "A".repeat(30_000_000),
      "a language without end": () => `TITLE[${"a".repeat(30_000_000)}`,
      "a million statements": () => `${'A="b";'.repeat(1_000_000)}DATA=1;`,
    }),
    ...refused("px-dimensions", {
      "two hundred thousand dimensions": () =>
        `STUB=${Array.from({ length: 200_000 }, (_, at) => `"d${at}"`).join(",")};\nDATA=1;`,
      "no dimension": () => "DATA=1;",
    }),
    ...refused("px-dimension-twice", { "a dimension twice": () => pxExamples.old.replace('"b"', '"a"') }),
    ...refused("px-values-missing", {
      "no values": () => pxExamples.old.replace('VALUES("b")="1","2";', ""),
    }),
    ...refused("px-values", {
      "more values than codes": () => pxExamples.keys.replace('"Vest"', '"Vest","Øst"'),
    }),
    ...refused("px-code-twice", {
      "a code twice": () => pxExamples.keys.replace('"1","2","3"', '"1","2","1"'),
    }),
    ...refused("px-twice", { "other values for one dimension": () => `VALUES("a")="z";${pxExamples.old}` }),
    ...read({
      "names that objects have": () =>
        `STUB="__proto__";\nHEADING="constructor";\nLANGUAGE="__proto__";\nVALUES("__proto__")="__proto__","toString";\nVALUES("constructor")="hasOwnProperty";\nNOTE("__proto__")="x";\nDATA=1 2;`,
      "a hierarchy of half a million levels": () => {
        const codes = Array.from({ length: 500_000 }, (_, at) => `"${at}"`);
        const links = codes.slice(1).map((code, at) => `${codes[at]}:${code}`);
        return `STUB="a";\nVALUES("a")=${codes.join(",")};\nHIERARCHIES("a")="0",${links.join(",")};\nDATA=${"1 ".repeat(500_000)};`;
      },
      "two hundred thousand notes about nothing": () =>
        `STUB="a";\nVALUES("a")="x";\n${'NOTE("b")="c";\n'.repeat(200_000)}DATA=1;`,
      "times without end": () =>
        `STUB="a";\nVALUES("a")="x";\nTIMEVAL("a")=TLIST(D1,"00010101"-"99991231");\nDATA=1;`,
      "signs of two encodings": () => pxExamples.languages,
      "a million cells of symbols": () => `${dimensions(2, 1000)}DATA=${'".." '.repeat(1_000_000)};`,
      "blanks without end": () => `STUB="a";\nVALUES("a")="x";\nDATA=1${" ".repeat(30_000_000)};`,
    }),
  },
};

function dimensions(count: number, values: number): string {
  const names = Array.from({ length: count }, (_, at) => `"d${at}"`);
  const list = Array.from({ length: values }, (_, at) => `"${at}"`).join(",");
  return `STUB=${names.join(",")};\n${names.map((name) => `VALUES(${name})=${list};\n`).join("")}`;
}

function refused(
  problem: string,
  files: Readonly<Record<string, () => string>>,
): Record<string, HostileFile> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, { make: () => Buffer.from(text()), problem }]),
  );
}

function read(files: Readonly<Record<string, () => string>>): Record<string, HostileFile> {
  return Object.fromEntries(
    // The last one has a byte of Windows in a file of UTF-8.
    Object.entries(files).map(([name, text]) => [
      name,
      {
        make: () =>
          name === "signs of two encodings"
            ? Buffer.concat([
                Buffer.from([0x4e, 0x4f, 0x54, 0x45, 0x3d, 0x22, 0xe6, 0x22, 0x3b]),
                Buffer.from(text()),
              ])
            : Buffer.from(text()),
      },
    ]),
  );
}
