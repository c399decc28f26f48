/** A period of a record file as deliveries write it: 2005, or 2005-08 for 200508. */
export function periodName(code: string): string {
  return code.length === 6 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}
