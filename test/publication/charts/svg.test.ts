import assert from "node:assert/strict";
import { test } from "node:test";
import { decimal, element, pathThrough } from "../../../src/publication/charts/svg.js";
import { readDrawing, textOf } from "./read-drawing.js";

test("text and attributes are escaped", () => {
  const made = element("a", { title: `"<&>'` }, `</a><b>&amp;"`);
  assert.equal(made.markup, `<a title="&quot;&lt;&amp;&gt;'">&lt;/a&gt;&lt;b&gt;&amp;amp;&quot;</a>`);
  assert.equal(textOf(readDrawing(made.markup)), `</a><b>&amp;"`);
});

test("characters that XML cannot hold are replaced", () => {
  assert.equal(
    element("a", {}, "a\u0000b\u001Fc\uD800d\uFFFEe\tf").markup,
    "<a>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\tf</a>",
  );
});

test("elements nest, and attributes without a value are left out", () => {
  assert.equal(element("a", { b: undefined, c: 1 }, element("d", {})).markup, `<a c="1"><d/></a>`);
});

test("numbers have two decimals at most, places half a unit, and no negative zero", () => {
  assert.deepEqual([1, 0.1 + 0.2, 1 / 3, -0, -0.001, 2.675].map(decimal), [
    "1",
    "0.3",
    "0.33",
    "0",
    "0",
    "2.68",
  ]);
  assert.equal(
    pathThrough([
      { x: 0, y: 1.005 },
      { x: 2, y: 3 },
    ]),
    "M0,1L2,3",
  );
});

test("what is no number is never written", () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    assert.throws(() => decimal(value), new TypeError(`invalid coordinate: ${value}`));
    assert.throws(() => element("a", { x: value }), TypeError);
    assert.throws(() => pathThrough([{ x: 0, y: value }]), TypeError);
  }
});
