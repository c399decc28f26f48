import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, pluralForm } from "../../src/language/index.js";

// Origin: Unicode CLDR plural rules, en: one when i = 1 and v = 0; da: one when n = 1, or t ≠ 0 and i = 0 or 1.
test("the form that follows a number, as printed", () => {
  const cases: readonly (readonly [string, "one" | "other", "one" | "other"])[] = [
    ["0", "other", "other"],
    ["1", "one", "one"],
    ["1.0", "one", "other"],
    ["1.5", "one", "other"],
    ["0.5", "one", "other"],
    ["0.0", "other", "other"],
    ["2", "other", "other"],
    ["2.5", "other", "other"],
    ["-1", "one", "one"],
    ["-1.5", "one", "other"],
    ["1000001", "other", "other"],
    [`1.${"0".repeat(30)}`, "one", "other"],
  ];
  for (const [number, danish, english] of cases) {
    assert.equal(pluralForm(number, "da"), danish, `da ${number}`);
    assert.equal(pluralForm(number, "en"), english, `en ${number}`);
  }
});

test("counts of things", () => {
  const area = { one: "area", other: "areas" };
  assert.equal(counted(0, area, "en"), "0 areas");
  assert.equal(counted(1, area, "en"), "1 area");
  assert.equal(counted(1200, { one: "serie", other: "serier" }, "da"), "1.200 serier");
  assert.throws(() => counted(Number.NaN, area, "en"), { message: "invalid decimal: NaN" });
});
