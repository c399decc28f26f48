import assert from "node:assert/strict";
import { test } from "node:test";
import { readPolicy, readYaml } from "../../../src/policy/index.js";
import { smallPolicy } from "../../fixtures/small-policy.js";

test("every scalar is the text that stands there", () => {
  const text = "a: 2.0\nb: no\nc: 007\nd: 2006-11-30\ne: ~\nf:\ng: 0x1f\nh: 'it''s'\ni: >-\n  two\n  lines\n";
  assert.deepEqual(readYaml("a.yaml", text).data, {
    a: "2.0",
    b: "no",
    c: "007",
    d: "2006-11-30",
    e: "~",
    f: "",
    g: "0x1f",
    h: "it's",
    i: "two lines",
  });
});

test("Windows line ends, a byte order mark and comments change nothing", () => {
  const plain = readYaml("a.yaml", "a:\n  - b: c\n  - d\n");
  const windows = readYaml("a.yaml", "\ufeff# note\r\na: # list\r\n  - b: c\r\n  - d\r\n");
  assert.deepEqual(windows.data, plain.data);
  assert.deepEqual(windows.placeOf(["a", 1]), { file: "a.yaml", line: 4, column: 5, path: "a[1]" });
});

test("an alias repeats what its anchor holds", () => {
  const { data, problems } = readYaml("a.yaml", "a: &x { b: c }\nd: [*x, *x]\n");
  assert.deepEqual(problems, []);
  assert.deepEqual(data, { a: { b: "c" }, d: [{ b: "c" }, { b: "c" }] });
});

test("a value, a key and what is not there have a place", () => {
  const source = readYaml("a.yaml", "a:\n  - b: c\n    d: e\n");
  const place = (line: number, column: number, path: string) => ({ file: "a.yaml", line, column, path });
  assert.deepEqual(source.placeOf(["a", 0, "d"]), place(3, 8, "a[0].d"));
  assert.deepEqual(source.placeOfKey(["a", 0, "d"]), place(3, 5, "a[0].d"));
  assert.deepEqual(source.placeOf(["a", 0, "missing"]), place(2, 5, "a[0].missing"));
  assert.deepEqual(source.placeOfKey(["a", 0, "missing"]), place(2, 5, "a[0].missing"));
  assert.deepEqual(source.placeOf(["a", 0, "d", "deeper"]), place(3, 8, "a[0].d.deeper"));
  assert.deepEqual(readYaml("a.yaml", "").placeOf(["a"]), place(1, 1, "a"));
});

test("faults inside values are all told, the sequels of a lost structure are not", () => {
  const values = readYaml("a.yaml", 'a: @x\nb: "\\c"\nd: !e f\n');
  assert.deepEqual(
    values.problems.map(({ place }) => [place.line, place.column]),
    [
      [1, 4],
      [2, 5],
      [3, 4],
    ],
  );
  const structure = readYaml("a.yaml", "a:\n\t- b: c\n  d: e\n f: g\nh: @i\n");
  assert.deepEqual(
    structure.problems.map(({ place }) => place.line),
    [2, 5],
  );
});

const exhausting = [
  ["lists in lists, 10,000 levels deep", `id: ${"[".repeat(10_000)}${"]".repeat(10_000)}`, "yaml"],
  ["lists that are never closed, 10,000 levels deep", `id: ${"[".repeat(10_000)}`, "yaml"],
  ["fields in fields, 10,000 levels deep", `id: ${"{a: ".repeat(10_000)}${"}".repeat(10_000)}`, "yaml"],
  ["lists of lists by hyphens, 10,000 levels deep", "- ".repeat(10_000), "yaml"],
  // How deep the library goes itself depends on the machine's stack.
  ["fields indented 1,000 levels deep", deeplyIndented(1_000), "yaml", "yaml-depth"],
  ["fields indented 60 levels deep", deeplyIndented(60), "yaml-depth"],
  ["5,000 aliases", "- &a x\n- *a\n".repeat(5_000), "yaml-aliases"],
  ["one line of 5 MB", `id: [${"x,".repeat(2_500_000)}]`, "yaml-size"],
] as const;

for (const [what, text, ...codes] of exhausting) {
  test(`${what}: a sentence, no crash`, () => {
    const { value, problems } = readPolicy(smallPolicy().set("policy/groups.yaml", text));
    assert.equal(value, undefined);
    assert.deepEqual(
      problems.map(({ code, place, sentence }) => [
        (codes as readonly string[]).includes(code),
        place.file,
        sentence.en.length < 200,
      ]),
      [[true, "policy/groups.yaml", true]],
    );
  });
}

test("a file of 4,000 fields is read in no more than linear time", () => {
  const fields = Array.from({ length: 4_000 }, (_, at) => `field-${at}: x`).join("\n");
  const { problems } = readYaml("a.yaml", `${fields}\nfield-7: y\n`);
  assert.deepEqual(
    problems.map(({ code, place }) => [code, place.line]),
    [["yaml-duplicate-key", 4_001]],
  );
});

function deeplyIndented(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:`).join("\n");
}
