import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { byteDictionary } from "../../../src/formats/csv/byte-dictionary.js";

test("texts have the numbers of their first appearance, whatever they are", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.nat(200).map(String)), { maxLength: 500 }), (texts) => {
      const dictionary = byteDictionary();
      const numbers = texts.map((text) => {
        const bytes = Buffer.from(`x${text}y`);
        return dictionary.numberOf(bytes, 1, bytes.length - 1);
      });
      const known = [...new Set(texts)];
      assert.deepEqual(
        dictionary.texts((bytes) => Buffer.from(bytes).toString()),
        known,
      );
      assert.deepEqual(
        numbers,
        texts.map((text) => known.indexOf(text)),
      );
      assert.equal(dictionary.size, known.length);
    }),
  );
});
