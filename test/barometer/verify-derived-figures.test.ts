import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { verifyDerivedFigures } from "../../src/barometer/index.js";
import { type Edition, type EditionObservation, readEdition } from "../../src/edition/index.js";
import { repositoryRoot } from "../repository.js";

function editionAt(file: string): Edition {
  const path = `examples/${file}.json`;
  return readEdition(path, readFileSync(join(repositoryRoot, path))).value ?? assert.fail(path);
}

const city = editionAt("eksempelby/editions/spring-2013");

function said(edition: Edition): readonly string[] {
  return verifyDerivedFigures(edition, { file: "x.json" }).map(
    ({ severity, place, sentence }) => `${severity} ${place.path}: ${sentence.en}`,
  );
}

type Change = (one: EditionObservation) => EditionObservation | undefined;

/** The edition with the figures of an indicator and measure changed by hand. */
function changed(indicator: string, measure: string, change: Change, edition = city): Edition {
  return {
    ...edition,
    series: edition.series.map((one) =>
      one.key.indicator === indicator && one.key.measure === measure && one.key.refArea === "eksempelby"
        ? { ...one, observations: one.observations.flatMap((each) => change(each) ?? []) }
        : one,
    ),
  };
}

const in2012 =
  (value: string): Change =>
  (one) =>
    one.period === "2012" ? { ...one, value } : one;

test("the computed figures of the examples' editions come out of their other figures", () => {
  for (const file of [
    "copenhagen-2006/editions/autumn-2006",
    "eksempelby/editions/spring-2009",
    "eksempelby/editions/autumn-2011",
  ]) {
    const edition = editionAt(file);
    assert.deepEqual(said(edition), [], file);
    const computed = edition.series.flatMap(({ observations }) =>
      observations.filter(({ derivation }) => derivation !== undefined),
    );
    assert.ok(computed.length > 0, file);
  }
  assert.deepEqual(said(city), []);
});

test("a sum, a ratio, a gap and a count changed by hand are refused with a sentence", () => {
  assert.deepEqual(
    said(
      changed("public-housing-inhabitants", "count", (one) =>
        one.derivation ? { ...one, value: "60000" } : one,
      ),
    ),
    [
      'error series (public-housing-inhabitants, eksempelby, _T, 2005): the computed figure FIG-HOU-07, 2005 does not follow from the edition\'s other figures: it says "eq 60000", computed is "eq 59300"',
    ],
  );
  assert.deepEqual(said(changed("youth-custodial-rate", "ratio", (one) => ({ ...one, value: "2.4" }))), [
    'error series (youth-custodial-rate, eksempelby, _Z, 2005): the computed figure FIG-SAF-04, 2005 does not follow from the edition\'s other figures: it says "eq 2.4", computed is "eq 2.50"',
  ]);
  assert.deepEqual(said(changed("employment-gap", "gap", in2012("20.0"))), [
    'error series (employment-gap, eksempelby, _Z, 2012): the computed figure employment-gap (gap), 2012 does not follow from the edition\'s other figures: it says "eq 20.0", computed is "eq 22.3"',
  ]);
  assert.deepEqual(said(changed("new-vulnerable-areas", "count", in2012("1"))), [
    'error series (new-vulnerable-areas, eksempelby, _T, 2012): the computed figure new-vulnerable-areas (count), 2012 does not follow from the edition\'s other figures: it says "eq 1", computed is "eq 0"',
  ]);
});

test("a figure changed under a gap, one made to look computed and one left out are refused", () => {
  const raised = changed("employment-rate", "rate", in2012("60.0"));
  assert.match(said(raised)[0] ?? "", /employment-gap.*2012.*does not follow/);
  const made = changed("private-school-share", "share", (one) =>
    one.period === "2012" ? { ...one, derivation: { operation: "sum", inputs: ["FIG-HOU-03"] } } : one,
  );
  assert.match(said(made).join("\n"), /stands as computed \(eq .*\) but cannot be computed/);
  const gone = changed("employment-gap", "gap", (one) => (one.period === "2012" ? undefined : one));
  assert.deepEqual(said(gone), [
    'error series (employment-gap, eksempelby, _Z, 2012): the computed figure employment-gap (gap), 2012 is missing; computed is "eq 22.3"',
  ]);
});

test("what a stated gap was held against is redone; under another method a difference is only listed", () => {
  const copenhagen = editionAt("copenhagen-2006/editions/autumn-2006");
  const forged: Edition = {
    ...copenhagen,
    series: copenhagen.series.map((one) => ({
      ...one,
      observations: one.observations.map((each) =>
        each.recomputed?.verdict === "rounding"
          ? { ...each, recomputed: { ...each.recomputed, verdict: "agrees" } }
          : each,
      ),
    })),
  };
  assert.equal(said(forged).length, 3);
  assert.match(
    said(forged).join("\n"),
    /it says "eq 23 \(22, agrees\)", computed is "eq 23 \(22, rounding\)"/,
  );
  const manifest = { ...forged.manifest, methods: { ...forged.manifest.methods, series: "series/0" } };
  assert.match(said({ ...forged, manifest })[0] ?? "", /^note /);
});
