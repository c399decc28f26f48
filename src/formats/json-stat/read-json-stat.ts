import type { Table } from "../../cube/index.js";
import { type Checked, hasErrors, type Problem } from "../../problems/index.js";
import type { ReadOptions, TableSource } from "../format.js";
import type { JsonObject } from "../json/json-value.js";
import { isProblem, readJson } from "../json/read-json.js";
import { cellColumn, optional, pathOfRow } from "../table-parts.js";
import { decodeText } from "../text/decode-text.js";
import { jsonStatDatasets } from "./json-stat-datasets.js";
import { jsonStatDimensions } from "./json-stat-dimensions.js";
import { datasetProblem } from "./json-stat-fault.js";
import { jsonStatHead, languageOf } from "./json-stat-head.js";
import { notesOf } from "./json-stat-notes.js";
import { readCells } from "./read-cells.js";

export interface JsonStatOptions extends ReadOptions {
  /** What its texts are in, when somebody who asked for them knows. */
  readonly language?: string;
}

/** Reads JSON-stat of every version: a dataset, a collection with datasets in it, a bundle of them. */
export function readJsonStat(
  file: string,
  bytes: Uint8Array,
  options: JsonStatOptions = {},
): Checked<readonly TableSource[]> {
  const decoded = decodeText(file, bytes, options.encoding);
  if (decoded.value === undefined) return { value: undefined, problems: decoded.problems };
  const document = readJson(file, decoded.value.text);
  if (isProblem(document)) return { value: undefined, problems: [document] };
  const { datasets, problems: found } = jsonStatDatasets(file, document);
  const problems = [...found];
  const tables: TableSource[] = [];
  for (const dataset of datasets) {
    const read = readDataset(file, dataset, options.language);
    if ("problems" in read) problems.push(...read.problems);
    else tables.push(read);
    if (hasErrors(problems)) return { value: undefined, problems };
  }
  return hasErrors(problems) ? { value: undefined, problems } : { value: tables, problems };
}

function readDataset(
  file: string,
  dataset: JsonObject,
  asked: string | undefined,
): TableSource | { readonly problems: readonly Problem[] } {
  const language = asked ?? languageOf(dataset);
  const { dimensions, notes, annotations, problems } = jsonStatDimensions(file, dataset, language);
  if (problems.length > 0) return { problems };
  const count = dimensions.reduce((product, { codes }) => product * codes.length, 1);
  if (count > Number.MAX_SAFE_INTEGER) return { problems: [absurd(file, dataset)] };
  const cells = readCells(file, dataset, count);
  if ("severity" in cells) return { problems: [cells] };
  const head = jsonStatHead(dataset, language);
  let stretch = count;
  const table: Table = {
    ...head,
    annotations: [...head.annotations, ...annotations],
    notes: [...notesOf(dataset, undefined, language), ...notes],
    length: cells.rows,
    dimensions: dimensions.map(({ id, role, labels, codes }) => {
      stretch /= codes.length;
      const ids = codes.map((code) => code.id);
      return {
        id,
        ...optional("labels", labels),
        ...optional("role", role),
        column: cellColumn(ids, stretch, cells.rows, cells.cellOf),
        codeList: { id, codes },
      };
    }),
    values: cells.values,
    attributes: cells.attributes,
  };
  return { table, placeOf: (row) => ({ file, line: cells.line, path: pathOfRow(table, row) }) };
}

function absurd(file: string, dataset: JsonObject): Problem {
  return datasetProblem("cells", file, dataset.line, "size", {
    da: "koderne giver flere kombinationer, end der er tal til at tælle dem",
    en: "the codes make more combinations than there are numbers to count them",
  });
}
