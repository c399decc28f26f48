import assert from "node:assert/strict";
import { test } from "node:test";
import { command } from "../cli/isobar.js";
import { copenhagenFolder } from "./copenhagen.js";

/*
 * What the policy of 2006 does not cover, counted by hand from the policy's own words, chapter by chapter, and not from
 * the example's files.
 */

/** Aims for which the policy names nothing that could be counted: neither a share nor a number, rate, rank or time. */
const targetsWithoutIndicator = [
  // Representation, equal treatment and daily encounters.
  ...["TGT-GEN-01", "TGT-GEN-02", "TGT-GEN-03"],
  // "Among the best": of what measure? "Equal", "more even", "safe", "equally good": by what scale?
  ...["TGT-EDU-08", "TGT-EDU-09", "TGT-EDU-10", "TGT-EDU-13", "TGT-EDU-14", "TGT-EDU-15"],
  // Diversity, low-resource families and demand, each without a definition that draws a line.
  ...["TGT-HOU-03", "TGT-HOU-04", "TGT-HOU-05"],
  ...["TGT-SAF-05", "TGT-CUL-02", "TGT-CUL-03"],
  ...["TGT-HEA-01d", "TGT-HEA-01e", "TGT-HEA-02", "TGT-HEA-03", "TGT-HEA-05", "TGT-HEA-06"],
];

/** What the policy wants to measure and prints no figure for: none stated, none that follows from stated ones. */
const indicatorsWithoutFigures = [
  ...["additional-employed", "self-support-rate", "industry-distribution", "city-staff-share-by-sector"],
  ...["ready-recipients-active", "youth-passive-support", "agreements-with-stipulations"],
  // Of the marks only the gap is printed; 95 % is the share that begins, not the share that completes.
  ...["leaving-exam-mark", "preschool-danish-share", "daycare-composition", "district-composition"],
  ...["education-completion", "private-school-share", "reads-by-third-grade"],
  // The five areas stand under a threshold, "above 50 %"; none of them has a figure of its own.
  ...["new-vulnerable-areas", "no-connection-five-areas", "new-affordable-homes", "replacement-ratio"],
  // Custodial sentences have figures; crime has none, and those in prison are compared without a number.
  ...["youth-crime-rate", "crime-rate", "youth-in-prison", "contact-offered-share"],
  ...["culture-leisure-participation", "sports-club-participation"],
  ...["health-check-offered", "trauma-waiting-time"],
  ...["barometer-developed", "barometer-editions", "editions-published", "follow-ups-delivered"],
  ...["budget-proposals-evaluated", "directors-items", "data-gaps-filled", "sectoral-policies-revised"],
];

/** Promises that the policy makes in the City's name without saying who in the City, or in nobody's. */
const commitmentsWithoutOwner = [
  ...numbered("GEN", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]),
  // Not 2 (employers' associations, unions) and 4 (companies).
  ...numbered("EMP", [1, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]),
  // Not 1 (Children and Youth Committee), 13-17, 19, 20 (schools), 24 (vocational colleges), 25 (folk high schools),
  // 27 (the state's programmes).
  ...numbered("EDU", [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 18, 21, 22, 23, 26]),
  // Not 2 (parliament), 3, 5, 7, 9, 10, 13, 17, 19-21 (housing organisations, landlords, companies, associations), 14, 15
  // (City Council).
  ...numbered("HOU", [1, 4, 6, 8, 11, 12, 16, 18]),
  // Not 6 (schools, clubs), 7 (voluntary organisations), 11 (DRC).
  ...numbered("SAF", [1, 2, 3, 4, 5, 8, 9, 10]),
  // Not 6 (libraries), 7 (theatres), 8 (all departments).
  ...numbered("CUL", [1, 2, 3, 4, 5, 9]),
  // Not 14 (volunteers).
  ...numbered("HEA", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16]),
  // The general view (7) and the progress report (12) have no name beside them; 5 and 8-11, 13-27 do.
  ...numbered("ROOT", [1, 2, 3, 4, 6, 7, 12]),
];

test("the policy's coverage is what a count by hand comes to", async () => {
  const { code, out } = await command(["check", copenhagenFolder, "--coverage", "--json"]);
  assert.equal(code, 0);
  const { coverage } = JSON.parse(out.join("\n")) as {
    readonly coverage: Readonly<Record<string, { readonly ids: readonly string[] }>>;
  };
  const sorted = (ids: readonly string[] | undefined) => ids?.toSorted();
  assert.deepEqual(sorted(coverage.targetsWithoutIndicator?.ids), targetsWithoutIndicator.toSorted());
  assert.deepEqual(sorted(coverage.indicatorsWithoutFigures?.ids), indicatorsWithoutFigures.toSorted());
  assert.deepEqual(sorted(coverage.commitmentsWithoutOwner?.ids), commitmentsWithoutOwner.toSorted());
});

test("the counts that the pages and the notes of check show", async () => {
  const { out } = await command(["check", copenhagenFolder, "--coverage", "--json"]);
  const { coverage } = JSON.parse(out.join("\n")) as {
    readonly coverage: Readonly<Record<string, { readonly count: number; readonly total: number }>>;
  };
  const counts = Object.entries(coverage).map(([name, { count, total }]) => `${name} ${count}/${total}`);
  assert.deepEqual(counts, [
    "targetsWithoutIndicator 21/65",
    "indicatorsWithoutFigures 34/72",
    "commitmentsWithoutOwner 97/150",
  ]);
});

function numbered(area: string, numbers: readonly number[]): readonly string[] {
  return numbers.map((number) => `COM-${area}-${String(number).padStart(2, "0")}`);
}
