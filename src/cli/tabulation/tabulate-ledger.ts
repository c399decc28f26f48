import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import {
  type Ledger,
  type LedgerFault,
  ledgerKey,
  openLedger,
  sealLedger,
  type WithheldDelivery,
  withDelivery,
} from "../../confidentiality/index.js";
import { type Checked, error, type Problem, type Sentence } from "../../problems/index.js";
import { type Call, UsageError } from "../call/command.js";
import { wholeNumber } from "../call/whole-number.js";
import type { DeliveryPaths } from "./tabulate-options.js";

/** Where a call keeps its ledger, and of how many deliveries. */
export interface LedgerChoice {
  readonly file: string;
  readonly keeps: number;
}

/** The ledger of a call as it is, and as it is to be written. */
export interface OpenedLedger {
  readonly file: string;
  readonly deliveries: readonly WithheldDelivery[];
  readonly bytesWith: (made: WithheldDelivery) => Uint8Array;
}

/** Undefined where no ledger is asked for. */
export function ledgerChoice(call: Call, paths: DeliveryPaths | undefined): LedgerChoice | undefined {
  const file = call.option("ledger");
  const keeps = wholeNumber(call, "ledger-keeps", 1, 999) ?? usuallyKept;
  if (file === undefined) {
    if (call.option("ledger-keeps") === undefined) return undefined;
    throw new UsageError({
      da: "--ledger-keeps kræver --ledger",
      en: "--ledger-keeps needs --ledger",
    });
  }
  if (call.isSet("unprotected")) {
    throw new UsageError({
      da: "--ledger kan ikke stå sammen med --unprotected: der tilbageholdes intet",
      en: "--ledger cannot stand beside --unprotected: nothing is withheld",
    });
  }
  if ([paths?.table, paths?.head].some((path) => path !== undefined && resolve(path) === resolve(file))) {
    throw new UsageError({
      da: `--ledger er "${file}"; ventede en anden fil end leveringens`,
      en: `--ledger is "${file}"; expected a file other than those of the delivery`,
    });
  }
  return { file, keeps };
}

/** Opens the ledger, a new one where there is no file yet. Anything wrong with the key or the file is an error. */
export function openedLedger(
  { file, keeps }: LedgerChoice,
  policy: string,
  environment: Readonly<Record<string, string | undefined>>,
): Checked<OpenedLedger> {
  const refused = (code: string, sentence: Sentence): Checked<OpenedLedger> => {
    const problems: readonly Problem[] = [error(code, { file }, sentence)];
    return { value: undefined, problems };
  };
  const { ISOBAR_LEDGER_KEY: written } = environment;
  const key = written === undefined ? undefined : ledgerKey(written.trim());
  if (key === undefined) {
    return refused("ledger-key", {
      da: `miljøvariablen ISOBAR_LEDGER_KEY ${written === undefined ? "mangler" : "har ikke den rette form"}; ventede 32 byte som base64 eller hexadecimale cifre`,
      en: `the environment variable ISOBAR_LEDGER_KEY ${written === undefined ? "is missing" : "does not have the right form"}; expected 32 bytes in base64 or hexadecimal digits`,
    });
  }
  if (existsSync(file) && !statSync(file).isFile()) return refused("ledger-file", faults["no-ledger"]);
  const before: Ledger | LedgerFault = existsSync(file)
    ? openLedger(readFileSync(file), key)
    : { policy, deliveries: [] };
  if (typeof before === "string") return refused("ledger-file", faults[before]);
  if (before.policy !== policy) {
    return refused("ledger-of-another", {
      da: `fortegnelsen er af politikken ${before.policy}; ventede en af ${policy}`,
      en: `the ledger is of the policy ${before.policy}; expected one of ${policy}`,
    });
  }
  return {
    value: {
      file,
      deliveries: before.deliveries,
      bytesWith: (made) => sealLedger(withDelivery(before, made, keeps), key),
    },
    problems: [],
  };
}

/** More than ten years of one delivery a year. */
const usuallyKept = 12;

const faults: Readonly<Record<LedgerFault, Sentence>> = {
  "no-ledger": {
    da: "er ikke en fortegnelse over tilbageholdte tal; intet er skrevet",
    en: "is no ledger of withheld counts; nothing was written",
  },
  "another-version": {
    da: "fortegnelsen er skrevet af en anden version af programmet; intet er skrevet",
    en: "the ledger was written by another version of the program; nothing was written",
  },
  "another-key": {
    da: "fortegnelsen er låst med en anden nøgle end den i ISOBAR_LEDGER_KEY; intet er skrevet",
    en: "the ledger is sealed with another key than the one in ISOBAR_LEDGER_KEY; nothing was written",
  },
  changed: {
    da: "fortegnelsen er ændret eller skåret af, siden den blev låst med denne nøgle; intet er skrevet",
    en: "the ledger was changed or cut off since it was sealed with this key; nothing was written",
  },
};
