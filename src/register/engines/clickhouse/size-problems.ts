import type { Problem } from "../../../problems/index.js";
import { quantitySql } from "../../condition-sql.js";
import { nameSql } from "../../literal-sql.js";
import type { FilePlan } from "../../plan/file-plan.js";
import { largestNumber } from "../../plan/largest-number.js";
import { variablesIn } from "../../plan/parts-of-condition.js";
import { planQuantities } from "../../plan/plan-quantities.js";
import { tooLargeProduct } from "../too-large-sum.js";
import type { ClickHouseSession } from "./clickhouse-session.js";
import { withExpressions } from "./with-expressions.js";

/** A little less than 2 to the power of 63: room for what is rounded. */
const largest = 9_000_000_000_000_000_000n;

/**
 * Whether the numbers in a table are too large for the plan. Where a number does not fit in 64 bits, ClickHouse goes round
 * and gives another one, without a word; so before it adds and multiplies whole numbers, the smallest and largest of each
 * column and what is added up altogether are looked at, the latter in floating point, which only loses its last digits.
 */
export async function sizeProblems(
  session: ClickHouseSession,
  table: string,
  plan: FilePlan,
  at: string,
): Promise<readonly Problem[]> {
  const computed = planQuantities(plan).filter(({ kind }) => kind !== "variable" && kind !== "number");
  const added = plan.sums.flatMap(({ add }) => (add === undefined ? [] : [add]));
  const variables = [...new Set(computed.flatMap(variablesIn))];
  if (variables.length === 0 && added.length === 0) return [];

  const asFloats = new Map(
    plan.columns.map(({ variable: { id } }) => [id, `CAST(${nameSql(id)} AS Nullable(Float64))`]),
  );
  const asWhole = new Map(
    plan.columns.map(({ variable: { id } }) => [id, `CAST(${nameSql(id)} AS Nullable(Int64))`]),
  );
  const sizes = [
    ...variables
      .flatMap((id) => [`min(${nameSql(id)})`, `max(${nameSql(id)})`])
      .map((sql) => withExpressions(sql, asWhole)),
    ...added.map(({ quantity, squared }) => {
      const sql = quantitySql(quantity);
      return withExpressions(`sum(abs(${squared ? `${sql} * ${sql}` : sql}))`, asFloats);
    }),
  ];
  const [found = []] = await session.ask(
    `SELECT ${sizes.map((sql, place) => `${sql} AS _s${place}`).join(", ")} FROM ${table}`,
  );

  const whole = (place: number) => BigInt(String(found[place] ?? 0));
  const limits = new Map(
    variables.map((id, place) => [id, { from: whole(2 * place), to: whole(2 * place + 1) }]),
  );
  const isTooLarge =
    computed.some((quantity) => (largestNumber(quantity, limits) ?? 0n) > largest) ||
    added.some((_, place) => !(Number(found[2 * variables.length + place] ?? 0) <= Number(largest)));
  return isTooLarge ? [tooLargeProduct(at)] : [];
}
