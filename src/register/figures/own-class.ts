import { bandCodes } from "../../policy/index.js";
import type { ClassPlan } from "../plan/file-plan.js";

/**
 * The code that an indicator gives a code of the cells: itself, or the indicator's own class in which a finer one lies.
 * "" is what is not known, and what lies outside all classes.
 */
export function ownClass({ cuts }: Pick<ClassPlan, "cuts">): ((code: string) => string) | undefined {
  if (cuts === undefined) return undefined;
  const names = bandCodes(cuts.map(String));
  return (code) => {
    if (code === "") return "";
    const at = cuts.findLastIndex((cut) => cut <= BigInt(code));
    return names[at] ?? "";
  };
}
