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

/** Small letters as Eurostat writes them. Of a forecast and an imputed figure SDMX's list here knows that it is estimated. */
const smallLetters: ReadonlyMap<string, ObservationStatus> = new Map([
  ["b", "B"],
  ["c", "Q"],
  ["d", "D"],
  ["e", "E"],
  ["f", "E"],
  ["i", "E"],
  ["p", "P"],
  ["s", "E"],
  ["u", "U"],
  ["z", "M"],
]);

/** Reads a flag of JSON-stat, or a status of SDMX, of a row with a number or without; "" is none. */
export function flagReading(flag: string, hasValue: boolean): FlagReading {
  const none = { confidentiality: "F", symbol: "", flag: "" } as const;
  if (flag === "") return { ...none, status: hasValue ? "A" : "O" };
  const own = observationStatuses.find((status) => status === flag);
  if (own !== undefined) return { ...none, status: own };
  const letters = /^[a-z]{1,3}$/.test(flag)
    ? [...flag].map((letter) => smallLetters.get(letter)).filter((status) => status !== undefined)
    : [];
  const [first] = letters;
  if (first !== undefined && letters.length === flag.length)
    return { ...none, status: first, flag, confidentiality: letters.includes("Q") ? "C" : "F" };
  const { status, value } = symbolReading(flag);
  if (!hasValue) return { ...none, status, symbol: flag, ...(value === undefined ? {} : { value }) };
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
