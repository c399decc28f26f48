import type { Limit } from "../population.js";
import type { Uncertainty } from "../protection-task.js";
import type { Ledger, WithheldCount } from "./withheld-count.js";

interface WrittenCount {
  readonly universe: string;
  readonly limits: readonly (readonly [name: string, limit: WrittenLimit])[];
  readonly count: number;
  readonly asked?: Uncertainty;
}

type WrittenLimit =
  | { readonly among: readonly string[] }
  | { readonly except: readonly string[] }
  | { readonly from?: string; readonly to?: string };

interface WrittenLedger {
  readonly policy: string;
  readonly deliveries: readonly { readonly delivery: string; readonly counts: readonly WrittenCount[] }[];
}

/** A ledger as text, before it is encrypted. */
export function ledgerText({ policy, deliveries }: Ledger): string {
  const written: WrittenLedger = {
    policy,
    deliveries: deliveries.map(({ delivery, counts }) => ({ delivery, counts: counts.map(writtenCount) })),
  };
  return JSON.stringify(written);
}

/** What `ledgerText` wrote. Nobody else can have written it: it is read only when its seal holds. */
export function ledgerOf(text: string): Ledger {
  const { policy, deliveries } = JSON.parse(text) as WrittenLedger;
  return {
    policy,
    deliveries: deliveries.map(({ delivery, counts }) => ({ delivery, counts: counts.map(readCount) })),
  };
}

function writtenCount({ population, count, asked }: WithheldCount): WrittenCount {
  return {
    universe: population.universe,
    limits: [...population.limits].map(([name, limit]) => [name, writtenLimit(limit)] as const),
    count,
    ...(asked === undefined ? {} : { asked }),
  };
}

function readCount({ universe, limits, count, asked }: WrittenCount): WithheldCount {
  return {
    population: {
      universe,
      limits: new Map(limits.map(([name, limit]) => [name, readLimit(limit)] as const)),
    },
    count,
    ...(asked === undefined ? {} : { asked }),
  };
}

function writtenLimit(limit: Limit): WrittenLimit {
  if ("among" in limit) return { among: [...limit.among] };
  if ("except" in limit) return { except: [...limit.except] };
  const { from, to } = limit;
  return {
    ...(from === undefined ? {} : { from: String(from) }),
    ...(to === undefined ? {} : { to: String(to) }),
  };
}

function readLimit(limit: WrittenLimit): Limit {
  if ("among" in limit) return { among: new Set(limit.among) };
  if ("except" in limit) return { except: new Set(limit.except) };
  const { from, to } = limit;
  return {
    from: from === undefined ? undefined : BigInt(from),
    to: to === undefined ? undefined : BigInt(to),
  };
}
