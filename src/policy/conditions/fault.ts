import { type Sentence, visible } from "../../problems/index.js";

/** What is wrong with an expression, and at which of its characters. */
export interface ConditionFault {
  /** Stable, for machines and tests. */
  readonly code:
    | "expression-syntax"
    | "expression-variable"
    | "expression-type"
    | "expression-code"
    | "expression-constant";
  readonly at: number;
  readonly sentence: Sentence;
}

/** Collects the faults of one expression: a part that has one gives undefined, and reading goes on beside it. */
export class Faults {
  readonly all: ConditionFault[] = [];

  add(code: ConditionFault["code"], at: number, da: string, en: string): undefined {
    // `x in [1, 2]` looks at x once for each number; one sentence is enough.
    if (this.all.some((fault) => fault.at === at && fault.code === code)) return undefined;
    this.all.push({ code, at, sentence: { da: visible(da), en: visible(en) } });
    return undefined;
  }
}
