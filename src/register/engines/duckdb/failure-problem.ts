import { dirname } from "node:path";
import { error, type Problem, type Sentence } from "../../../problems/index.js";
import { tooLargeProduct } from "../too-large-sum.js";
import type { DuckDbLimits } from "./duckdb-session.js";

/**
 * What made DuckDB give up, as a sentence of ours: its own text may hold values of the records. What is no fault of the
 * input is thrown on.
 */
export function failureProblem(failure: unknown, file: string, limits: DuckDbLimits): Problem {
  const text = failure instanceof Error ? failure.message : String(failure);
  const told = (code: string, sentence: Sentence, line?: number): Problem =>
    error(code, line === undefined ? { file } : { file, line }, sentence);
  if (diskWords.test(text)) {
    const folder = dirname(limits.temporary);
    return told("record-disk", {
      da: `der er ikke plads nok på disken til mellemresultater i ${folder}; giv en mappe med mere plads i miljøvariablen TMPDIR`,
      en: `the disk has no room left for intermediate results in ${folder}; give a folder with more room in the environment variable TMPDIR`,
    });
  }
  if (/^Out of Memory Error/.test(text)) {
    return told("record-memory", {
      da: `${limits.memory} MB hukommelse er ikke nok til at tælle posterne; giv mere`,
      en: `${limits.memory} MB of memory are not enough to count the records; give more`,
    });
  }
  const line = /CSV Error on Line: (\d+)/.exec(text)?.[1];
  const column = /converting column "([A-Za-z][A-Za-z0-9_]*)"/.exec(text)?.[1];
  if (line !== undefined) {
    if (column !== undefined) {
      return told(
        "record-type",
        { da: `"${column}" er ikke et helt tal her`, en: `"${column}" is no whole number here` },
        Number(line),
      );
    }
    const lengths = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(text);
    if (lengths !== null) {
      const [, expected, found] = lengths;
      return told(
        "record-row",
        {
          da: `rækken har ${found} celler; ventede ${expected}`,
          en: `the row has ${found} cells; expected ${expected}`,
        },
        Number(line),
      );
    }
    if (/Invalid unicode/i.test(text)) {
      return told(
        "record-encoding",
        {
          da: "teksten er ikke UTF-8; ventede en CSV-fil i UTF-8",
          en: "the text is not UTF-8; expected a CSV file in UTF-8",
        },
        Number(line),
      );
    }
    return told(
      "record-row",
      {
        da: "rækken kan ikke læses som CSV: et anførselstegn er ikke afsluttet eller ikke fordoblet",
        en: "the row cannot be read as CSV: a quotation mark is not closed or not doubled",
      },
      Number(line),
    );
  }
  if (/state machine reached an invalid state/.test(text)) {
    return told("record-row", {
      da: "filen blander linjeskift af to slags (LF og CRLF); ventede den samme i hele filen",
      en: "the file mixes line endings of two kinds (LF and CRLF); expected the same throughout",
    });
  }
  if (/Out of Range Error|Overflow/i.test(text)) {
    return tooLargeProduct(file);
  }
  if (/parquet|thrift|snappy|zstd|page|IO Error|Invalid Input Error|TProtocol/i.test(text)) {
    return told("record-file", {
      da: "filen er beskadiget og kan ikke læses",
      en: "the file is damaged and cannot be read",
    });
  }
  throw failure;
}

/** A disk that is full, a share of it that is used up, a largest size of files: whatever hinders DuckDB from spilling. */
const diskWords =
  /No space left on device|Disk quota exceeded|File too large|Could not write|max_temp_directory_size|temporary file|failed to offload/i;
