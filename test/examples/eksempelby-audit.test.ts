import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { folder } from "../../examples/eksempelby/generator/write-workspace.js";
import { deliveriesAudit, openAuditProblems } from "../../src/cli/editions/deliveries-audit.js";
import { readWorkspace } from "../../src/workspace/index.js";
import { repositoryRoot } from "../repository.js";
import { editionsOfExample } from "./example-editions.js";

const { value: workspace } = readWorkspace(join(repositoryRoot, folder));
const editions = editionsOfExample("eksempelby");

/** What stands against the deliveries of a day beside some editions. */
async function problemsOn(asOf: string, released: readonly (typeof editions)[number][]) {
  assert.ok(workspace);
  const { policy } = workspace.source;
  const received = workspace.deliveries.filter((one) => one.received <= asOf);
  const found = await deliveriesAudit(policy, received, released);
  return { ...found, told: openAuditProblems(found, policy).map(({ sentence }) => sentence.en) };
}

test("the invented city's deliveries tell nothing, edition by edition beside those before", async () => {
  const asked: number[] = [];
  for (const [at, { asOf }] of editions.entries()) {
    const found = await problemsOn(asOf, editions.slice(0, at));
    // Provisional unemployment of 2008 is of other records than the labour force beside it; the next edition has both anew.
    const apart = found.told.filter((sentence) => sentence.includes("cannot all be of the same persons"));
    assert.equal(apart.length, at === 0 ? 1 : 0, asOf);
    assert.deepEqual(
      found.told.filter((sentence) => !apart.includes(sentence)),
      [],
      asOf,
    );
    asked.push(found.asked);
  }
  assert.deepEqual(asked, [10, 16, 16]);
});

test("nor beside all of them, which is what isobar audit looks at", async () => {
  const found = await problemsOn("9999-12-31", editions);
  assert.deepEqual(found.told, []);
  // An edition's own statement counts figures as the audit does.
  assert.equal(found.figures, editions.at(-1)?.confidentiality?.withheld);
});

test("had unemployment been revised by one person, it would be refused", async () => {
  const [first, ...others] = editions;
  assert.ok(first);
  const isIt = ({ indicator, group, dimensions }: (typeof first.series)[number]["key"]): boolean =>
    indicator === "unemployment-rate" && group === "immigrants" && dimensions.sex === "F";
  const series = first.series.map((one) => {
    if (!isIt(one.key)) return one;
    const observations = one.observations.map((figure) =>
      figure.period === "2008" ? { ...figure, numerator: "560" } : figure,
    );
    return { ...one, observations };
  });
  const { told } = await problemsOn(others[0]?.asOf ?? "", [{ ...first, series }]);
  assert.equal(told.length, 1);
  assert.match(
    told[0] ?? "",
    /^unemployment-rate, eksempelby, immigrants, sex F, 2008 differs by fewer than 5 persons from the same figure in the released edition spring-2009: /,
  );
});
