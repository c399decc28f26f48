import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { textOfParts } from "../../src/edition/canonical.js";
import { bytesDigest, canonicalBytes, digestOf } from "../../src/edition/index.js";

function canonicalText(document: unknown): string {
  return new TextDecoder().decode(canonicalBytes(document));
}

test("the example of RFC 8785, section 3.2.2, gives the bytes the RFC prints", () => {
  const input = JSON.parse(`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
    "literals": [null, true, false]
  }`);
  assert.equal(
    canonicalText(input),
    `{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}`,
  );
});

test("keys are sorted by their UTF-16 units, as in section 3.2.3 of the RFC", () => {
  const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
  const sorted = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"];
  const text = canonicalText(Object.fromEntries(keys.map((key) => [key, ""])));
  assert.deepEqual(Object.keys(JSON.parse(text)).toSorted(), sorted.toSorted());
  assert.deepEqual(
    [...text.matchAll(/("(?:[^"\\]|\\.)*"):/g)].map(([, key = ""]) => JSON.parse(key)),
    sorted,
  );
});

test("text is not normalised: ø as one character and as two are different documents", () => {
  assert.equal(canonicalText("Å"), '"Å"');
  assert.notEqual(digestOf({ name: "\u00e5" }), digestOf({ name: "a\u030a" }));
});

test("the order in which a document was put together leaves no trace", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.equal(canonicalText(reversedKeys(value)), canonicalText(value));
      assert.equal(canonicalText(JSON.parse(canonicalText(value))), canonicalText(value));
    }),
  );
});

test("what JSON cannot say is refused and not written as something else", () => {
  assert.throws(() => canonicalBytes({ value: Number.NaN }), /NaN/);
  assert.throws(() => canonicalBytes({ value: Number.POSITIVE_INFINITY }), /Infinity/);
  assert.throws(() => canonicalBytes(undefined), /invalid document/);
});

test("a digest is the SHA-256 of the bytes, in hexadecimal", () => {
  const bytes = new TextEncoder().encode('{"a":1}');
  assert.equal(bytesDigest(bytes), createHash("sha256").update('{"a":1}').digest("hex"));
  assert.equal(digestOf({ a: 1 }), bytesDigest(bytes));
  // FIPS 180-2, appendix B.1.
  assert.equal(
    bytesDigest(new TextEncoder().encode("abc")),
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversedKeys(item)]),
  );
}

test("put together of the texts of its parts, a document has the same text, and the parts are taken at their word", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(4), (document, levels) => {
      const parts = Object.values(document).flatMap((value) =>
        typeof value === "object" && value !== null ? [value, ...Object.values(value)] : [],
      );
      const known = new Map(
        parts.filter((part) => typeof part === "object").map((part) => [part, canonicalText(part)] as const),
      );
      assert.equal(textOfParts(document, known, levels), canonicalText(document));
    }),
  );
  const part = { a: 1 };
  const document = { z: [part], gone: undefined, a: { b: part } };
  assert.equal(textOfParts(document, new Map([[part, "X"]]), 3), '{"a":{"b":X},"z":[X]}');
  assert.equal(textOfParts(document, new Map([[part, "X"]]), 1), '{"a":{"b":{"a":1}},"z":[{"a":1}]}');
});
