import { total } from "../cube/index.js";
import type { CountTable } from "./count-table.js";

/** What of a table can be looked at although something is wrong with its form. */
export interface SoundTable {
  /** With the rows whose codes are whole, and no circles in hierarchies. */
  readonly table: CountTable;
  /** The same with only the rows whose sums hold whatever the wrong ones are of. */
  readonly summed: CountTable;
  /** Dimensions with a circle: what all of their codes add up to is not known. */
  readonly circular: ReadonlySet<string>;
}

/**
 * A table without what is wrong with its form, so that one mistake does not hide the others nor look like one of them: codes in a
 * circle, or below one, are parts of nothing; a row with an empty code may be of any, so that only totals over that dimension
 * are known to be whole; and where a row has too many or too few codes no sum is.
 */
export function soundTable(table: CountTable): SoundTable {
  const circular = new Set<string>();
  const dimensions = table.dimensions.map(({ name, parents }) => {
    const sound = new Map([...parents].filter(([code]) => hasEnd(code, parents)));
    if (sound.size < parents.size) circular.add(name);
    return { name, parents: sound };
  });
  const isAsWide = ({ length }: readonly string[]): boolean => length === dimensions.length;
  const wide = table.rows.filter(({ codes }) => isAsWide(codes));
  const open = dimensions.flatMap((_, at) => (wide.some(({ codes }) => codes[at] === "") ? [at] : []));
  const rows = wide.filter(({ codes }) => !codes.includes(""));
  const whole = wide.length < table.rows.length ? [] : rows;
  return {
    table: { ...table, dimensions, rows },
    summed: {
      ...table,
      dimensions,
      rows: whole.filter(({ codes }) => open.every((at) => codes[at] === total)),
    },
    circular,
  };
}

function hasEnd(start: string, parents: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let code: string | undefined = start; code !== undefined; code = parents.get(code)) {
    if (seen.has(code)) return false;
    seen.add(code);
  }
  return true;
}
