import type { Qualifier } from "../../cube/index.js";
import type { ChartDescription } from "./chart-frame.js";

/** Where something starts and the values it is to take one after the other. Words come formatted. */
export interface StepChartInput extends ChartDescription {
  /** What is known first, what is wanted after it; two to six. */
  readonly steps: readonly Step[];
}

export interface Step {
  readonly kind: "known" | "wanted";
  readonly value: number;
  /** The value with its words: "just under 9 %". */
  readonly label: string;
  /** When: "2010", "undated". */
  readonly when: string;
  readonly qualifier?: Qualifier;
}
