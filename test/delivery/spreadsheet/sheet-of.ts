import { cellName, type Grid, type GridCell, type Merge } from "../../../src/formats/index.js";

/** A sheet written down as people see it: texts and numbers, blanks in front of a text for what is moved in. */
export function sheetOf(
  rows: readonly (readonly (string | number | GridCell)[])[],
  { merges = [], name = "Ark1" }: { readonly merges?: readonly string[]; readonly name?: string } = {},
): Grid {
  return {
    name,
    rows: rows.map((row) => row.map(cellOf)),
    merges: merges.map(mergeOf),
    placeOf: (row, column) => ({ file: "a.xlsx", cell: `${name}!${cellName(row, column)}` }),
  };
}

function cellOf(content: string | number | GridCell): GridCell | undefined {
  if (typeof content === "object") return content;
  if (typeof content === "number") return { kind: "number", text: String(content) };
  const text = content.trim();
  if (text === "") return undefined;
  const indent = /^ */.exec(content)?.[0].length ?? 0;
  return indent === 0 ? { kind: "text", text } : { kind: "text", text, indent };
}

/** `B3:C3`, in sheets of at most 26 columns. */
function mergeOf(range: string): Merge {
  const [, left = "A", top = "1", right = "A", bottom = "1"] =
    /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
  return {
    top: Number(top) - 1,
    left: left.charCodeAt(0) - 65,
    bottom: Number(bottom) - 1,
    right: right.charCodeAt(0) - 65,
  };
}
