import { type Table, undetermined } from "../../cube/index.js";
import { type Checked, error } from "../../problems/index.js";
import type { Written } from "../format.js";
import { lossOf } from "../loss.js";
import { utf8Pieces } from "../text/utf8-pieces.js";
import { withOneLineCodes } from "./one-line-codes.js";
import { symbolKeywords } from "./px-head.js";
import { writtenDimensions, writtenLanguages } from "./px-names.js";
import type { PxLines } from "./px-writing.js";
import { mostCells, type WrittenCells, writtenCells } from "./write-cells.js";
import { writeDimensions } from "./write-dimensions.js";
import { writeAnnotations, writeHead, writeLabels } from "./write-head.js";
import { writeNotes } from "./write-notes.js";

/** A table as a PX file in UTF-8: its last dimension is the heading, the others are the stub. */
export function writePx(given: Table): Checked<Written> {
  const { table, changed } = withOneLineCodes(given);
  const dimensions = writtenDimensions(table);
  const languages = writtenLanguages(table);
  const count = dimensions.reduce((product, { codes }) => product * codes.length, 1);
  if (dimensions.length === 0 || count === 0 || count > mostCells) return refused(dimensions.length, count);
  const cells = writtenCells(table, dimensions);
  const out: PxLines = { lines: [], brokenTexts: changed };
  const [main = undetermined] = languages;
  const lost = [
    ...writeHead(out, table, dimensions, languages, cells.decimals),
    ...writeDimensions(out, dimensions, languages),
    ...writeAnnotations(out, table),
    ...writeNotes(out, table, dimensions, languages),
    ...cells.lost,
  ];
  for (const { symbol, labels } of cells.symbols) {
    const keyword = symbolKeywords.get(symbol);
    if (keyword !== undefined)
      writeLabels(out, keyword, labels, main in labels ? languages : [main, ...Object.keys(labels)]);
  }
  const broken = lossOf(
    out.brokenTexts,
    "line-breaks",
    (n) => `linjeskift i ${n} tekster, som PX har på én linje`,
    (n) => `line breaks in ${n} texts, which PX has on one line`,
  );
  const width = dimensions.at(-1)?.codes.length ?? 1;
  return {
    value: { bytes: utf8Pieces(texts(out.lines, cells, width)), lost: [...lost, ...broken] },
    problems: [],
  };
}

function refused(dimensions: number, count: number): Checked<Written> {
  const problem = error(
    "px-cells",
    { file: "px" },
    dimensions === 0 || count === 0
      ? {
          da: "tabellen har ingen dimensioner eller ingen rækker; PX kan ikke holde den",
          en: "the table has no dimensions or no rows; PX cannot hold it",
        }
      : {
          da: `kombinationerne af tabellens koder er ${count}; højst ${mostCells} skrives som PX`,
          en: `the combinations of the table's codes are ${count}; at most ${mostCells} are written as PX`,
        },
  );
  return { value: undefined, problems: [problem] };
}

function* texts(lines: readonly string[], cells: WrittenCells, width: number): Iterable<string> {
  yield `${lines.join("\n")}\nDATA=\n`;
  let column = 0;
  for (const cell of cells.texts()) {
    const isLast = ++column === width;
    if (isLast) column = 0;
    yield isLast ? `${cell} \n` : `${cell} `;
  }
  yield ";\n";
}
