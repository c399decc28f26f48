import assert from "node:assert/strict";
import { test } from "node:test";
import { placeNames } from "../../src/delivery/place-names.js";
import { problemLines } from "../../src/problems/index.js";
import { deliver, smallPolicyDocument, textOf } from "./deliver.js";

const policy = smallPolicyDocument();

test("a place is found by id, title and alias, in any case and any form of its letters", () => {
  const find = placeNames(policy);
  for (const name of ["eastmead", "EASTMEAD", "Østeng", "østeng", "East Mead", "District 4"])
    assert.deepEqual(find(name), ["eastmead"], name);
  const ring = placeNames({
    places: policy.places.map((place) => ({ ...place, aliases: ["Åby"] })).slice(0, 1),
  });
  assert.deepEqual(ring("Åby".normalize("NFD")), ["fernholm"]);
  assert.deepEqual(find("Westmead"), []);
  assert.deepEqual(find("constructor"), []);
});

test("a name that two places share is no answer, an id always is", () => {
  const twins = policy.places.map((place) => ({ ...place, title: { en: "Fernholm", da: "Eastmead" } }));
  const find = placeNames({ places: twins });
  assert.deepEqual(find("Fernholm"), ["fernholm", "eastmead"]);
  assert.deepEqual(find("fernholm"), ["fernholm"]);
  const { problems } = deliver({
    head: textOf("count-2022.yaml"),
    table: "indicator,ref_area,time_period,group,value\nhelmet-rate,Fernholm,2022,adults,43\n",
    policy: { ...policy, places: twins },
  });
  assert.deepEqual(problemLines(problems, "en"), [
    'deliveries/count-2019.csv:2: error: "ref_area" is "Fernholm", which several places are called; write one of their ids: fernholm, eastmead',
  ]);
});
