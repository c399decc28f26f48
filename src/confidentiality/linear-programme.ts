/** Rows of sums between bounds, over variables between bounds. Infinity is no bound. */
export interface LinearProgramme {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rows: readonly ProgrammeRow[];
  /** By variable: 1 where it must be a whole number. Left out, none must. */
  readonly whole?: Int32Array;
}

export interface ProgrammeRow {
  readonly lower: number;
  readonly upper: number;
  readonly places: readonly number[];
  readonly factors: readonly number[];
}

/** What solves linear programmes. One question at a time: it holds one model. */
export interface ProgrammeSolver {
  /**
   * The smallest value of the costs over a programme, and where it is reached; undefined where nothing satisfies the
   * programme, where the costs have no smallest value, or where no answer came in time.
   */
  least(programme: LinearProgramme, costs: Float64Array, seconds?: number): Solution | undefined;
  /** The same programme as before with other costs: the solver goes on from where it stands. */
  again(costs: Float64Array): Solution | undefined;
  /** Whether the last question had no answer because time ran out. */
  isOutOfTime(): boolean;
  dispose(): void;
}

export interface Solution {
  readonly value: number;
  readonly values: Float64Array;
  /** False where time ran out and a better one may exist. */
  readonly isBest: boolean;
}

/** HiGHS, in this thread; read from disk when the first one is asked for, because most commands ask for none. */
export async function programmeSolver(): Promise<ProgrammeSolver> {
  const { default: loaded } = await import("highs");
  // The package's types describe its other form, in which the loader is a member.
  const highs = await (loaded as unknown as typeof loaded.default)();
  const model = highs.createModel();
  const { optimal, timeLimit } = highs.constants.modelStatus;
  let isLate = false;
  const run = (isWhole: boolean): Solution | undefined => {
    const { modelStatus } = model.run();
    isLate = modelStatus === timeLimit;
    // A programme of whole numbers that ran out of time may have a solution; a linear one has none worth having.
    if (modelStatus !== optimal && !(isWhole && modelStatus === timeLimit)) return undefined;
    const value = model.getObjectiveValue();
    if (!Number.isFinite(value)) return undefined;
    return {
      value,
      values: Float64Array.from(model.getSolution().colValue),
      isBest: modelStatus === optimal,
    };
  };
  return {
    least({ lower, upper, rows, whole }, costs, seconds = 1e9) {
      // What presolve finds out costs more than the small programmes themselves.
      model.options.set({ output_flag: false, presolve: whole ? "choose" : "off", mip_rel_gap: 0 });
      model.zeroAllClocks();
      model.options.set({ time_limit: seconds });
      const matrix = sparseRows(rows, lower.length);
      model.passModel({
        numCols: lower.length,
        numRows: rows.length,
        colCost: costs,
        colLower: lower,
        colUpper: upper,
        ...matrix,
        ...(whole ? { integrality: whole } : {}),
      });
      return run(whole !== undefined);
    },
    again(costs) {
      model.changeColsCost({ kind: "range", from: 0, to: costs.length - 1 }, costs);
      return run(false);
    },
    isOutOfTime: () => isLate,
    dispose() {
      model.dispose();
    },
  };
}

/** Rows in the form of the solver; plain loops, because thousands of programmes are made. */
function sparseRows(rows: readonly ProgrammeRow[], columns: number) {
  let length = 0;
  for (const { places } of rows) length += places.length;
  const starts = new Int32Array(rows.length + 1);
  const indices = new Int32Array(length);
  const values = new Float64Array(length);
  const [rowLower, rowUpper] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  let next = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (row === undefined) continue;
    const { places, factors } = row;
    for (let part = 0; part < places.length; part++) {
      indices[next] = places[part] ?? 0;
      values[next++] = factors[part] ?? 0;
    }
    starts[at + 1] = next;
    rowLower[at] = row.lower;
    rowUpper[at] = row.upper;
  }
  const matrix = { format: "csr" as const, numRows: rows.length, numCols: columns, starts, indices, values };
  return { rowLower, rowUpper, matrix };
}
