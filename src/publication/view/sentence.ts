import { capital } from "./names.js";

/** A note as a sentence of its own, beside others: with a capital and a stop. */
export function sentence(text: string): string {
  return withStop(capital(text));
}

/** A text that ends as a sentence does. */
export function withStop(text: string): string {
  return /[.!?]/.test(text.slice(-1)) ? text : `${text}.`;
}
