import fc from "fast-check";
import { sdmxCsvFormat } from "../../../src/formats/sdmx-csv/sdmx-csv-format.js";
import { writeSdmxCsv } from "../../../src/formats/sdmx-csv/write-sdmx-csv.js";
import { hostileRead, hostileRefused } from "../hostile-texts.js";
import { randomTable } from "../random-table.js";
import type { TestedFormat } from "../tested-format.js";
import { sdmxCsvExamples } from "./sdmx-csv-examples.js";
import { sdmxTable } from "./sdmx-table.js";

const head = "STRUCTURE,STRUCTURE_ID,ACTION,A,OBS_VALUE\n";
const row = "dataflow,EX:A(1.0),I,";

export const testedSdmxCsv: TestedFormat = {
  format: sdmxCsvFormat,
  roundTrips: 10_000,
  leastWhole: 0.5,
  narrowed: sdmxTable,
  seeds: () => [
    ...Object.values(sdmxCsvExamples).map((text) => Buffer.from(text)),
    Buffer.from(sdmxCsvExamples.names, "utf16le"),
    ...fc
      .sample(randomTable, { numRuns: 20, seed: 1 })
      .map((table) => Buffer.concat([...(writeSdmxCsv(table).value?.bytes ?? [])])),
  ],
  hostile: {
    ...hostileRefused("csv-cells", {
      "ends in the middle of a row": () => sdmxCsvExamples.names.slice(0, -30),
      "a decimal comma": () => `${head}${row}x,1,5\n`,
      "a million rows that are too short": () => head + "a,b\n".repeat(1_000_000),
    }),
    ...hostileRefused("csv-quote", {
      "a mark that is not closed": () => `${head}${row}"x,1\n${`${row}y,2\n`.repeat(500_000)}`,
      "nothing but marks": () => `${head}${'"'.repeat(20_000_001)}`,
      "a row of a million cells": () => `${head}${"a,".repeat(1_000_000)}a\n`,
    }),
    ...hostileRefused("sdmx-csv-value", {
      Infinity: () => `${head}${row}x,Infinity\n`,
      "minus infinity": () => `${head}${row}x,-INF\n`,
      "an exponent beyond all": () => `${head}${row}x,1e999\n`,
      "a number without end": () => `${head}${row}x,${"1".repeat(30_000_000)}\n`,
      "a text without end": () => `${head}${row}x,${"x".repeat(30_000_000)}\n`,
      "a grouped number": () => `${head}${row}x,1 234.5\n`,
    }),
    ...hostileRefused("csv-size", { "five million codes": manyCodes }),
    ...hostileRefused("sdmx-csv-columns", {
      "a column twice": () => "STRUCTURE,STRUCTURE_ID,ACTION,A,A,OBS_VALUE\ndataflow,a,I,1,2,3\n",
      "no value": () => "DATAFLOW,A\nx,1\n",
      "no dimension": () => "DATAFLOW,OBS_VALUE\nx,1\n",
      "another file": () => "a,b\n1,2\n",
    }),
    ...hostileRefused("sdmx-csv-rows", {
      "no rows": () => head,
      "two hundred thousand structures": () =>
        head + Array.from({ length: 200_000 }, (_, at) => `dataflow,EX:A${at}(1.0),I,x,1\n`).join(""),
    }),
    ...hostileRead({
      "names that objects have": () =>
        "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,__proto__,constructor,OBS_VALUE,,toString,\ndataflow,__proto__,x,I,__proto__,hasOwnProperty,1,,__proto__,valueOf\n",
      "a million rows": () =>
        head + Array.from({ length: 1_000_000 }, (_, at) => `${row}x${at % 1000},${at}.50\n`).join(""),
      "a million codes": () =>
        head + Array.from({ length: 1_000_000 }, (_, at) => `${row}x${at},1\n`).join(""),
      "a million signs": () =>
        head + Array.from({ length: 1_000_000 }, (_, at) => `${row}x${at},:\n`).join(""),
      NaN: () => `${head}${row}x,NaN\n`,
      formulas: () => `${head}${row}=1+1,1\n${row}'@SUM(A1),2\n`,
      "blank lines": () => `${head}\n\n${row}x,1\n\n`,
      "signs of two encodings": () => `${head}${row}\u00e6,1\n`,
    }),
  },
};

function manyCodes(): string {
  const pieces = [head];
  for (let code = 0; code < 5_000_000; code += 10_000)
    pieces.push(Array.from({ length: 10_000 }, (_, at) => `d,E:A(1),I,${code + at},1\n`).join(""));
  return pieces.join("");
}
