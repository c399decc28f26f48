import highsModule from "highs";

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
  dispose(): void;
}

export interface Solution {
  readonly value: number;
  readonly values: Float64Array;
  /** False where time ran out and a better one may exist. */
  readonly isBest: boolean;
}

/** The package's types describe its other form, in which the loader is a member. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** HiGHS, in this thread. */
export async function programmeSolver(): Promise<ProgrammeSolver> {
  const highs = await loadHighs();
  const model = highs.createModel();
  const { optimal, timeLimit } = highs.constants.modelStatus;
  const run = (isWhole: boolean): Solution | undefined => {
    const { modelStatus } = model.run();
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
      const starts = new Int32Array(rows.length + 1);
      for (const [at, { places }] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + places.length;
      model.passModel({
        numCols: lower.length,
        numRows: rows.length,
        colCost: costs,
        colLower: lower,
        colUpper: upper,
        rowLower: rows.map((row) => row.lower),
        rowUpper: rows.map((row) => row.upper),
        matrix: {
          format: "csr",
          numRows: rows.length,
          numCols: lower.length,
          starts,
          indices: rows.flatMap(({ places }) => places),
          values: rows.flatMap(({ factors }) => factors),
        },
        ...(whole ? { integrality: whole } : {}),
      });
      return run(whole !== undefined);
    },
    again(costs) {
      model.changeColsCost({ kind: "range", from: 0, to: costs.length - 1 }, costs);
      return run(false);
    },
    dispose() {
      model.dispose();
    },
  };
}
