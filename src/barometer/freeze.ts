import type { Delivery } from "../delivery/index.js";
import { digestOf, type Edition, type EditionContent, sealEdition } from "../edition/index.js";
import { indexPolicy, type PolicySource } from "../policy/index.js";
import { type Checked, hasErrors } from "../problems/index.js";
import { assessmentMethod, assessTarget } from "./assess/assess-target.js";
import { buildSeries } from "./build-series.js";
import { figureLinkProblems } from "./figure-link-problems.js";

/** What an edition is made from, and the name and day it is made under. */
export interface FreezeInput {
  readonly id: string;
  readonly asOf: string;
  /** Name and version of the program, for the manifest. */
  readonly software: string;
  readonly source: PolicySource;
  readonly deliveries: readonly Delivery[];
}

/**
 * Builds, assesses and seals an edition from a policy and the deliveries received by its day. The same input
 * gives the same bytes, on any day and machine.
 */
export function freeze({ id, asOf, software, source, deliveries }: FreezeInput): Checked<Edition> {
  const { policy } = source;
  const built = buildSeries(source, deliveries, asOf);
  const problems = [...figureLinkProblems(source, deliveries), ...built.problems];
  if (built.value === undefined || hasErrors(problems)) return { value: undefined, problems };
  const series = built.value;
  const used = deliveries.filter(({ received }) => received <= asOf).sort((a, b) => (a.id < b.id ? -1 : 1));
  const content: EditionContent = {
    format: "isobar-edition/1",
    id,
    asOf,
    policy,
    deliveries: used.map((delivery) => ({
      id: delivery.id,
      title: delivery.title,
      received: delivery.received,
      receivedBasis: delivery.receivedBasis,
      licence: delivery.licence,
      digest: digestOf(delivery),
      sources: delivery.sources,
      notes: delivery.notes,
    })),
    series,
    assessments: assessAll(policy, series),
    statements: [],
    followUps: [],
    decisions: [],
    commitments: [],
    projects: [],
    spending: [],
  };
  const edition = sealEdition(content, {
    software,
    methods: { assessment: assessmentMethod, series: "series/1" },
  });
  return { value: edition, problems };
}

/** Every target's assessment, in the policy's order, from what is published alone. */
export function assessAll(policy: Edition["policy"], series: Edition["series"]): Edition["assessments"] {
  const published = { policy, index: indexPolicy(policy), series };
  return policy.areas.flatMap((area) => area.targets.map((target) => assessTarget(target, published)));
}
