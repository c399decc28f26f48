import fc from "fast-check";
import { jsonStatFormat } from "../../../src/formats/json-stat/json-stat-format.js";
import { writeJsonStat } from "../../../src/formats/json-stat/write-json-stat.js";
import { hostileRead, hostileRefused } from "../hostile-texts.js";
import { randomTable } from "../random-table.js";
import type { TestedFormat } from "../tested-format.js";
import { jsonStatExamples } from "./json-stat-examples.js";

export const testedJsonStat: TestedFormat = {
  format: jsonStatFormat,
  roundTrips: 10_000,
  leastWhole: 0.1,
  seeds: () => [
    ...Object.values(jsonStatExamples).map((text) => Buffer.from(text)),
    Buffer.from(jsonStatExamples.whole, "utf16le"),
    ...fc
      .sample(randomTable, { numRuns: 20, seed: 1 })
      .map((table) => Buffer.concat([...(writeJsonStat(table).value?.bytes ?? [])])),
  ],
  hostile: {
    ...hostileRefused("json-syntax", {
      "ends in the middle": () => jsonStatExamples.whole.slice(0, 700),
      "ends inside a text": () => jsonStatExamples.whole.slice(0, 150),
      "brackets without end": () => "[".repeat(30_000_000),
      "objects inside objects": () => '{"a":'.repeat(5_000_000),
      "a text without end": () => `{"value":"${"x".repeat(60_000_000)}`,
      "a number without end": () => dataset("1".repeat(30_000_000)),
      "ten million codes": () =>
        `{"dimension":{"id":["a"],"size":[1],"a":{"category":{"index":[${'"1",'.repeat(10_000_000)}"1"]}}},"value":[1]}`,
      "a member twice": () => dataset('1,2],"value":[3,4'),
      "NaN in a cell": () => dataset("1,NaN"),
      "Infinity in a cell": () => dataset("1,Infinity"),
      "a number with a zero in front": () => dataset("1,007"),
      "a decimal comma": () => '{"value":[1,5 2]}',
      "a comma too many": () => dataset("1,2,"),
      "a bare word": () => dataset("1,nul"),
      "an escape that means nothing": () => dataset('1,"\\q"'),
      "a line end inside a text": () => dataset('1,"a\nb"'),
      zeros: () => "\0".repeat(30_000_000),
      "something after the end": () => `${dataset("1,2")}{}`,
      "nothing at all": () => "",
      "bytes of Windows in a name": () => '{"\u00e6": \u00e6}',
    }),
    ...hostileRefused("json-stat-cells", {
      "one cell too many": () => dataset("1,2,3"),
      "one cell too few": () => dataset("1"),
      "a cell that is none": () => dataset("1,2").replace("[1,2]", '{"2":1}'),
      "a cell called __proto__": () => dataset("1,2").replace("[1,2]", '{"__proto__":1}'),
      "values of another kind": () => dataset("1,2").replace("[1,2]", "7"),
      "more combinations than anything counts": () => absurd(60, 1000),
      "too many statuses": () => dataset("1,2").replace("[1,2]", '[1,2],"status":["a","b","c"]'),
    }),
    ...hostileRefused("json-stat-value", {
      "a number beyond all": () => dataset("1,1e999"),
      "a list in a cell": () => dataset("1,[2]"),
      "a long text in a cell": () => dataset(`1,"${"x".repeat(10_000_000)}"`),
    }),
    ...hostileRefused("json-stat-codes", {
      "a code twice": () => dataset("1,2").replace('"x","y"', '"x","x"'),
      "a place twice": () => dataset("1,2").replace('["x","y"]', '{"x":0,"y":0}'),
      "a place beyond the others": () => dataset("1,2").replace('["x","y"]', '{"x":0,"y":99999999999}'),
      "another number of codes": () => dataset("1,2").replace('"size":[2]', '"size":[3]'),
      "no codes": () => dataset("1,2").replace('["x","y"]', "null"),
      "no category": () => dataset("1,2").replace('"category"', '"other"'),
      "a dimension of nothing": () =>
        dataset("").replace('"size":[2]', '"size":[0]').replace('["x","y"]', "[]"),
    }),
    ...hostileRefused("json-stat-dimensions", {
      "a size that is none": () => dataset("1,2").replace('"size":[2]', '"size":[-2]'),
      "an absurd size": () => dataset("1,2").replace('"size":[2]', '"size":[1e300]'),
      "a dimension twice": () => dataset("1,2").replace('"id":["a"]', '"id":["a","a"]'),
      "no order": () => dataset("1,2").replace('"id":["a"]', '"id":7'),
      "two hundred thousand dimensions": () =>
        dataset("1,2").replace(
          '"id":["a"]',
          `"id":[${Array.from({ length: 200_000 }, (_, at) => `"${at}"`).join(",")}]`,
        ),
    }),
    ...hostileRefused("json-stat-none", {
      "another document": () => '{"a":[1,2]}',
      "a list": () => "[1,2]",
      "a collection that only leads elsewhere": () =>
        '{"class":"collection","link":{"item":[{"class":"dataset","href":"https://example.org/"}]}}',
    }),
    ...hostileRead({
      "names that objects have": () =>
        '{"dimension":{"id":["__proto__","constructor"],"size":[2,1],"__proto__":{"label":"__proto__","category":{"index":["__proto__","toString"],"label":{"__proto__":"hasOwnProperty"},"child":{"__proto__":["toString"]},"note":{"__proto__":"x"}}},"constructor":{"category":{"label":{"valueOf":"y"}}}},"value":[1,2],"extension":{"__proto__":{"px":1}}}',
      "a million cells": () => absurd(2, 1000, `[${"1.50,".repeat(999_999)}1]`),
      "two cells of more than anything holds": () => absurd(5, 1000, '{"0":1,"999999999999999":2}'),
      "a hierarchy that is a ring": () =>
        dataset("1,2").replace('["x","y"]', '["x","y"],"child":{"x":["y"],"y":["x"]}'),
      "two hundred thousand levels": () => {
        const codes = Array.from({ length: 200_000 }, (_, at) => `"${at}"`);
        const child = codes.slice(1).map((code, at) => `${codes[at]}:[${code}]`);
        return `{"dimension":{"id":["a"],"size":[200000],"a":{"category":{"index":[${codes}],"child":{${child}}}}},"value":{"0":1}}`;
      },
      "a million statuses": () =>
        absurd(2, 1000, `[${"null,".repeat(999_999)}null],"status":[${'"..",'.repeat(999_999)}".."]`),
      "thousands of symbols": () =>
        absurd(1, 50_000, `[${Array.from({ length: 50_000 }, (_, at) => `"s${at}"`)}]`),
    }),
  },
};

function dataset(values: string): string {
  return `{"version":"2.0","class":"dataset","id":["a"],"size":[2],"dimension":{"a":{"category":{"index":["x","y"]}}},"value":[${values}]}`;
}

function absurd(count: number, codes: number, value = "[1]"): string {
  const names = Array.from({ length: count }, (_, at) => `"d${at}"`);
  const list = Array.from({ length: codes }, (_, at) => `"${at}"`).join(",");
  const described = names.map((name) => `${name}:{"category":{"index":[${list}]}}`).join(",");
  return `{"class":"dataset","id":[${names}],"size":[${names.map(() => codes)}],"dimension":{${described}},"value":${value}}`;
}
