import {
  type Assessment,
  type NotAssessableReason,
  notAssessableReasons,
  type TargetStatus,
  targetStatuses,
} from "../../edition/index.js";
import { reasonText, statusText } from "../../language/index.js";
import type { Reader } from "./reader.js";

/** What the list of targets is narrowed to: a status, or a reason why targets cannot be assessed. */
export type TargetFilter =
  | { readonly kind: "status"; readonly value: TargetStatus }
  | { readonly kind: "reason"; readonly value: NotAssessableReason };

export interface TargetFilterChoice {
  readonly filter: TargetFilter;
  readonly count: number;
}

/** The filter that an address names after `targets/`: `status/slow`, `reason/awaiting-data`. */
export function targetFilterAt(path: string): TargetFilter | undefined {
  return [...statusFilters, ...reasonFilters].find((filter) => targetFilterPath(filter) === path);
}

export function targetFilterPath({ kind, value }: TargetFilter): string {
  return `${kind}/${value}`;
}

export function isFilteredIn(assessment: Assessment | undefined, { kind, value }: TargetFilter): boolean {
  return assessment?.[kind] === value;
}

/** The statuses that some target has, with how many have it. */
export function statusChoices(reader: Reader): readonly TargetFilterChoice[] {
  return choices(reader, statusFilters);
}

/** The reasons that some target has, the most frequent first. */
export function reasonChoices(reader: Reader): readonly TargetFilterChoice[] {
  return choices(reader, reasonFilters).toSorted((a, b) => b.count - a.count);
}

/** The sign, the word and the sentence of a status or a reason. */
export function filterText(filter: TargetFilter, { language }: Reader) {
  return filter.kind === "status" ? statusText(filter.value, language) : reasonText(filter.value, language);
}

const statusFilters = targetStatuses.map((value) => ({ kind: "status", value }) as const);
const reasonFilters = notAssessableReasons.map((value) => ({ kind: "reason", value }) as const);

function choices({ found }: Reader, filters: readonly TargetFilter[]): readonly TargetFilterChoice[] {
  const assessments = [...found.assessments.values()];
  return filters
    .map((filter) => ({
      filter,
      count: assessments.filter((assessment) => isFilteredIn(assessment, filter)).length,
    }))
    .filter(({ count }) => count > 0);
}
