import type { PersonCount } from "../delivered-figure.js";
import type { Uncertainty } from "../protection-task.js";

/** The true value of a cell that a delivery withheld. Never leaves the closed zone. */
export interface WithheldCount extends PersonCount {
  /** What was asked of the cell, where a rule withheld it for what it says itself. */
  readonly asked?: Uncertainty;
}

/** What one delivery withheld. */
export interface WithheldDelivery {
  readonly delivery: string;
  readonly counts: readonly WithheldCount[];
}

/** The closed ledger: what the latest deliveries under a policy withheld, in the order in which they were made. */
export interface Ledger {
  readonly policy: string;
  readonly deliveries: readonly WithheldDelivery[];
}

/** The ledger with one more delivery, or with a delivery made anew; the oldest fall out. */
export function withDelivery(ledger: Ledger, made: WithheldDelivery, keeps: number): Ledger {
  const others = ledger.deliveries.filter(({ delivery }) => delivery !== made.delivery);
  return { ...ledger, deliveries: [...others, made].slice(-keeps) };
}
