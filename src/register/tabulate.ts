import {
  type PublishedCounts,
  programmeSolver,
  type WithheldCount,
  type WithheldDelivery,
} from "../confidentiality/index.js";
import type { DeliveryHead } from "../delivery/index.js";
import type { Policy } from "../policy/index.js";
import { type Checked, hasErrors, type Place, type Problem } from "../problems/index.js";
import { type CountedInput, tabulatedHead } from "./delivery-head.js";
import type { Engine, RecordSource } from "./engines/engine.js";
import { fileFigures } from "./figures/file-figures.js";
import type { LeftOut, TabulatedFigure } from "./figures/tabulated-figure.js";
import { leakProblems, notLookedAtProblems } from "./leak-problems.js";
import { leftOutProblems } from "./left-out-problems.js";
import { protectedFigures } from "./protected-figures.js";
import { unfinishedPeriods } from "./unfinished-periods.js";

/** A record file to be counted, and how it is named in provenance. */
export interface TabulateInput extends RecordSource {
  /** SHA-256 of the file; or the name of the table. */
  readonly identity: () => Promise<{ readonly sha256: string } | { readonly table: string }>;
}

export interface TabulateTask {
  readonly policy: Policy;
  readonly policyDigest: string;
  readonly software: string;
  readonly received: string;
  readonly inputs: readonly TabulateInput[];
  /** Nothing is withheld, and none of the figures is for publication. */
  readonly isUnprotected: boolean;
  /** What released editions show of the same persons. */
  readonly published?: PublishedCounts;
  /** Their names. */
  readonly editions?: readonly string[];
  /** What earlier deliveries withheld, as far as the ledger knows. */
  readonly withheldBefore?: readonly WithheldDelivery[];
}

/** What is being done, for whoever waits. */
export interface TabulateProgress {
  readonly phase: "checking" | "keys" | "counting" | "computing" | "protecting";
  readonly records: string;
  readonly rows?: number;
  /** From 0 to 1. */
  readonly done?: number;
}

export interface Tabulated {
  readonly head: DeliveryHead;
  readonly figures: readonly TabulatedFigure[];
  /** How many of them are withheld. */
  readonly withheld: number;
  /** Their true counts, for the ledger of the closed zone and nobody else. */
  readonly withheldCounts: readonly WithheldCount[];
  /** What was counted, for whoever may know it: nothing of it stands in a protected delivery. */
  readonly inputs: readonly CountedInput[];
}

/**
 * Everything from records to a delivery: checks all files, counts each once, makes the figures. All that is wrong with
 * any file comes at once, and then there is no delivery.
 */
export async function tabulate(
  task: TabulateTask,
  engine: Engine,
  progress: (now: TabulateProgress) => void = () => {},
): Promise<Checked<Tabulated>> {
  const { policy, inputs, isUnprotected } = task;
  const problems: Problem[] = [];
  const rowsOf = new Map<TabulateInput, number>();
  for (const input of inputs) {
    const rows = await checkedRows(input, engine, problems, progress);
    if (rows !== undefined) rowsOf.set(input, rows);
  }
  if (hasErrors(problems)) return { value: undefined, problems };

  const counted: CountedInput[] = [];
  const figures: TabulatedFigure[] = [];
  const leftOut: LeftOut[] = [];
  for (const input of inputs) {
    const { plan } = input;
    const rows = rowsOf.get(input) ?? 0;
    const now = { records: plan.file.id, rows };
    progress({ phase: "counting", ...now });
    const [cells, identity] = await Promise.all([
      engine.cells(input, (done) => progress({ phase: "counting", ...now, done })),
      input.identity(),
    ]);
    problems.push(...cells.problems);
    if (cells.value === undefined) continue;
    progress({ phase: "computing", ...now });
    const made = fileFigures(policy, plan, cells.value);
    figures.push(...made.figures);
    problems.push(...unfinishedPeriods(made.figures, task.received, { file: input.at }));
    leftOut.push(...made.leftOut);
    counted.push({ file: plan.file, rows, ...identity });
  }
  if (hasErrors(problems)) return { value: undefined, problems };

  const place = { file: inputs.map(({ at }) => at).join(", ") };
  problems.push(...leftOutProblems(leftOut, place));
  const safe = isUnprotected
    ? { figures: notForPublication(figures), withheld: 0, withheldCounts: [] }
    : await withheldWhereNeeded(figures, task, place, problems, progress);
  if (hasErrors(problems)) return { value: undefined, problems };
  const { editions = [] } = task;
  const made = {
    software: task.software,
    engine: engine.name,
    policy: task.policyDigest,
    ...(editions.length === 0 ? {} : { editions: [...editions] }),
  };
  return {
    value: {
      head: tabulatedHead(policy, made, counted, safe.figures, task.received, isUnprotected),
      inputs: counted,
      ...safe,
    },
    problems,
  };
}

async function withheldWhereNeeded(
  figures: readonly TabulatedFigure[],
  { policy, published, withheldBefore = [], inputs }: TabulateTask,
  place: Place,
  problems: Problem[],
  progress: (now: TabulateProgress) => void,
): Promise<Pick<Tabulated, "figures" | "withheld" | "withheldCounts">> {
  progress({ phase: "protecting", records: inputs.map(({ plan }) => plan.file.id).join(", ") });
  const solver = await programmeSolver();
  try {
    const found = protectedFigures(policy, figures, solver, published, withheldBefore);
    const isSomethingKnown = published !== undefined || withheldBefore.length > 0;
    problems.push(
      ...leakProblems(found.audit, isSomethingKnown, place),
      ...notLookedAtProblems(found.notLookedAt, place),
    );
    return found;
  } finally {
    solver.dispose();
  }
}

async function checkedRows(
  input: TabulateInput,
  engine: Engine,
  problems: Problem[],
  progress: (now: TabulateProgress) => void,
): Promise<number | undefined> {
  const records = input.plan.file.id;
  progress({ phase: "checking", records });
  const { value: rows, problems: found } = await engine.checkValues(input);
  problems.push(...found);
  if (rows === undefined) return undefined;
  progress({ phase: "keys", records, rows });
  problems.push(...(await engine.keyProblems(input)));
  return rows;
}

function notForPublication(figures: readonly TabulatedFigure[]): readonly TabulatedFigure[] {
  return figures
    .filter(({ refused }) => refused === undefined)
    .map((figure) => ({ ...figure, observation: { ...figure.observation, confStatus: "N" } }));
}
