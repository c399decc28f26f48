import { type Cells, inCellOrder } from "../../src/register/cells.js";
import { evaluate, quantityOf, type RecordRow, type Truth } from "../../src/register/index.js";
import type { CellDimension, FilePlan, Requirement } from "../../src/register/plan/file-plan.js";

/** The cells of a plan by going through the rows one by one: what every engine must give, byte for byte. */
export function countRows({ dimensions, sums, largest }: FilePlan, rows: Iterable<RecordRow>): Cells {
  const cells = new Map<
    string,
    { readonly codes: readonly string[]; readonly sums: bigint[]; readonly largest: bigint[][] }
  >();
  for (const row of rows) {
    const codes = dimensions.map((dimension) => codeIn(row, dimension));
    const key = JSON.stringify(codes);
    const cell = cells.get(key) ?? { codes, sums: sums.map(() => 0n), largest: largest.map(() => []) };
    cells.set(key, cell);
    for (const [at, { rows: requirements, add }] of sums.entries()) {
      if (!requirements.every((one) => fits(one, row))) continue;
      const number = add === undefined ? 1n : (quantityOf(add.quantity, row) ?? 0n);
      const signless = add?.absolute === true && number < 0n ? -number : number;
      cell.sums[at] = (cell.sums[at] ?? 0n) + (add?.squared === true ? number * number : signless);
    }
    for (const [at, { rows: requirements, quantity }] of largest.entries()) {
      const number = quantityOf(quantity, row);
      if (number === undefined || !requirements.every((one) => fits(one, row))) continue;
      cell.largest[at]?.push(number < 0n ? -number : number);
    }
  }
  return inCellOrder(
    [...cells.values()].map(({ codes, sums: added, largest: numbers }) => ({
      codes,
      sums: added.map(Number),
      ...(largest.length === 0
        ? {}
        : {
            largest: numbers.map((all, at) =>
              all
                .map(Number)
                .sort((a, b) => b - a)
                .slice(0, largest[at]?.count),
            ),
          }),
    })),
  );
}

function codeIn(row: RecordRow, dimension: CellDimension): string {
  if (dimension.kind === "membership") {
    const period = quantityOf({ kind: "variable", variable: dimension.period }, row) ?? 0n;
    const span = dimension.spans.findLast(({ from }) => from === undefined || from <= period);
    return span === undefined ? "" : codeOf(evaluate(span.condition, row));
  }
  const { id, missing } = dimension.variable;
  const value = row[id];
  if (value === undefined || missing.includes(String(value))) return "";
  if (dimension.kind !== "class") return String(value);
  const { cuts } = dimension;
  const last = cuts.at(-1);
  if (typeof value === "string" || last === undefined || value >= last) return "";
  return String(cuts.findLast((cut) => cut <= value) ?? "");
}

function codeOf(truth: Truth): string {
  return truth === undefined ? "" : truth ? "1" : "0";
}

function fits(requirement: Requirement, row: RecordRow): boolean {
  if ("quantity" in requirement) return quantityOf(requirement.quantity, row) !== undefined;
  const truth = evaluate(requirement.condition, row);
  return requirement.is === "true" ? truth === true : truth !== undefined;
}
