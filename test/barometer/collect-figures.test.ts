import assert from "node:assert/strict";
import { test } from "node:test";
import { collectFigures } from "../../src/barometer/collect-figures.js";
import type { Figure } from "../../src/barometer/figures.js";
import type { Delivery } from "../../src/delivery/index.js";
import { delivery, smallSource } from "./small-barometer.js";

const source = smallSource();
const header = "indicator,time_period,group,group_label,value,qualifier,obs_status,conf_status,note,figure";

function table(id: string, received: string, ...rows: readonly string[]): Delivery {
  return delivery({ id, received, csv: [header, ...rows].join("\n") }, source);
}

function collected(deliveries: readonly Delivery[], asOf = "2030-01-01") {
  const { value, problems } = collectFigures(deliveries, asOf);
  return { figures: value, problems: problems.map(({ code, place }) => `${code} ${place.file}`) };
}

function figureOf(deliveries: readonly Delivery[], asOf?: string): Figure["observation"] {
  const { figures } = collected(deliveries, asOf);
  const [first, ...others] = figures ?? [];
  assert.ok(first !== undefined && others.length === 0, "one figure");
  return first.observation;
}

const spring = table("spring", "2020-05-01", "helmet-rate,2019,children,pupils,61,eq,A,F,rainy,FIG-1");

test("figures that two tables state alike are one, with both sources, labels, notes and ids", () => {
  const autumn = table("autumn", "2020-09-01", "helmet-rate,2019,children,under-15,61,eq,A,F,,FIG-2");
  for (const deliveries of [
    [spring, autumn],
    [autumn, spring],
  ]) {
    assert.deepEqual(collected(deliveries).problems, []);
    const figure = figureOf(deliveries);
    assert.deepEqual(figure.sources, ["spring/count", "autumn/count"]);
    assert.deepEqual(figure.groupLabels, ["pupils", "under-15"]);
    assert.deepEqual(figure.notes, ["spring/rainy"]);
    assert.deepEqual(figure.figures, ["FIG-1", "FIG-2"]);
    assert.equal(figure.replaced, undefined);
  }
});

test("a later delivery that says otherwise is a revision, and what it replaced stays visible", () => {
  const autumn = table("autumn", "2020-09-01", "helmet-rate,2019,children,pupils,62,eq,A,F,,");
  const figure = figureOf([autumn, spring]);
  assert.equal(figure.value, "62");
  assert.deepEqual(figure.replaced, { value: "61", qualifier: "eq", obsStatus: "A", source: "spring/count" });
  assert.deepEqual(figure.sources, ["autumn/count"]);
  // The policy may know the figure by the id that its first table gave it.
  assert.deepEqual(figure.figures, ["FIG-1"]);
  assert.deepEqual(collected([autumn, spring]).problems, ["revised deliveries/autumn.csv"]);

  const winter = table("winter", "2020-12-01", "helmet-rate,2019,children,pupils,62,eq,A,F,,");
  const again = figureOf([winter, autumn, spring]);
  assert.deepEqual(again.replaced, { value: "61", qualifier: "eq", obsStatus: "A", source: "spring/count" });
  assert.deepEqual(again.sources, ["autumn/count", "winter/count"]);
});

test("a digit more, another word or another status is a revision too", () => {
  const others = ["61.0,eq,A,F", "61,approx,A,F", "61,eq,P,F"];
  for (const other of others) {
    const autumn = table("autumn", "2020-09-01", `helmet-rate,2019,children,pupils,${other},,`);
    assert.deepEqual(collected([spring, autumn]).problems, ["revised deliveries/autumn.csv"], other);
  }
});

test("a figure that is withheld later does not show what it was", () => {
  const autumn = table("autumn", "2020-09-01", "helmet-rate,2019,children,pupils,,eq,Q,C,,");
  const figure = figureOf([spring, autumn]);
  assert.equal(figure.value, undefined);
  assert.ok(!JSON.stringify(figure).includes("61"));
});

test("two that differ and came on one day contradict each other, in whatever order they are named", () => {
  const one = (id: string, value: string, day = "2020-09-01") =>
    table(id, day, `helmet-rate,2019,children,pupils,${value},eq,A,F,,`);
  const { figures, problems } = collected([one("b", "62"), one("a", "61")]);
  assert.equal(figures, undefined);
  assert.deepEqual(problems, ["contradiction deliveries/b.csv"]);
  const sentence = collectFigures([one("b", "62"), one("a", "61")], "2030-01-01").problems[0]?.sentence.en;
  assert.match(sentence ?? "", /helmet-rate, fernholm, children, 2019: .*"a" \(61\).*"b" \(62\) disagree/);

  // A first delivery that one of the two repeats takes no side: the same three say the same under other names.
  for (const [same, other] of [
    ["b", "c"],
    ["c", "b"],
  ] as const) {
    const three = [one("a", "61", "2020-05-01"), one(same, "61"), one(other, "62")];
    assert.equal(collected(three).figures, undefined, `${same} repeats, ${other} differs`);
  }
});

test("what was received after the day is left out, on the day it is in", () => {
  const autumn = table("autumn", "2020-09-01", "helmet-rate,2019,children,pupils,62,eq,A,F,,");
  assert.equal(figureOf([spring, autumn], "2020-08-31").value, "61");
  assert.equal(figureOf([spring, autumn], "2020-08-31").replaced, undefined);
  assert.equal(figureOf([spring, autumn], "2020-09-01").value, "62");
  assert.deepEqual(collected([spring, autumn], "2020-04-30").figures, []);
});

test("another period, group, definition or place is another figure; undated ones are told apart by their ids", () => {
  const many = table(
    "many",
    "2020-09-01",
    "helmet-rate,2019,children,pupils,61,eq,A,F,,FIG-1",
    "helmet-rate,2020,children,pupils,62,eq,A,F,,FIG-2",
    "helmet-rate,2019,adults,,40,eq,A,F,,FIG-3",
    "helmet-rate,undated,adults,,41,eq,A,F,rainy,FIG-4",
    "helmet-rate,undated,adults,,42,eq,A,F,rainy,FIG-5",
  );
  assert.equal(collected([many]).figures?.length, 5);
  const repeated = table("repeated", "2020-10-01", "helmet-rate,undated,adults,,42,eq,A,F,rainy,FIG-5");
  assert.equal(collected([many, repeated]).figures?.length, 5);
});
