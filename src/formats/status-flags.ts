import { type ConfidentialityStatus, type ObservationStatus, observationStatuses } from "../cube/index.js";
import { symbolReading } from "./symbol-status.js";

/** What a word beside or in the place of a figure says, in the formats that have a place for it. */
export interface FlagReading {
  readonly status: ObservationStatus;
  readonly confidentiality: ConfidentialityStatus;
  /** As written, where it stands for a number that is not there; else "". */
  readonly symbol: string;
  /** As written, where SDMX would write it otherwise; else "". */
  readonly flag: string;
  /** The number that a symbol stands for. */
  readonly value?: string;
}

/**
 * Small letters as Eurostat writes them; `s` and `z` are those of before 2025, `i` and `m` their successors. Of a forecast
 * and an imputed figure the statuses here know that it is estimated; SDMX's own letters for the two are capitals.
 */
const flagLetters: ReadonlyMap<string, ObservationStatus> = new Map([
  ["b", "B"],
  ["c", "Q"],
  ["d", "D"],
  ["e", "E"],
  ["f", "E"],
  ["i", "E"],
  ["m", "M"],
  ["n", "A"],
  ["p", "P"],
  ["s", "E"],
  ["u", "U"],
  ["z", "M"],
]);

/** Forecast, imputed; and Eurostat's letter for confidential since 2025, which is one of another list. */
const capitals: ReadonlyMap<string, ObservationStatus> = new Map([
  ["F", "E"],
  ["I", "E"],
  ["C", "Q"],
]);

/** True for a code of SDMX's list of confidentiality that does not let a figure out. */
export function isHiding(confidentiality: string): boolean {
  return confidentiality !== "" && confidentiality !== "F";
}

/** Reads a flag of JSON-stat, or a status of SDMX, of a row with a number or without; "" is none. */
export function flagReading(flag: string, hasValue: boolean): FlagReading {
  const none = { confidentiality: "F", symbol: "", flag: "" } as const;
  if (flag === "") return { ...none, status: hasValue ? "A" : "O" };
  const own = observationStatuses.find((status) => status === flag);
  if (own !== undefined) return { ...none, status: own };
  const capital = capitals.get(flag);
  if (capital !== undefined && (hasValue || capital === "Q"))
    return { ...none, status: capital, flag, confidentiality: capital === "Q" ? "C" : "F" };
  const letters = /^[a-z]{1,3}$/.test(flag)
    ? [...flag].map((letter) => flagLetters.get(letter)).filter((status) => status !== undefined)
    : [];
  if (letters.length > 0 && letters.length === flag.length) {
    const isSecret = letters.includes("Q");
    const first = letters.find((status) => status !== "A") ?? "A";
    // Of several letters the first one counts, but for a figure that is not there because it is confidential.
    const status = isSecret && !hasValue ? "Q" : first;
    return { ...none, status, flag, confidentiality: isSecret ? "C" : "F" };
  }
  const { status, confidentiality, value } = symbolReading(flag);
  if (!hasValue)
    return { status, confidentiality, symbol: flag, flag: "", ...(value === undefined ? {} : { value }) };
  return value === undefined ? { ...none, status: "A", flag } : { ...none, status, symbol: flag };
}

/** The same for the rows of a table, where few flags come again and again: each different one is read once. */
export function flagReader(): typeof flagReading {
  const [withValue, without] = [new Map<string, FlagReading>(), new Map<string, FlagReading>()];
  return (flag, hasValue) => {
    const known = hasValue ? withValue : without;
    const before = known.get(flag);
    if (before !== undefined) return before;
    const reading = flagReading(flag, hasValue);
    known.set(flag, reading);
    return reading;
  };
}
