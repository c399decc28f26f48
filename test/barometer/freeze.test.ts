import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { freeze, verifyAssessments } from "../../src/barometer/index.js";
import { bytesDigest, canonicalBytes, type Edition, sealEdition } from "../../src/edition/index.js";
import { copenhagenBytes, copenhagenEdition, copenhagenWorkspace } from "../examples/copenhagen.js";
import { delivery, smallSource } from "./small-barometer.js";

const made = { id: "spring", asOf: "2022-12-31", software: "isobar test" };

function smallDeliveries() {
  const source = smallSource();
  const csv = (rows: string): string => `indicator,time_period,group,value,definition,figure\n${rows}`;
  const first = csv(
    "helmet-rate,2019,children,61,def-helmet,FIG-1\ninjured,2019,children,12,def-injury,FIG-3\ninjured,2019,adults,30,def-injury,FIG-4\n",
  );
  return [
    delivery({ id: "b-first", received: "2019-09-01", csv: first }, source),
    delivery(
      { id: "a-second", received: "2022-09-01", csv: csv("helmet-rate,2022,children,66,def-helmet,\n") },
      source,
    ),
  ];
}

test("the same input gives the same bytes, in whatever order it is read", () => {
  const bytes = (deliveries: ReturnType<typeof smallDeliveries>): string => {
    const { value } = freeze({ ...made, source: smallSource(), deliveries });
    return bytesDigest(canonicalBytes(value));
  };
  assert.equal(bytes(smallDeliveries()), bytes(smallDeliveries()));
  assert.equal(bytes(smallDeliveries().reverse()), bytes(smallDeliveries()));
  const { source, deliveries } = copenhagenWorkspace();
  const again = freeze({
    id: "autumn-2006",
    asOf: "2006-11-30",
    software: "isobar test",
    source,
    deliveries: [...deliveries].reverse(),
  });
  assert.deepEqual(canonicalBytes(again.value), copenhagenBytes());
});

test("neither the clock's zone nor the language of the machine leaves a trace", () => {
  const module = new URL("../examples/copenhagen.js", import.meta.url).href;
  const script = `const { copenhagenBytes } = await import(${JSON.stringify(module)}); process.stdout.write(copenhagenBytes());`;
  const elsewhere = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    env: { ...process.env, TZ: "Pacific/Auckland", LANG: "da_DK.UTF-8", LC_ALL: "da_DK.UTF-8" },
    cwd: fileURLToPath(new URL(".", import.meta.url)),
  });
  assert.equal(elsewhere.stderr.toString(), "");
  assert.equal(bytesDigest(elsewhere.stdout), bytesDigest(copenhagenBytes()));
});

test("an edition holds what was received by its day and says from which deliveries", () => {
  const deliveries = smallDeliveries();
  const { value } = freeze({ ...made, asOf: "2022-08-31", source: smallSource(), deliveries });
  assert.deepEqual(
    value?.deliveries.map(({ id }) => id),
    ["b-first"],
  );
  assert.ok(value?.series.every(({ observations }) => observations.every(({ period }) => period === "2019")));
  const later = freeze({ ...made, source: smallSource(), deliveries });
  assert.deepEqual(
    later.value?.deliveries.map(({ id }) => id),
    ["a-second", "b-first"],
  );
  assert.deepEqual(
    deliveries.map(({ id }) => id),
    ["b-first", "a-second"],
    "the input is left as it was",
  );
});

test("figures that contradict each other make no edition", () => {
  const source = smallSource();
  const csv = (value: string): string =>
    `indicator,time_period,group,value,definition,figure\nhelmet-rate,2019,children,${value},def-helmet,FIG-1\ninjured,2019,children,12,def-injury,FIG-3\ninjured,2019,adults,30,def-injury,FIG-4\n`;
  const two = ["61", "62"].map((value) =>
    delivery({ id: `table-${value}`, received: "2019-09-01", csv: csv(value) }, source),
  );
  const { value, problems } = freeze({ ...made, source, deliveries: two });
  assert.equal(value, undefined);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["contradiction"],
  );
});

test("an edition's assessments follow from its content", () => {
  assert.deepEqual(verifyAssessments(copenhagenEdition(), { file: "e.json" }), []);
});

test("an assessment that was changed and sealed anew is found and named", () => {
  const edition = copenhagenEdition();
  const at = edition.assessments.findIndex(({ target }) => target === "TGT-EMP-01");
  const [first, second] = edition.assessments.slice(at);
  const others = edition.assessments.filter((one) => one !== first && one !== second);
  assert.ok(first !== undefined && second !== undefined);
  const { reason, ...judged } = first;
  assert.equal(reason, "awaiting-data");
  const found = (
    assessments: Edition["assessments"],
    methods = edition.manifest.methods,
  ): readonly string[] => {
    const { manifest, ...content } = edition;
    const forged = sealEdition({ ...content, assessments }, { ...manifest, methods });
    return verifyAssessments(forged, { file: "e.json" }).map(
      ({ severity, place, sentence }) => `${severity} ${place.path}: ${sentence.en}`,
    );
  };
  const about = (target: string): string => `error assessments (${target}): `;
  assert.deepEqual(found([{ ...judged, status: "on-track" }, second, ...others]), [
    `${about("TGT-EMP-01")}the assessment of TGT-EMP-01 does not follow from the edition's content: it says "on-track", computed is "not-assessable: awaiting-data" (difference in reason, status)`,
  ]);
  const [pace] = found([{ ...first, pace: { needed: "1.0" } }, second, ...others]);
  assert.match(pace ?? "", /\(difference in pace\)$/);
  assert.deepEqual(found([second, ...others]), [
    `${about("TGT-EMP-01")}the assessment of TGT-EMP-01 is missing`,
  ]);
  assert.deepEqual(found([...edition.assessments, second]), [
    `${about("TGT-EMP-01b")}TGT-EMP-01b is assessed twice`,
  ]);
  assert.deepEqual(found([...edition.assessments, { ...second, target: "TGT-X" }]), [
    `${about("TGT-X")}TGT-X is assessed but is no target of the edition's policy`,
  ]);
  // A method that never was could carry any status: the edition does not verify.
  const [older, ...none] = found([
    { ...judged, status: "on-track", method: "assessment/0" },
    second,
    ...others,
  ]);
  assert.match(
    older ?? "",
    /^error assessments \(TGT-EMP-01\).*"assessment\/0", which this version of Isobar does not know/,
  );
  assert.deepEqual(none, []);
});

test("a figure changed and sealed anew changes what the assessments should be", () => {
  const { manifest, ...content } = copenhagenEdition();
  const series = content.series.map((one) => ({
    ...one,
    observations: one.observations.map((observation) =>
      observation.figures.includes("FIG-EMP-03") ? { ...observation, value: "40" } : observation,
    ),
  }));
  const problems = verifyAssessments(sealEdition({ ...content, series }, manifest), { file: "e.json" });
  assert.deepEqual(
    problems.map(({ place }) => place.path),
    ["assessments (TGT-EMP-01)"],
  );
});
