import { type CodeColumn, codeIndex } from "../../cube/index.js";
import type { SdmxComponent } from "./sdmx-components.js";
import type { TextColumns } from "./text-columns.js";

/** A component at some of a file's rows: its codes in the order they come in, and the name of each. */
export interface CodedColumn {
  readonly column: CodeColumn;
  readonly names: ReadonlyMap<string, string>;
}

export function codedColumn(
  { columns }: TextColumns,
  { at, nameAt }: SdmxComponent,
  rows: Uint32Array,
  hasBoth: boolean,
): CodedColumn {
  const source = columns[at];
  const named = nameAt === undefined ? undefined : columns[nameAt];
  const codes: string[] = [];
  const places = new Map<string, number>();
  const names = new Map<string, string>();
  const own = new Int32Array(source?.codes.length ?? 0).fill(-1);
  const wide = new Uint32Array(rows.length);
  rows.forEach((row, place) => {
    const text = source?.index[row] ?? 0;
    let code = own[text] ?? -1;
    if (code === -1) {
      const whole = source?.codes[text] ?? "";
      const cut = hasBoth ? whole.indexOf(": ") : -1;
      const id = cut === -1 ? whole : whole.slice(0, cut);
      code = places.get(id) ?? codes.push(id) - 1;
      places.set(id, code);
      own[text] = code;
      if (cut !== -1 && !names.has(id)) names.set(id, whole.slice(cut + 2));
    }
    wide[place] = code;
    if (named !== undefined) {
      const name = named.codes[named.index[row] ?? -1] ?? "";
      const id = codes[code] ?? "";
      if (name !== "" && !names.has(id)) names.set(id, name);
    }
  });
  const index = codeIndex(codes.length, rows.length);
  index.set(wide);
  return { column: { codes, index }, names };
}
