import { codeAt, emptyScale, type Table } from "../cube/index.js";
import type { Loss } from "./format.js";
import { lossOf } from "./loss.js";
import { flagReader } from "./status-flags.js";

/** What is written as the flag of each row, and what of its symbol and statuses it does not say. */
export interface WrittenFlags {
  flagAt(row: number): string;
  /** Some row has one. */
  readonly hasFlags: boolean;
  readonly lost: readonly Loss[];
}

/** One flag a row, by which a reader finds symbol, status and confidentiality again. */
export function writtenFlags(table: Table): WrittenFlags {
  const [symbols, statuses, confidential, flags] = ["symbol", "obs_status", "conf_status", "flag"].map(
    (name) => {
      const found = table.attributes.find(({ id }) => id === name);
      return found?.kind === "code" ? found.column : undefined;
    },
  );
  const flagReading = flagReader();
  const lost = { symbols: 0, statuses: 0, confidentiality: 0, flags: 0 };
  let hasFlags = false;
  const flagAt = (row: number): string => {
    const symbol = symbols === undefined ? "" : codeAt(symbols, row);
    if (symbol !== "") return symbol;
    const hasValue = table.values.scale[row] !== emptyScale;
    const status = (statuses === undefined ? "" : codeAt(statuses, row)) || (hasValue ? "A" : "O");
    const confidence = (confidential === undefined ? "" : codeAt(confidential, row)) || "F";
    const flag = flags === undefined ? "" : codeAt(flags, row);
    if (flag !== "") {
      const reading = flagReading(flag, hasValue);
      if (reading.status === status && reading.symbol === "") return flag;
    }
    if (status === "Q" && confidence === "C" && !hasValue) return "c";
    return status === (hasValue ? "A" : "O") ? "" : status;
  };
  for (let row = 0; row < table.length; row++) {
    const written = flagAt(row);
    if (written !== "") hasFlags = true;
    const hasValue = table.values.scale[row] !== emptyScale;
    // A symbol that stands for a number takes its place in some files and stands beside it in others.
    const reading = flagReading(written, hasValue);
    const symbol = symbols === undefined ? "" : codeAt(symbols, row);
    if (reading.symbol !== symbol) lost.symbols++;
    const status = statuses === undefined ? undefined : codeAt(statuses, row) || (hasValue ? "A" : "O");
    if (status !== undefined && reading.status !== status) lost.statuses++;
    const confidence = confidential === undefined ? undefined : codeAt(confidential, row) || "F";
    if (confidence !== undefined && reading.confidentiality !== confidence) lost.confidentiality++;
    const flag = flags === undefined ? "" : codeAt(flags, row);
    if (flag !== "" && reading.flag !== flag) lost.flags++;
  }
  return {
    flagAt,
    hasFlags,
    lost: [
      ...lossOf(
        lost.symbols,
        "symbols",
        (n) => `symbolet ved ${n} tal`,
        (n) => `the symbol of ${n} figures`,
      ),
      ...lossOf(
        lost.statuses,
        "obs-status",
        (n) => `status af ${n} tal`,
        (n) => `the status of ${n} figures`,
      ),
      ...lossOf(
        lost.confidentiality,
        "conf-status",
        (n) => `fortrolighed af ${n} tal`,
        (n) => `the confidentiality of ${n} figures`,
      ),
      ...lossOf(
        lost.flags,
        "flags",
        (n) => `mærket ved ${n} tal`,
        (n) => `the flag of ${n} figures`,
      ),
    ],
  };
}
