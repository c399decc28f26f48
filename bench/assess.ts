import {
  assessAll,
  buildSeries,
  comparePlaces,
  editionContent,
  verifyAssessments,
  verifyComparisons,
} from "../src/barometer/index.js";
import { sealEdition } from "../src/edition/index.js";
import { generatedCity } from "./generated-city.js";

const size = { places: 100, indicators: 40, years: 25, ranked: 1 };
const runs = 5;
const asOf = "2026-06-30";

/**
 * Assessing a large invented barometer: series built, targets judged, places compared, and both redone as `verify`
 * does; against `JSON.parse` of the same edition. The digests of the edition are none of it: they are told beside it.
 * Medians of several runs after one to warm up, of the clock and of the processor; the very first run too, which is
 * what a command that runs once takes.
 */
export async function assessBench(): Promise<void> {
  const { source, deliveries } = generatedCity(size);
  const { policy } = source;
  const input = { id: "generated", asOf, software: "bench", source, deliveries };
  const content = editionContent(input).value;
  if (content === undefined) throw new Error("the generated city does not freeze");
  const sealed = timed(() => sealEdition(content, { software: "bench", methods: {} }));
  const edition = sealed.value;
  const bytes = JSON.stringify(edition);
  const place = { file: "edition.json" };
  let series = content.series;
  const steps: readonly (readonly [string, () => unknown])[] = [
    ["build series", () => (series = buildSeries(source, deliveries, asOf).value ?? [])],
    ["judge targets", () => assessAll({ asOf, policy, series })],
    ["compare places", () => comparePlaces({ policy, series })],
    ["verify assessments", () => expectNone(verifyAssessments(edition, place))],
    ["verify comparisons", () => expectNone(verifyComparisons(edition, place))],
  ];
  const baseline = (): unknown => JSON.parse(bytes);
  const all = [...steps.map(([name]) => name), "JSON.parse"];
  const times = new Map(all.map((name) => [name, [] as Time[]]));
  for (let run = 0; run <= runs; run++) {
    for (const [name, step] of [...steps, ["JSON.parse", baseline] as const]) {
      const { clock, processor } = timed(step);
      if (run > 0) times.get(name)?.push({ clock, processor });
    }
  }
  const medians = new Map([...times].map(([name, found]) => [name, medianOf(found)]));
  const sum = steps.reduce<Time>((so, [name]) => added(so, medians.get(name) ?? nothing), nothing);
  const parse = medians.get("JSON.parse") ?? nothing;
  const kinds = new Set(policy.areas.flatMap(({ targets }) => targets.map(({ kind }) => kind)));
  const lines = [
    `observations           ${content.series.reduce((count, one) => count + one.observations.length, 0)} in ${content.series.length} series`,
    `targets                ${content.assessments.length} of ${kinds.size} kinds`,
    `comparisons            ${content.comparisons.length}, ${content.comparisons.filter(({ ranking }) => ranking === "ranges").length} with ranks`,
    `edition                ${(bytes.length / 1e6).toFixed(1)} MB`,
    ...[...medians].map(([name, time]) => `${name.padEnd(22)} ${shown(time)}`),
    `all five               ${shown(sum)}`,
    `ratio to JSON.parse    ${(sum.processor / parse.processor).toFixed(1)} of processor time`,
    `(digests of the seal   ${shown(sealed)}, once)`,
  ];
  for (const line of lines) process.stdout.write(`  ${line}\n`);
}

/** Milliseconds. */
interface Time {
  readonly clock: number;
  readonly processor: number;
}

const nothing: Time = { clock: 0, processor: 0 };

function timed<T>(run: () => T): Time & { readonly value: T } {
  const [before, start] = [process.cpuUsage(), performance.now()];
  const value = run();
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { value, clock, processor: (user + system) / 1000 };
}

function medianOf(times: readonly Time[]): Time {
  const middle = (of: (time: Time) => number): number =>
    times.map(of).toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  return { clock: middle(({ clock }) => clock), processor: middle(({ processor }) => processor) };
}

function added(a: Time, b: Time): Time {
  return { clock: a.clock + b.clock, processor: a.processor + b.processor };
}

function shown({ clock, processor }: Time): string {
  return `${clock.toFixed(0)} ms, of the processor ${processor.toFixed(0)} ms`;
}

function expectNone(problems: readonly unknown[]): void {
  if (problems.length > 0) throw new Error(`${problems.length} problems`);
}
