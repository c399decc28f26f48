import { type CubeAttribute, codeIndex } from "../cube/index.js";
import { type FlagReading, flagReader } from "./status-flags.js";

/** What the rows of a table have for flags, while it is read: each different one is read once. */
export interface StatusFilling {
  /** Puts the flag of a row; gives what it says. */
  put(row: number, flag: string, hasValue: boolean): FlagReading;
  /** The columns that say something. */
  columns(): readonly CubeAttribute[];
}

export function statusFilling(rows: number): StatusFilling {
  const read = flagReader();
  const plain = read("", true);
  const readings: FlagReading[] = [plain];
  const places = new Map<FlagReading, number>([[plain, 0]]);
  const at = new Uint32Array(rows);
  return {
    put: (row, flag, hasValue) => {
      const reading = read(flag, hasValue);
      let place = places.get(reading);
      if (place === undefined) {
        place = readings.push(reading) - 1;
        places.set(reading, place);
      }
      at[row] = place;
      return reading;
    },
    columns: () => [
      ...column(
        "symbol",
        readings.map(({ symbol }) => symbol),
        at,
        "",
      ),
      ...column(
        "obs_status",
        readings.map(({ status }) => status),
        at,
        "A",
      ),
      ...column(
        "conf_status",
        readings.map(({ confidentiality }) => confidentiality),
        at,
        "F",
      ),
      ...column(
        "flag",
        readings.map(({ flag }) => flag),
        at,
        "",
      ),
    ],
  };
}

function column(
  id: string,
  texts: readonly string[],
  at: Uint32Array,
  usual: string,
): readonly CubeAttribute[] {
  if (texts.every((text) => text === usual)) return [];
  const codes = [...new Set(texts)];
  const places = texts.map((text) => codes.indexOf(text));
  const index = codeIndex(codes.length, at.length);
  for (let row = 0; row < at.length; row++) index[row] = places[at[row] ?? 0] ?? 0;
  return [{ id, kind: "code", column: { codes, index } }];
}
