import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeText } from "../../../src/formats/index.js";

/** Each the bytes of "Blåbær på Ø" as somebody writes them who knows the encoding. */
const spellings: readonly (readonly [string, readonly number[], string])[] = [
  [
    "utf-8",
    [0x42, 0x6c, 0xc3, 0xa5, 0x62, 0xc3, 0xa6, 0x72, 0x20, 0x70, 0xc3, 0xa5, 0x20, 0xc3, 0x98],
    "utf-8",
  ],
  ["windows-1252", [0x42, 0x6c, 0xe5, 0x62, 0xe6, 0x72, 0x20, 0x70, 0xe5, 0x20, 0xd8], "windows-1252"],
  ["DOS", [0x42, 0x6c, 0x86, 0x62, 0x91, 0x72, 0x20, 0x70, 0x86, 0x20, 0x9d], "ibm850"],
];

for (const [name, bytes, encoding] of spellings) {
  test(`text in ${name} is recognised by its letters`, () => {
    const { value } = decodeText("a", Uint8Array.from(bytes));
    assert.deepEqual(value, { text: "Blåbær på Ø", encoding });
  });
}

test("text in UTF-16 is recognised by its mark or its zero bytes, and the mark is no text", () => {
  const plain = Buffer.from("Blåbær", "utf16le");
  const marked = Buffer.from("\ufeffBlåbær", "utf16le");
  const turned = Buffer.from(marked).swap16();
  for (const [bytes, encoding] of [
    [plain, "utf-16le"],
    [marked, "utf-16le"],
    [turned, "utf-16be"],
  ] as const) {
    assert.deepEqual(decodeText("a", bytes).value, { text: "Blåbær", encoding });
  }
  assert.equal(decodeText("a", Buffer.from("\ufeffæ")).value?.text, "æ");
});

test("the bytes 80 to 9F are signs in Windows, also in a file that says Latin-1", () => {
  // Node's own decoder gets these wrong from 20.18.3 on.
  const bytes = Uint8Array.from([0x80, 0x85, 0x91, 0x92, 0x93, 0x96, 0x97, 0x9f]);
  for (const name of ["windows-1252", "ISO-8859-1", "latin1", "cp1252"]) {
    assert.equal(decodeText("a", bytes, name).value?.text, "€…‘’“–—Ÿ", name);
  }
});

test("encodings that DOS programs wrote are known by their names", () => {
  const bytes = Uint8Array.from([0x91, 0x9b, 0x86, 0x9d, 0xe1]);
  assert.equal(decodeText("a", bytes, "cp850").value?.text, "æøåØß");
  assert.equal(decodeText("a", bytes, "IBM865").value?.text, "æøåØß");
  assert.equal(decodeText("a", bytes, "437").value?.text, "æ¢å¥ß");
  assert.equal(decodeText("a", Uint8Array.from([0xa4]), "iso-8859-15").value?.text, "€");
  assert.equal(decodeText("a", Uint8Array.from([0x80]), "cp866").value?.text, "А");
});

test("an encoding that nobody knows is refused by its name", () => {
  const { value, problems } = decodeText("a.csv", Buffer.from("a"), "ebcdic-dk");
  assert.equal(value, undefined);
  assert.deepEqual(
    problems.map(({ code, place }) => [code, place.line]),
    [["encoding-unknown", 1]],
  );
});
