import { writeFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import type { RecordRow } from "../../src/register/index.js";

/** A stream of numbers from 0 to 1 that is the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What can stand in each column of the passages: much of it missing, in both ways, and codes that are rare. */
const values: Readonly<Record<string, readonly (bigint | string | undefined)[]>> = {
  age: [0n, 5n, 6n, 14n, 15n, 16n, 64n, 98n, 99n, 100n, 120n, 999n, undefined],
  light: ["day", "day", "day", "dark", undefined],
  district: ["x", "eastmead", "eastmead", undefined],
  helmet: [0n, 1n, 1n, undefined],
  country: ["DK", "SE", "DE", "TR", "XK", undefined],
  origin: ["local", "visitor", "visitor", "0", undefined],
  price: [0n, -350n, 125_000n, 999_999_999n, undefined],
  speed: [0n, 75n, 251n, undefined],
  post: ["p1", "p2", undefined],
};

/** What no list holds: a check refuses it, and counting takes it as it stands. */
const odd: typeof values = {
  age: [-1n, 121n],
  light: ["dusk"],
  district: ["nowhere"],
  country: ["XQ"],
  origin: ["visitors"],
};

/** Riders over four years, each at most once in a year. */
export function passageRows(
  count: number,
  seed: number,
  kind: "valid" | "odd" = "valid",
): readonly RecordRow[] {
  const random = randomFrom(seed);
  const among = Object.entries(values).map(
    ([id, some]) => [id, kind === "odd" ? [...some, ...(odd[id] ?? [])] : some] as const,
  );
  return Array.from({ length: count }, (_, at) => ({
    rider: `r${at >> 2}`,
    year: BigInt(2019 + (at % 4)),
    ...Object.fromEntries(among.map(([id, some]) => [id, some[Math.floor(random() * some.length)]])),
  }));
}

/** Rows as a CSV file; an absent value is an empty cell. */
export function writeRows(path: string, rows: readonly RecordRow[], separator = ","): void {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => names.map((name) => String(row[name] ?? "")).join(separator));
  writeFileSync(path, `${[names.join(separator), ...lines].join("\n")}\n`);
}

/** The same as Parquet, with the narrowest types and flags as BOOLEAN. */
export async function writeParquet(path: string, csv: string, types: Readonly<Record<string, string>>) {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const shown = Object.entries(types).map(([name, type]) => `CAST("${name}" AS ${type}) AS "${name}"`);
  await connection.run(
    `COPY (SELECT ${shown.join(", ")} FROM read_csv('${csv}', all_varchar = true, header = true)) TO '${path}' (FORMAT parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
}

export const passageTypes = {
  rider: "VARCHAR",
  year: "SMALLINT",
  age: "SMALLINT",
  light: "VARCHAR",
  district: "VARCHAR",
  helmet: "BOOLEAN",
  country: "VARCHAR",
  origin: "VARCHAR",
  price: "INTEGER",
  speed: "USMALLINT",
  post: "ENUM('p1', 'p2')",
} as const;
