import type { Delivery } from "../delivery/index.js";
import { digestOf, type Edition, type EditionContent, sealEdition } from "../edition/index.js";
import { type Decision, indexPolicy, type PolicySource } from "../policy/index.js";
import { type Checked, hasErrors, note, type Problem } from "../problems/index.js";
import { areaClasses, areaClassMethod } from "./area-classes/area-classes.js";
import { arithmeticNotes } from "./arithmetic/arithmetic-notes.js";
import { assessmentMethod, assessTarget } from "./assess/assess-target.js";
import { baselineNotes } from "./baseline-notes.js";
import { buildSeries, seriesMethod } from "./build-series.js";
import { confidentialityStatement } from "./confidentiality-statement.js";
import { figureLinkProblems } from "./figure-link-problems.js";
import { comparePlaces, comparisonMethod } from "./places/compare-places.js";

/** What an edition is made from, and the name and day it is made under. */
export interface FreezeInput {
  readonly id: string;
  readonly asOf: string;
  /** Name and version of the program, for the manifest. */
  readonly software: string;
  readonly source: PolicySource;
  readonly deliveries: readonly Delivery[];
  /** What was decided about the policy's targets; those of the edition's day or before are in it. */
  readonly decisions?: readonly Decision[];
  /** The audits of withheld figures that the deliveries have passed together, by their versions. */
  readonly audits?: readonly string[];
}

/**
 * Builds, assesses and seals an edition from a policy and the deliveries received by its day. The same input
 * gives the same bytes, on any day and machine.
 */
export function freeze(input: FreezeInput): Checked<Edition> {
  const { value, problems } = editionContent(input);
  if (value === undefined) return { value, problems };
  const methods = {
    assessment: assessmentMethod,
    "area-classes": areaClassMethod,
    comparison: comparisonMethod,
    series: seriesMethod,
  };
  return { value: sealEdition(value, { software: input.software, methods }), problems };
}

/** What an edition says, not sealed yet, and what stands against it. */
export function editionContent(input: FreezeInput): Checked<EditionContent> {
  const { id, asOf, source, deliveries, decisions = [], audits = [] } = input;
  const { policy } = source;
  const built = buildSeries(source, deliveries, asOf);
  const found = [...figureLinkProblems(source, deliveries), ...built.problems];
  if (built.value === undefined || hasErrors(found)) return { value: undefined, problems: found };
  const series = built.value;
  const problems = [...found, ...arithmeticNotes(source, series), ...baselineNotes(source, series)];
  if (hasErrors(problems)) return { value: undefined, problems };
  const left = deliveries
    .filter(({ received }) => received > asOf)
    .map((delivery) => leftOut(delivery, asOf));
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
    confidentiality: confidentialityStatement(policy, series, audits),
    assessments: assessAll({ asOf, policy, series }),
    areaClasses: areaClasses({ policy, series }),
    comparisons: comparePlaces({ policy, series }),
    statements: [],
    followUps: [],
    decisions: decisions
      .filter(({ date }) => date <= asOf)
      .sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1)),
    commitments: [],
    projects: [],
    spending: [],
  };
  return { value: content, problems: [...problems, ...left] };
}

function leftOut({ id, received }: Delivery, asOf: string): Problem {
  return note(
    "delivery-later",
    { file: `deliveries/${id}.yaml` },
    {
      da: `modtaget ${received}, efter udgavens dag ${asOf}; er ikke med`,
      en: `received ${received}, after the edition's day ${asOf}; it is not in it`,
    },
  );
}

/** Every target's assessment, in the policy's order, from what is published alone. */
export function assessAll({
  asOf,
  policy,
  series,
}: Pick<Edition, "asOf" | "policy" | "series">): Edition["assessments"] {
  const published = { asOf, policy, index: indexPolicy(policy), series };
  return policy.areas.flatMap((area) => area.targets.map((target) => assessTarget(target, published)));
}
