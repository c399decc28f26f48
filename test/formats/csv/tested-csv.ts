import fc from "fast-check";
import type { Table } from "../../../src/cube/index.js";
import { csvFormat } from "../../../src/formats/csv/csv-format.js";
import { writeCsvTable } from "../../../src/formats/csv/write-csv-table.js";
import { randomTable } from "../random-table.js";
import type { HostileFile, TestedFormat } from "../tested-format.js";
import { csvExamples } from "./csv-examples.js";

export const testedCsv: TestedFormat = {
  format: csvFormat,
  roundTrips: 10_000,
  leastWhole: 0.2,
  narrowed: rowsAlone,
  seeds: () => [
    ...Object.values(csvExamples).map((text) => Buffer.from(text)),
    Buffer.from(csvExamples.danish, "latin1"),
    Buffer.from(csvExamples.wide, "utf16le"),
    ...fc
      .sample(randomTable, { numRuns: 20, seed: 1 })
      .map((table) => Buffer.concat([...(writeCsvTable(table).value?.bytes ?? [])])),
  ],
  hostile: {
    ...files("csv-columns", {
      nothing: () => "",
      zeros: () => "\0".repeat(30_000_000),
      "one line without end": () => "a".repeat(30_000_000),
      "nothing but quotation marks": () => '"'.repeat(30_000_001),
    }),
    ...files("csv-quote", {
      "a cell that is never closed": () => `a,b,value\n1,2,3\n1,"2,3\n${"4,5,6\n".repeat(1_000_000)}`,
      "a mark inside a cell": () => 'a,b,value\n1,"2"x,3\n',
      "a row of ten million cells": () => `a,value\n1,2\n${",".repeat(10_000_000)}`,
    }),
    ...files("csv-cells", {
      "a file that ends in the middle of a row": () => `a,b,value\n${"x,y,1\n".repeat(300)}x,y`,
      "rows of other lengths": () => `a,b,value\n${"1,2,3\n".repeat(300)}1,2\n1,2,3\n1,2,3,4\n`,
    }),
    ...files("csv-number", {
      "text among the values": () => `a,value\n${"1,2\n".repeat(300)}1,no number nor a short symbol\n`,
    }),
    ...files("csv-values", { "no numbers": () => "a,b\nx,y\nz,w\n" }),
    ...files("csv-column-twice", { "a column twice": () => "a,a,value\n1,2,3\n" }),
    ...files("csv-size", {
      "a header alone": () => "a,b,value\n",
      "ten million codes": tenMillionCodes,
    }),
    ...files(undefined, {
      "names that objects have": () => "__proto__,constructor,value\n__proto__,toString,1\n",
      "a million rows of different texts": () =>
        `a,value\n${Array.from({ length: 1_000_000 }, (_, at) => `x${at},${at}`).join("\n")}\n`,
      formulas: () => "a,value\n=1+1,1\n'@SUM(A1),2\n+4512,3\n",
      "marks in marks": () => `a,value\n${'"""",1\n"a ""b"" """"c""",2\n'.repeat(100_000)}`,
      "NaN and Infinity among numbers": () => "a,value\nx,NaN\ny,Infinity\nz,1\n",
      "half of it in another encoding": () => csvExamples.danish,
    }),
  },
};

function tenMillionCodes(): string {
  const pieces = ["a,value\n"];
  for (let code = 0; code < 10_000_000; code += 10_000)
    pieces.push(Array.from({ length: 10_000 }, (_, at) => `${code + at}x,1`).join("\n"), "\n");
  return pieces.join("");
}

/** The table without what stands in a file beside it. */
function rowsAlone({ title, contents, source, contact, id, lastUpdated, unit, ...table }: Table): Table {
  return {
    ...table,
    notes: [],
    annotations: [],
    dimensions: table.dimensions.map(({ labels, codeList, ...dimension }) => ({
      ...dimension,
      ...(codeList === undefined
        ? {}
        : { codeList: { ...codeList, codes: codeList.codes.map(({ unit: _, ...code }) => code) } }),
    })),
  };
}

function files(
  problem: string | undefined,
  texts: Readonly<Record<string, () => string>>,
): Record<string, HostileFile> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      {
        make: () =>
          name.startsWith("half")
            ? Buffer.concat([Buffer.from(text()), Buffer.from("\u00c6;\u00d8;2005K1;3\n", "latin1")])
            : Buffer.from(text()),
        ...(problem === undefined ? {} : { problem }),
      },
    ]),
  );
}
