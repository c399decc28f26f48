import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { type Population, populationText } from "../../../src/confidentiality/index.js";
import { areApart, isWithin } from "../../../src/confidentiality/population.js";
import type { SeriesKey } from "../../../src/cube/index.js";
import { figurePopulations } from "../../../src/delivery/index.js";
import { readWorkspacePolicy } from "../../../src/workspace/index.js";
import { repositoryRoot } from "../../repository.js";

const { policy } =
  readWorkspacePolicy(join(repositoryRoot, "examples/eksempelby")).value ?? assert.fail("no policy");
const populations = figurePopulations(policy);
const indicators = new Map(
  policy.areas.flatMap((area) => area.indicators.map((one) => [one.id, one] as const)),
);

function of(id: string, more: Partial<SeriesKey> = {}, period = "2005") {
  const { measure, definition } = indicators.get(id) ?? assert.fail(id);
  const key = {
    indicator: id,
    measure,
    definition,
    refArea: "eksempelby",
    group: "_T",
    dimensions: {},
    ...more,
  };
  return populations(key, period);
}

function counted(id: string, more: Partial<SeriesKey> = {}, period = "2005"): Population {
  return of(id, more, period)?.counted ?? assert.fail(id);
}

test("a group, a place and a sex are inside the whole, and two of a kind apart from each other", () => {
  const group = { group: "immigrants" };
  const all = of("employment-rate", group)?.among ?? assert.fail();
  const women = of("employment-rate", { ...group, dimensions: { sex: "F" } })?.among ?? assert.fail();
  const men = of("employment-rate", { ...group, dimensions: { sex: "M" } })?.among ?? assert.fail();
  assert.ok(isWithin(women, all) && !isWithin(all, women) && areApart(women, men));
  const others = of("employment-rate", { group: "danish-origin" })?.among ?? assert.fail();
  assert.ok(areApart(all, others));
  assert.ok(isWithin(counted("employment-rate", group), all));
});

test("indicators that count the same persons have the same population", () => {
  const group = { group: "immigrants" };
  const [work, jobless] = [of("employment-rate", group), of("unemployment-rate", group)];
  assert.ok(work?.among !== undefined && jobless?.among !== undefined);
  assert.ok(isWithin(jobless.among, work.among), "the workforce is a part of all of working age");
  assert.ok(isWithin(work.counted, jobless.among) && areApart(work.counted, jobless.counted));
  const [mean, other] = [counted("self-support-rate", group), counted("self-support-rate", group)];
  assert.equal(populationText(mean), populationText(other));
});

test("five areas taken together hold each of them; those who stayed are some of those there", () => {
  const five = of("no-connection-five-areas")?.among ?? assert.fail();
  const area = (refArea: string) => of("no-connection-share", { refArea })?.among ?? assert.fail();
  assert.ok(isWithin(area("modelvaenget"), five) && !isWithin(area("fodnotevej"), five));
  assert.ok(areApart(area("modelvaenget"), area("fodnotevej")));
  const stayers = of("no-connection-five-areas", { measure: "among-stayers" })?.among ?? assert.fail();
  assert.ok(isWithin(stayers, five));
});

test("periods and files have nothing to do with each other; a gap is of nobody in particular", () => {
  assert.ok(!isWithin(counted("employment-rate", {}, "2005"), counted("employment-rate", {}, "2006")));
  assert.equal(of("employment-rate", { measure: "adjusted-gap" }), undefined);
  assert.equal(of("employment-rate", { group: "bilingual" }), undefined);
});

test("what is made elsewhere goes by its name: places and codes are parts of the whole", () => {
  const indicator = [...indicators.values()].find(
    ({ tabulate, measure }) => tabulate === undefined && measure === "count",
  );
  const id = indicator?.id ?? assert.fail();
  assert.ok(isWithin(counted(id, { dimensions: { sex: "F" } }), counted(id)));
  assert.ok(!isWithin(counted(id, { group: "immigrants" }), counted(id)));
});
