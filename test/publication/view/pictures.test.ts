import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { freeze } from "../../../src/barometer/index.js";
import { canonicalBytes, type EditionSeries } from "../../../src/edition/index.js";
import type { Language } from "../../../src/language/index.js";
import type { Policy } from "../../../src/policy/index.js";
import { type Reader, readersOf } from "../../../src/publication/view/reader.js";
import { seriesPicture } from "../../../src/publication/view/series-picture.js";
import { singleFiguresPictures } from "../../../src/publication/view/single-figures-picture.js";
import {
  type FigureRow,
  gapTarget,
  helmetSeries,
  known,
  levelTarget,
  policyWith,
  smallSource,
} from "../../barometer/small-barometer.js";

// From published series to what charts are told. The town and all figures are invented.

const years = ["2002", "2003", "2004", "2005"];
const children = rows(["40", "43", "45", "47"]);
const adults = rows(["70", "71", "72", "74"]);

describe("a picture over time", () => {
  test("two ends of a gap make it a picture of the gap, with the gap's target", () => {
    const target = gapTarget({
      goal: { value: "17", qualifier: "approx" },
      deadline: { by: "2010", wording: { en: "by 2010", da: "inden 2010" } },
    });
    const picture = over(reader([helmetSeries(children), ofAdults(adults)], "en", policyWith(target)));
    assert.equal(picture.gap?.target?.value, 17);
    assert.equal(picture.gap?.target?.at, 2010);
    assert.match(
      picture.gap?.target?.label ?? "",
      /target for the gap: approx\. 17 percentage points \(2010\)/u,
    );
    assert.match(picture.summary, /The target for the gap is approx\. 17 percentage points in 2010\./u);
    assert.deepEqual(
      picture.series.map(({ label }) => label),
      ["Adults", "Children"],
    );
  });

  test("ends measured by two definitions are two lines and no gap", () => {
    const other = helmetSeries(adults, { group: "adults", definition: "def-cyclist" });
    assert.equal(over(reader([helmetSeries(children), other])).gap, undefined);
  });

  test("withheld and missing figures are absences with their words, once where both lack one", () => {
    const lacking = (values: readonly string[], status: "Q" | "O"): readonly FigureRow[] => [
      ...rows(values),
      ["2006", undefined, { obsStatus: status }],
    ];
    const alike = over(reader([helmetSeries(lacking(["40"], "Q")), ofAdults(lacking(["70"], "Q"))]));
    assert.deepEqual(alike.absences, [{ at: 2006, label: "2006: withheld to protect people" }]);
    const picture = over(reader([helmetSeries(lacking(["40"], "Q")), ofAdults(lacking(["70"], "O"))], "da"));
    assert.deepEqual(
      picture.absences?.map(({ label }) => label),
      ["Voksne, 2006: mangler", "Børn, 2006: tilbageholdt for at beskytte personer"],
    );
    for (const { label } of picture.absences ?? []) assert.ok(picture.summary.includes(label));
  });

  test("spans, limits and provisional figures are drawn and read out", () => {
    const picture = over(
      reader([
        helmetSeries([
          ["2003", undefined, { qualifier: "between", lower: "30", upper: "40" }],
          ["2004", "45", { lower: "42", upper: "48", confidence: "95" }],
          ["2005", "47", { obsStatus: "P" }],
        ]),
      ]),
    );
    const [span, limits, provisional] = picture.series[0]?.segments.flat() ?? [];
    assert.deepEqual([span?.value, span?.range], [undefined, { lower: 30, upper: 40 }]);
    assert.deepEqual(limits?.range, { lower: 42, upper: 48 });
    assert.equal(provisional?.mark, "provisional");
    assert.equal(
      picture.summary,
      "Children: between 30 and 40% in 2003, 45% (95% confidence limits: 42% and 48%) in 2004 and " +
        "47% (provisional) in 2005.",
    );
  });

  test("a break lies between two figures and says why, also after the odd one and where a name changes", () => {
    const broken = (...figures: readonly FigureRow[]) =>
      over(reader([helmetSeries(figures)])).breaks.map(({ at, reason }) => [at, reason]);
    const other = "measured by another definition";
    assert.deepEqual(broken(["2002", "40", { obsStatus: "D" }], ["2003", "43"], ["2004", "44"]), [
      [2003, other],
    ]);
    assert.deepEqual(broken(["2002", "40"], ["2003", "43", { obsStatus: "B" }]), [
      [2003, "break: cannot be compared with earlier figures"],
    ]);
    assert.deepEqual(
      broken(["2002", "40", { groupLabels: ["pupils"] }], ["2003", "43", { groupLabels: ["under-15"] }]),
      [[2003, "Pupils → Under 15"]],
    );
  });

  test("times inside a year are named as a reader says them", () => {
    const picture = over(reader([helmetSeries([["2004-Q4", "45"]])]));
    const at = picture.series[0]?.segments[0]?.[0]?.at ?? 0;
    assert.equal(picture.formatYear(at), "fourth quarter of 2004");
    assert.match(picture.summary, /45% in the fourth quarter of 2004/u);
  });

  test("milestones stand on the way to the target, unless they are no level", () => {
    const target = levelTarget({
      milestones: [
        { at: "2007", goal: { value: "50", qualifier: "eq" } },
        { at: "2008", goal: { value: "40", unit: "percentage-points", qualifier: "eq" } },
      ],
    });
    const picture = over(reader([helmetSeries(children)], "en", policyWith(target)));
    assert.deepEqual(
      picture.milestones?.map(({ at, value, label }) => [at, value, label]),
      [[2007, 50, "milestone: 50% (2007)"]],
    );
    assert.match(picture.summary, /A milestone is 50% in 2007\./u);
  });
});

describe("figures without a course", () => {
  const inLight = (light: string, values: readonly FigureRow[]) =>
    helmetSeries(values, { dimensions: { light } });

  test("one figure a code makes one picture with a bar for each, in the order of the policy", () => {
    const [picture, ...others] = singleFiguresPictures(
      reader([
        inLight("dark", [["undated", undefined, { qualifier: "between", lower: "40", upper: "50" }]]),
        inLight("day", [["undated", "60", { qualifier: "just_below" }]]),
      ]),
      "helmet-rate",
      false,
    );
    assert.equal(others.length, 0);
    assert.deepEqual(
      picture?.bars.map(({ label, value, range }) => [label, value, range]),
      [
        ["Daylight", 60, undefined],
        ["Dark", undefined, { lower: 40, upper: 50 }],
      ],
    );
    assert.equal(picture?.unitLabel, "Children");
    assert.match(
      picture?.summary ?? "",
      /^Children\. .*just under 60% \(undated\).*between 40 and 50% \(undated\)/u,
    );
  });

  test("of a part of a group the newest figure; a withheld one says so", () => {
    const [picture] = singleFiguresPictures(
      reader([
        inLight("dark", [...rows(["30", "31"]), ["2006", undefined, { obsStatus: "Q" }]]),
        inLight("day", rows(["60", "61"])),
      ]),
      "helmet-rate",
      false,
    );
    assert.deepEqual(
      picture?.bars.map(({ label, valueLabel, absent }) => [label, valueLabel, absent]),
      [
        ["Daylight, 2003", "61%", undefined],
        ["Dark, 2006", "withheld to protect people", true],
      ],
    );
  });

  test("what is measured by two definitions is not compared", () => {
    const pictures = singleFiguresPictures(
      reader([
        helmetSeries([["undated", "60"]]),
        helmetSeries([["undated", "70"]], { group: "adults", definition: "def-cyclist" }),
      ]),
      "helmet-rate",
      false,
    );
    assert.deepEqual(
      pictures.map(({ bars }) => bars.length),
      [1, 1],
    );
  });
});

function rows(values: readonly string[]): readonly FigureRow[] {
  return values.map((value, index) => [years[index] ?? "", value]);
}

function ofAdults(figures: readonly FigureRow[]): EditionSeries {
  return helmetSeries(figures, { group: "adults" });
}

function over(of: Reader) {
  return seriesPicture(of, "helmet-rate") ?? assert.fail("no picture");
}

function reader(series: readonly EditionSeries[], language: Language = "en", policy?: Policy): Reader {
  const source = smallSource((files) => {
    const area = files.get("policy/areas/cycling.yaml") ?? "";
    files.set(
      "policy/areas/cycling.yaml",
      area.replace(/^derived:.*?^(?=targets:)/msu, "").replace(", figure: FIG-1", ""),
    );
  });
  const frozen = known(
    freeze({ id: "test", asOf: "2022-12-31", software: "isobar test", source, deliveries: [] }),
  );
  const edition = {
    ...frozen,
    series: [...series],
    policy: policy ?? { ...frozen.policy, areas: bare(frozen.policy) },
  };
  const published = { edition, bytes: canonicalBytes(edition), draft: false };
  return readersOf(published, [published])(language, "/");
}

/** The areas without their targets, which a test adds where it is about one. */
function bare({ areas }: Policy): Policy["areas"] {
  return areas.map((area) => ({ ...area, targets: [] }));
}
