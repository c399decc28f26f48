import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeUtf8 } from "../../src/formats/index.js";

test("UTF-8 is text, with and without a byte order mark", () => {
  assert.deepEqual(decodeUtf8("a.csv", bytes("Østeng\n")), { value: "Østeng\n", problems: [] });
  assert.equal(decodeUtf8("a.csv", bytes("\ufeffØsteng")).value, "Østeng");
});

const faulty = [
  ["Latin-1", Buffer.concat([bytes("a\nb\n"), Buffer.from("Østeng", "latin1")]), 3],
  ["a character cut off by the end of its line", Buffer.concat([bytes("a\n"), Buffer.from([0xc3, 10])]), 2],
  ["a NUL byte", bytes("a\n\0\n"), 2],
  ["UTF-16", Buffer.from("\ufeffindicator\n", "utf16le"), 1],
  ["UTF-16 without a mark", Buffer.from("indicator\n", "utf16le"), 1],
] as const;

for (const [what, content, line] of faulty) {
  test(`${what} is refused with its line`, () => {
    const { value, problems } = decodeUtf8("a.csv", content);
    assert.equal(value, undefined);
    assert.deepEqual(
      problems.map(({ code, place }) => ({ code, place })),
      [{ code: "encoding", place: { file: "a.csv", line } }],
    );
    assert.match(problems[0]?.sentence.en ?? "", /not text in UTF-8; save it as UTF-8/);
    assert.match(problems[0]?.sentence.da ?? "", /ikke tekst i UTF-8; gem den som UTF-8/);
  });
}

function bytes(text: string): Buffer {
  return Buffer.from(text, "utf8");
}
