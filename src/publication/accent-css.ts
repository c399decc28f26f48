import type { Policy } from "../policy/index.js";
import { addresses } from "./addresses.js";

/** The stylesheet that gives pages the policy's own accent; it comes after the common one, whose layers it uses. */
export function accentCss({ light, dark }: NonNullable<Policy["accent"]>): string {
  return `@layer tokens{:root{--accent:light-dark(${light},${dark})}}\n`;
}

/** Where the accent's stylesheet of some policies is: nowhere unless it is one policy, and has an accent. */
export function accentStyles(policies: readonly Policy[]): readonly string[] {
  const [policy, another] = policies;
  return policy?.accent === undefined || another !== undefined ? [] : [addresses.accent(policy.id)];
}
