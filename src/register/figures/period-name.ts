/** A period of a record file as deliveries write it: 2005, or 2005-08 for 200508. */
export function periodName(code: string): string {
  return code.length === 6 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}

/** True of the period right after another, as both stand in the file. */
export function follows(period: string, before: string): boolean {
  const isMonth = before.length === 6;
  return Number(period) === Number(before) + (isMonth && before.endsWith("12") ? 89 : 1);
}
