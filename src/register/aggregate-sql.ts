import { isFalseSql, isKnownSql, isTrueSql, quantitySql } from "./condition-sql.js";
import { columnSql, numberSql } from "./literal-sql.js";
import type { CellDimension, CellSum, FilePlan, LargestNumbers, Requirement } from "./plan/file-plan.js";

/**
 * The one statement that gives a file's finest cells, in the part of SQL that DuckDB and ClickHouse share. Its columns
 * are `_d0`, `_d1`, … for the dimensions, `_n0`, `_n1`, … for the sums and `_l0`, … for the largest numbers: no column of a record file begins with `_`,
 * and an alias that is a column's name means another thing in each engine. `table` is put in as it stands. A sum over no
 * rows is 0 or NULL. `choice` is how rows are chosen for a sum: FILTER is quicker in DuckDB, and not known everywhere.
 */
export function aggregateSql(
  { dimensions, sums, largest }: FilePlan,
  table: string,
  choice: "case" | "filter" = "case",
): string {
  const keys = dimensions.map((_, at) => `_d${at}`);
  const columns = [
    ...dimensions.map((dimension, at) => `${dimensionSql(dimension)} AS ${keys[at]}`),
    ...sums.map((sum, at) => `${sumSql(sum, choice)} AS _n${at}`),
    ...largest.map((one, at) => `${largestSql(one, choice)} AS _l${at}`),
  ];
  return `SELECT\n  ${columns.join(",\n  ")}\nFROM ${table}\nGROUP BY ${keys.join(", ")}`;
}

/**
 * A period or code is given as it stands, NULL where nothing is known; a class by its lowest number, NULL outside all; a
 * membership as 1 or 0, NULL where it cannot be told.
 */
function dimensionSql(dimension: CellDimension): string {
  switch (dimension.kind) {
    case "period":
    case "code":
      return columnSql(dimension.variable);
    case "class": {
      const of = columnSql(dimension.variable);
      const { cuts } = dimension;
      const cases = cuts
        .slice(1)
        .map((end, at) => ` WHEN ${of} < ${numberSql(end)} THEN ${numberSql(cuts[at] ?? end)}`);
      return `CASE WHEN ${of} < ${numberSql(cuts[0] ?? 0n)} THEN NULL${cases.join("")} ELSE NULL END`;
    }
    case "membership":
      return membershipSql(dimension);
  }
}

function membershipSql({ spans, period }: Extract<CellDimension, { kind: "membership" }>): string {
  const [first, ...later] = spans.map(
    ({ condition }) =>
      `CASE WHEN ${isTrueSql(condition)} THEN 1 WHEN ${isFalseSql(condition)} THEN 0 ELSE NULL END`,
  );
  if (first === undefined) throw new Error("invalid membership");
  const of = columnSql(period);
  const cases = later.map((sql, at) => {
    const { from } = spans[at + 1] ?? {};
    return ` WHEN ${of} < ${numberSql(from ?? 0n)} THEN ${at === 0 ? first : (later[at - 1] ?? sql)}`;
  });
  return later.length === 0 ? first : `CASE${cases.join("")} ELSE ${later.at(-1)} END`;
}

function sumSql({ rows, add }: CellSum, choice: "case" | "filter"): string {
  if (rows.length === 0 && add === undefined) return "count(*)";
  const condition = rows.map(requirementSql).join(" AND ");
  const number = add === undefined ? "1" : quantitySql(add.quantity);
  const signless = add?.absolute === true ? `abs(${number})` : number;
  const added = add?.squared === true ? `${number} * ${number}` : signless;
  if (choice === "case") return `sum(CASE WHEN ${condition} THEN ${added} ELSE 0 END)`;
  return `${add === undefined ? "count(*)" : `sum(${added})`} FILTER (WHERE ${condition})`;
}

/**
 * Large numbers as one text, `900,850`, falling. The two databases have no function for it in common; what every ClickHouse has
 * holds all numbers of a cell in memory, eight bytes each.
 */
function largestSql({ rows, quantity, count }: LargestNumbers, choice: "case" | "filter"): string {
  const condition = rows.map(requirementSql).join(" AND ");
  const number = `abs(${quantitySql(quantity)})`;
  if (choice === "filter")
    return `array_to_string(max(${number}, ${count}) FILTER (WHERE ${condition}), ',')`;
  const all = `groupArray(CASE WHEN ${condition} THEN ${number} ELSE NULL END)`;
  return `arrayStringConcat(arrayMap(x -> toString(x), arraySlice(arrayReverseSort(${all}), 1, ${count})), ',')`;
}

function requirementSql(requirement: Requirement): string {
  if ("quantity" in requirement) return `${quantitySql(requirement.quantity)} IS NOT NULL`;
  return requirement.is === "true" ? isTrueSql(requirement.condition) : isKnownSql(requirement.condition);
}
