import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Checked } from "../../problems/index.js";
import type {
  clickHouseCredentials,
  Engine,
  openClickHouse,
  openDuckDb,
  RecordSource,
  TabulateInput,
} from "../../register/index.js";
import { type Call, UsageError } from "../call/command.js";
import { wholeNumber } from "../call/whole-number.js";
import { memoryOption } from "./tabulate-options.js";

/** What is needed of the room of registers, which is loaded only when it is used. */
interface Register {
  readonly openDuckDb: typeof openDuckDb;
  readonly openClickHouse: typeof openClickHouse;
  readonly clickHouseCredentials: typeof clickHouseCredentials;
}

/** How a call wants its records counted, its options looked at before anything is opened. */
export interface EngineChoice {
  readonly open: (register: Register, signal: AbortSignal) => Promise<Checked<Engine>>;
  /** How provenance names an input: a file by its digest, a table by its name. */
  readonly identity: (input: RecordSource, signal: AbortSignal) => ReturnType<TabulateInput["identity"]>;
}

/** DuckDB in this process over files; with `--clickhouse`, the cluster at that address over its tables. */
export function engineChoice(call: Call): EngineChoice {
  const [memory, threads] = [memoryOption(call), wholeNumber(call, "threads", 1, 999)];
  const url = call.option("clickhouse");
  if (url === undefined) {
    const limits = {
      ...(memory === undefined ? {} : { memory }),
      ...(threads === undefined ? {} : { threads }),
    };
    return {
      open: async ({ openDuckDb: open }, signal) => ({
        value: await open({ ...limits, signal }),
        problems: [],
      }),
      identity: fileIdentity,
    };
  }
  for (const option of ["memory", "threads"].filter((name) => call.option(name) !== undefined)) {
    throw new UsageError({
      da: `--${option} gælder denne maskine og kan ikke stå sammen med --clickhouse`,
      en: `--${option} is about this machine and cannot stand beside --clickhouse`,
    });
  }
  return {
    open: ({ openClickHouse: open, clickHouseCredentials: credentials }, signal) =>
      open({ url, credentials: credentials(call.effects.environment), signal }),
    identity: async ({ at }) => ({ table: at }),
  };
}

/** The digest of a file, read as a stream. */
async function fileIdentity({ at }: RecordSource, signal: AbortSignal): Promise<{ readonly sha256: string }> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(at, { signal })) hash.update(chunk as Uint8Array);
  return { sha256: hash.digest("hex") };
}
