import {
  type Code,
  type CodeColumn,
  type CubeDimension,
  codeIndex,
  type Labels,
  type Table,
} from "../cube/index.js";

/** Texts by language from pairs, those that are there; a language is a key like any other, whatever it is called. */
export function labelsOf(pairs: Iterable<readonly [string, string | undefined]>): Labels {
  return Object.fromEntries(
    [...pairs].flatMap(([language, text]) => (text === undefined || text === "" ? [] : [[language, text]])),
  );
}

/** The text in one language; undefined when there is none. A language is never taken for a property of every object. */
export function labelIn(labels: Labels | undefined, language: string): string | undefined {
  return labels !== undefined && Object.hasOwn(labels, language) ? labels[language] : undefined;
}

/** The property when there is a value for it. */
export function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [key in Name]?: Value } {
  // A computed name could be `__proto__`; those that are asked for here are properties of our own.
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]?: Value });
}

/** The codes of a dimension as its list has them; those of its rows where nobody listed any. */
export function codesOfDimension({
  codeList,
  column,
}: Pick<CubeDimension, "codeList" | "column">): readonly Code[] {
  return codeList?.codes ?? column.codes.map((id) => ({ id }));
}

/** The column of a dimension where each row is a cell of all combinations, the last dimension changing fastest. */
export function cellColumn(
  codes: readonly string[],
  stretch: number,
  rows: number,
  cellOf: (row: number) => number,
): CodeColumn {
  const index = codeIndex(codes.length, rows);
  for (let row = 0; row < rows; row++) index[row] = Math.floor(cellOf(row) / stretch) % codes.length;
  return { codes, index };
}

/** The codes of a row: what tells one cell of a table from the others. */
export function pathOfRow({ dimensions }: Pick<Table, "dimensions">, row: number): string {
  return dimensions
    .map(({ id, column }) => `${id}=${column.codes[column.index[row] ?? -1] ?? ""}`)
    .join(", ");
}
