import type { Delivery } from "../../src/delivery/index.js";
import { readDelivery } from "../../src/delivery/index.js";
import type { EditionObservation, EditionSeries } from "../../src/edition/index.js";
import { type Policy, type PolicySource, readPolicy, type Target } from "../../src/policy/index.js";
import type { Problem } from "../../src/problems/index.js";
import { smallPolicy } from "../fixtures/small-policy.js";

/** The small policy, its files changed by a test if it likes. */
export function smallSource(change: (files: Map<string, string>) => void = () => {}): PolicySource {
  const files = smallPolicy();
  change(files);
  const texts = new Map([...files].filter(([name]) => name.startsWith("policy/")));
  return known(readPolicy(texts));
}

export interface DeliveryTexts {
  readonly id: string;
  readonly received: string;
  /** The table as CSV, its columns first. */
  readonly csv: string;
}

/** A delivery of a table on helmets in the small policy's town. */
export function delivery({ id, received, csv }: DeliveryTexts, { policy }: PolicySource): Delivery {
  const head = `title: { en: Table, da: Tabel }
received: ${received}
licence: { en: Free, da: Fri }
defaults: { ref_area: fernholm, definition: def-helmet, source: count }
sources:
  - { id: count, title: { en: Counts, da: Tællinger } }
notes:
  - { id: rainy, text: { en: It rained., da: Det regnede. } }
`;
  const files = {
    id,
    head: { file: `deliveries/${id}.yaml`, text: head },
    table: { file: `deliveries/${id}.csv`, bytes: new TextEncoder().encode(csv) },
  };
  return known(readDelivery(files, policy));
}

/** The value, or the problems that stand against it. */
export function known<T>({ value, problems }: { value: T | undefined; problems: readonly Problem[] }): T {
  if (value === undefined) throw new Error(problems.map(({ sentence }) => sentence.en).join("\n"));
  return value;
}

/** A figure as published: period, number, and whatever is not usual about it. */
export type FigureRow = readonly [
  period: string,
  value: string | undefined,
  more?: Partial<EditionObservation>,
];

/** Helmet use of children in the small policy's town, in per cent. */
export function helmetSeries(
  rows: readonly FigureRow[],
  key: Partial<EditionSeries["key"]> = {},
): EditionSeries {
  return {
    key: {
      indicator: "helmet-rate",
      measure: "share",
      refArea: "fernholm",
      group: "children",
      dimensions: {},
      definition: "def-helmet",
      ...key,
    },
    unit: key.measure === "gap" ? "percentage-points" : "percent",
    observations: rows.map(([period, value, more = {}]) => ({
      period,
      ...(value === undefined ? {} : { value }),
      qualifier: "eq",
      obsStatus: "A",
      confStatus: "F",
      sources: ["count/count"],
      notes: [],
      figures: [],
      groupLabels: [],
      ...more,
    })),
  };
}

/** The gap in helmet use between children and adults. */
export function gapSeries(rows: readonly FigureRow[]): EditionSeries {
  return helmetSeries(rows, { indicator: "helmet-gap", measure: "gap", group: "_Z" });
}

const source = smallSource();

/** The small policy with one target in place of its own. */
export function policyWith(
  target: Target,
  deadlines: Policy["settings"]["deadlines"] = "end-of-year",
): Policy {
  const { policy } = source;
  return {
    ...policy,
    settings: { ...policy.settings, deadlines },
    areas: policy.areas.map((area) => ({ ...area, targets: [target] })),
  };
}

/** From 47 in 2005 to 57 in 2010: helmet use of children in the town. */
export function levelTarget(change: Partial<Target> = {}): Target {
  return {
    id: "TGT",
    title: { en: "More helmets", da: "Flere hjelme" },
    kind: "level",
    subject: { indicator: "helmet-rate", group: "children", refArea: "fernholm" },
    baseline: { value: "47", qualifier: "eq", period: "2005" },
    goal: { value: "57", qualifier: "eq" },
    deadline: { by: "2010", wording: { en: "by 2010", da: "inden 2010" } },
    ...change,
  };
}

/** A gap of 27 in 2005 that is to become smaller. */
export function gapTarget(change: Partial<Target> = {}): Target {
  return {
    id: "TGT",
    title: { en: "A smaller gap", da: "Mindre forskel" },
    kind: "gap-closing",
    subject: { gap: "helmet-gap", refArea: "fernholm" },
    baseline: { value: "27", qualifier: "eq", period: "2005" },
    ...change,
  };
}

/** Without a number: only the way to go. */
export function directionTarget(direction: "up" | "down", change: Partial<Target> = {}): Target {
  const { goal, deadline, ...target } = levelTarget();
  return { ...target, kind: "direction", direction, ...change };
}

/** A target without some of its fields. */
export function without<K extends keyof Target>(target: Target, ...fields: readonly K[]): Target {
  const left = Object.entries(target).filter(([name]) => !(fields as readonly string[]).includes(name));
  return Object.fromEntries(left) as unknown as Target;
}
