import assert from "node:assert/strict";
import { test } from "node:test";
import { codeAt, decimalTextAt } from "../../src/cube/index.js";
import type { EditionSeries } from "../../src/edition/index.js";
import { readTidyCsv } from "../../src/formats/index.js";
import { dataCsv } from "../../src/publication/data-csv.js";
import { known } from "../barometer/small-barometer.js";
import { copenhagenEdition } from "../examples/copenhagen.js";

const { series, policy } = copenhagenEdition();

/** A table as published, read back: a record per row. */
function readBack(text: string): readonly Readonly<Record<string, string>>[] {
  const { cube } = known(readTidyCsv("data.csv", new TextEncoder().encode(text)));
  return Array.from({ length: cube.length }, (_, row) => ({
    ...Object.fromEntries(cube.dimensions.map(({ id, column }) => [id, codeAt(column, row)])),
    ...Object.fromEntries(
      cube.attributes.map((attribute) => [
        attribute.id,
        attribute.kind === "code" ? codeAt(attribute.column, row) : decimalTextAt(attribute.column, row),
      ]),
    ),
    value: decimalTextAt(cube.values, row),
  }));
}

function expected({ key, observations }: EditionSeries) {
  return observations.map((observation) => ({
    indicator: key.indicator,
    measure: key.measure,
    ref_area: key.refArea,
    time_period: observation.period,
    group: key.group,
    sex: key.dimensions.sex ?? "",
    value: observation.value ?? "",
    numerator: observation.numerator ?? "",
    lower: observation.lower ?? "",
    qualifier: observation.qualifier,
    obs_status: observation.obsStatus,
    conf_status: observation.confStatus,
    definition: key.definition,
    figure: observation.figures.join(" "),
    group_label: observation.groupLabels.join(" "),
  }));
}

test("every published table reads back with the same values, digit by digit", () => {
  const indicators = new Set(series.map(({ key }) => key.indicator));
  for (const indicator of indicators) {
    const own = series.filter(({ key }) => key.indicator === indicator);
    const back = readBack(dataCsv(own, policy));
    assert.deepEqual(
      back.map((row) =>
        Object.fromEntries(
          Object.keys(expected(own[0] as EditionSeries)[0] ?? {}).map((name) => [name, row[name]]),
        ),
      ),
      own.flatMap(expected),
      indicator,
    );
  }
});

test("a derived figure says what it was made from", () => {
  const own = series.filter(({ key }) => key.indicator === "employment-rate");
  const [row] = readBack(dataCsv(own, policy)).filter(({ figure }) => figure === "FIG-EMP-06");
  assert.equal(row?.source, "derived:sum(FIG-EMP-03,FIG-EMP-04) table-2/table-2");
});

test("a withheld figure shows nothing but that it is", () => {
  const [first] = series;
  assert.ok(first !== undefined);
  const hidden: EditionSeries = {
    ...first,
    observations: [
      {
        period: "2008",
        qualifier: "eq",
        obsStatus: "Q",
        confStatus: "C",
        sources: ["a/b"],
        notes: [],
        figures: [],
        groupLabels: [],
      },
    ],
  };
  const [row] = readBack(dataCsv([hidden], policy));
  assert.deepEqual(
    ["value", "numerator", "denominator", "lower", "upper", "obs_status", "conf_status"].map(
      (name) => row?.[name],
    ),
    ["", "", "", "", "", "Q", "C"],
  );
});

test("a policy's own dimensions have a column each, beside those of every table", () => {
  const dimensions = [
    ...policy.dimensions,
    {
      id: "light",
      title: { da: "Lys", en: "Light" },
      codes: [{ id: "dark", title: { da: "Mørke", en: "Dark" } }],
    },
  ];
  const own = series.filter(({ key }) => key.indicator === "employment-rate").slice(0, 1);
  const dark = own.map((one) => ({ ...one, key: { ...one.key, dimensions: { light: "dark" } } }));
  const text = dataCsv(dark, { ...policy, dimensions });
  assert.equal(
    text
      .split("\n")[0]
      ?.split(",")
      .filter((name) => name === "light" || name === "sex")
      .join(),
    "sex,light",
  );
  assert.equal(readBack(text)[0]?.light, "dark");
});
