import assert from "node:assert/strict";
import { test } from "node:test";
import { countriesOn, countryListChanges, groupCondition } from "../../../src/policy/index.js";
import { evaluate } from "../../../src/register/index.js";
import { passages } from "../../register/passages.js";

const { policy, file } = passages();
const [list] = policy.countryLists;

function group(id: string) {
  const found = policy.groups.find((one) => one.id === id);
  assert.ok(found);
  return found;
}

test("a list of countries on a day, and the days on which it becomes another", () => {
  assert.ok(list);
  assert.deepEqual(countriesOn(list, "2020-12-31"), ["DK", "SE"]);
  assert.deepEqual(countriesOn(list, "2021-01-01"), ["DE", "DK", "SE"]);
  assert.deepEqual(countryListChanges(list), ["2021-01-01"]);
});

test("an entry that ends changes the list on the day after; one that repeats another never does", () => {
  const title = { en: "a", da: "a" };
  const entries = [
    { title, countries: ["FI", "SE"], basis: "stated" },
    { title, countries: ["GB"], basis: "stated", validTo: "2020-02-29" },
    { title, countries: ["FI"], basis: "outside", validFrom: "1995-01-01" },
  ] as const;
  const changing = { id: "x", title, entries };
  assert.deepEqual(countryListChanges(changing), ["2020-03-01"]);
  assert.deepEqual(countriesOn(changing, "2020-02-29"), ["FI", "GB", "SE"]);
});

test("who belongs to a group follows the list of the day; nobody of whom it is not known", () => {
  const on = (day: string) => {
    const condition = groupCondition(policy, file, group("visitors"), day);
    assert.ok(!("lacks" in condition));
    return (country: string | undefined, origin: string | undefined) =>
      evaluate(condition, { country, origin });
  };
  assert.equal(on("2020-06-30")("DE", "visitor"), true);
  assert.equal(on("2021-06-30")("DE", "visitor"), false);
  assert.equal(on("2021-06-30")("FR", "visitor"), true);
  assert.equal(on("2021-06-30")("FR", "local"), false);
  assert.equal(on("2021-06-30")("FR", "0"), undefined);
  assert.equal(on("2021-06-30")(undefined, "visitor"), undefined);
  assert.equal(on("2021-06-30")(undefined, "local"), false);
});

test("what is lacking to tell a group is named", () => {
  assert.deepEqual(groupCondition(policy, file, group("adults"), "2020-01-01"), { lacks: "membership" });
  const { origin: _, ...without } = file;
  assert.deepEqual(groupCondition(policy, without, group("visitors"), "2020-01-01"), { lacks: "country" });
});
