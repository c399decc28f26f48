import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Checked, error, type Problem } from "../../problems/index.js";
import { benefitRows } from "./benefits.js";
import type { SynthesisOrder } from "./city.js";
import { daycareRows } from "./daycare.js";
import { populationRows } from "./population.js";
import { pupilRows } from "./pupils.js";
import type { RowSource } from "./rows.js";
import { staffRows } from "./staff.js";
import { studentRows } from "./students.js";
import { writeParquet } from "./write-parquet.js";

/** A file that was written. */
export interface SyntheticFile {
  readonly file: string;
  readonly rows: number;
}

export interface SynthesisWatch {
  /** Told now and then: the record file at hand and its rows so far. */
  readonly progress?: (records: string, rows: number) => void;
  /** Stops it; nothing stays. */
  readonly signal?: AbortSignal;
}

/** All record files of a synthetic city. */
export function syntheticRecords(order: SynthesisOrder): readonly RowSource[] {
  return [populationRows, benefitRows, staffRows, pupilRows, studentRows, daycareRows].map((rows) =>
    rows(order),
  );
}

/**
 * Writes the record files of a synthetic city into a folder, or the population alone where the name ends in `.parquet`:
 * whole or not at all. The same order gives the same rows on every machine.
 */
export async function synthesise(
  order: SynthesisOrder,
  out: string,
  { progress = () => {}, signal }: SynthesisWatch = {},
): Promise<Checked<readonly SyntheticFile[]>> {
  const isFile = out.endsWith(fileEnd);
  const records = isFile ? [populationRows(order)] : syntheticRecords(order);
  const there = whatIsThere(out, isFile);
  if (there !== undefined) return { value: undefined, problems: [there] };
  const target = resolve(out);
  const beside = join(dirname(target), `.${basename(target)}.tmp-${process.pid}`);
  const written: SyntheticFile[] = [];
  let firstMade: string | undefined;
  try {
    // In two steps: some file systems never answer when asked for both at once.
    firstMade = mkdirSync(dirname(target), { recursive: true });
    mkdirSync(beside);
    for (const source of records) {
      const path = join(beside, `${source.name}${fileEnd}`);
      const rows = await writeParquet(source, path, (sofar) => progress(source.name, sofar), signal);
      written.push({ file: isFile ? out : join(out, `${source.name}${fileEnd}`), rows });
    }
    if (isFile) renameSync(join(beside, `${records[0]?.name}${fileEnd}`), target);
    else {
      rmSync(target, { recursive: true, force: true });
      renameSync(beside, target);
    }
    return { value: written, problems: [] };
  } catch (failure) {
    rmSync(beside, { recursive: true, force: true });
    if (firstMade !== undefined) removeEmpty(dirname(target), dirname(firstMade));
    throw withPath(failure, out);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** What the system refused, told of the place that was asked for and not of the one beside it. */
function withPath(failure: unknown, path: string): unknown {
  const isRefusal = failure instanceof Error && "syscall" in failure && "path" in failure;
  return isRefusal ? Object.assign(failure, { path }) : failure;
}

/** Removes a folder and those above it, as far as they are empty, up to the one that was there before. */
function removeEmpty(folder: string, there: string): void {
  for (let at = folder; at !== there && readdirSync(at).length === 0; at = dirname(at)) rmdirSync(at);
}

const fileEnd = ".parquet";

/** What must not be written over: anything at all, because real records have the same names. */
function whatIsThere(out: string, isFile: boolean): Problem | undefined {
  const found = statSync(out, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (isFile) {
    return found.isDirectory()
      ? problem(out, "er en mappe; ventede en fil", "is a folder; expected a file")
      : problem(out, "findes allerede; giv et andet navn", "is there already; give another name");
  }
  if (!found.isDirectory()) {
    return problem(
      out,
      "er en fil; ventede en mappe, eller et navn, der ender på .parquet",
      "is a file; expected a folder, or a name that ends in .parquet",
    );
  }
  const [first] = readdirSync(out).sort();
  if (first === undefined) return undefined;
  return problem(
    out,
    `mappen er ikke tom (her er "${first}"); giv en ny eller en tom mappe`,
    `the folder is not empty (here is "${first}"); give a new or an empty one`,
  );
}

function problem(file: string, da: string, en: string): Problem {
  return error("synthesis-out", { file }, { da, en });
}
