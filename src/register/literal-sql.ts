import type { VariableUse } from "../policy/index.js";

/*
 * Names and values as SQL. Clients of several engines have no safe parameters for all of this, so only what needs no
 * escaping anywhere is let through; all else is a programming error, because the policy's checks refuse it before.
 */

/** A column, with what stands in it for "not known" taken as NULL. */
export function columnSql({ id, holds, missing }: VariableUse): string {
  const name = nameSql(id);
  if (missing.length === 0) return name;
  const values = missing.map((code) => (holds === "number" ? numberSql(wholeNumber(code)) : textSql(code)));
  return `(CASE WHEN ${name} IN (${values.join(", ")}) THEN NULL ELSE ${name} END)`;
}

export function nameSql(id: string): string {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(id)) throw new Error(`invalid column: ${id}`);
  return `"${id}"`;
}

export function textSql(code: string): string {
  if (!/^[A-Za-z0-9_.-]+$/.test(code)) throw new Error(`invalid code: ${code}`);
  return `'${code}'`;
}

export function numberSql(value: bigint): string {
  return value < 0n ? `(${value})` : String(value);
}

function wholeNumber(text: string): bigint {
  if (!/^-?\d{1,15}$/.test(text)) throw new Error(`invalid number: ${text}`);
  return BigInt(text);
}
