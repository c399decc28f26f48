import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { quickYaml } from "../../../src/policy/yaml/quick-yaml.js";
import { quickYamlSource } from "../../../src/policy/yaml/quick-yaml-source.js";
import { libraryYaml } from "../../../src/policy/yaml/yaml-library.js";
import type { Path, YamlSource } from "../../../src/policy/yaml/yaml-source.js";
import { smallPolicy } from "../../fixtures/small-policy.js";
import { readTexts } from "../../repository.js";

/*
 * The library is the authority on what YAML means: whatever the quick reader gives has to be what the library gives,
 * with every part in the same place. What it does not give costs time only.
 */

const exampleFiles = [...readTexts("examples", "assets/starter")].filter(([name]) => name.endsWith(".yaml"));

/** The way to every field and item of a document. */
function paths(data: unknown, way: Path = []): readonly Path[] {
  const inner =
    typeof data !== "object" || data === null
      ? []
      : Array.isArray(data)
        ? data.map((item, at) => [at, item] as const)
        : Object.entries(data);
  return [way, ...inner.flatMap(([step, value]) => paths(value, [...way, step]))];
}

function assertSame(quick: YamlSource, library: YamlSource, every = 1): void {
  assert.deepEqual(library.problems, []);
  assert.deepEqual(quick.data, library.data);
  for (const path of paths(quick.data).filter((_, at) => at % every === 0)) {
    for (const way of [path, [...path, "nowhere"]]) {
      assert.deepEqual(quick.placeOf(way), library.placeOf(way));
      assert.deepEqual(quick.placeOfKey(way), library.placeOfKey(way));
    }
    assert.deepEqual(quick.placeOf(path, 5), library.placeOf(path, 5));
  }
}

test("every file of the examples and the starter is read quickly, as the library reads it", () => {
  assert.ok(exampleFiles.length > 30);
  for (const [name, text] of exampleFiles) {
    const quick = quickYamlSource(name, text);
    assert.ok(quick, `${name} is left to the library`);
    assertSame(quick, libraryYaml(name, text), 7);
  }
});

const quickly = [
  "a: b",
  "a: b\n\n\n",
  "# c\n\na: b\n  # d\n# e\n\nb: c\n",
  "a:\nb: c\n",
  "a:\n  b:\n  c: d\n",
  "a:\n- b\n- c\nd: e\n",
  "a:\n  - b: c\n    d: e\n  -   f: g\n      h: i\n",
  "a: b\n  c\n   d\n e\nf: g\n",
  "a:\n  - b\n   c\n  - d\n",
  "a: 'it''s' \nb: \"it's\"\nc: ''\n",
  "a: { b: c, d: [e, f g], h: { i: 'j', k: -3 } }\n",
  "a: []\nb: [ c ]\nd: [e,\n  f,\n  g]\n",
  "a:\n  { b: c,\n   d: e }\nf:\n  [g]\n",
  "a: |\n  b\n   c\n\n  # d\n\ne: f\n",
  "a: >-\n  b\n  c\n\n  d\n\n\n  e\n\n# f\ng: h\n",
  "a: |-\n  b\n\n\n",
  "a:\n  - >-\n    b: c\n    d\n  - e\n",
  "a: b#c - d, [e] {f} \"g\" 'h' & * ! | > % @ `\n",
  "a: b:c\nd: https://e.example/f?g=h#i\n",
  "a: 2.0\nb: no\nc: 007\nd: 2006-11-30\ne: ~\ng: 0x1f\nh: .5\n",
  "a: bør æble – “x” 100 €\n",
];

for (const text of quickly) {
  test(`read quickly, as the library reads it: ${JSON.stringify(text)}`, () => {
    const quick = quickYamlSource("a.yaml", text);
    assert.ok(quick);
    assertSame(quick, libraryYaml("a.yaml", text));
  });
}

const forTheLibrary = [
  "",
  "# a",
  "- a",
  "a",
  " a: b",
  "a: b\na: c",
  "{ a: b }",
  "a: { b: c, b: d }",
  "__proto__: a",
  "a: { __proto__: b }",
  "a: b: c",
  "a: b\n c: d",
  "a:\n  b: c\n d: e",
  "a:\n  - b\n - c",
  "a: b # c",
  "a: b\n\n  c",
  "a: &b c",
  "a: *b",
  "a: !b c",
  "a: @b",
  "a: 'b",
  'a: "b\\n"',
  'a: "b" c',
  "a: [b",
  "a: [b]]",
  "a: [b: c]",
  "a: [b,]",
  "a: [b\n]",
  "a: { b }",
  "a: {}",
  "a:\tb",
  "a: b\r\n",
  "\ufeffa: b",
  "a: b\u0000",
  "---\na: b",
  "a: b\n...\n",
  "%YAML 1.2\n",
  "? a\n: b",
  "a: |+\n  b\n",
  "a: >\n  b",
  "a:\n  -\n    b: c\n",
  "a: |\n\n  b\n",
  "a: >\n  b\n   c\n",
  `a: ${"[".repeat(100_000)}`,
  `a:\n${Array.from({ length: 60 }, (_, level) => `${" ".repeat(level + 1)}a:`).join("\n")}`,
];

for (const text of forTheLibrary) {
  test(`left to the library: ${JSON.stringify(text.slice(0, 40))}`, () => {
    assert.equal(quickYaml(text), undefined);
  });
}

/** Pieces that mean something in YAML. */
const pieces = [
  ..." \n-:,[]{}#'\"|>&*!%@?~.a\\\t",
  "  ",
  ": ",
  "- ",
  " #",
  "\n  ",
  "\n\n",
  "\n# x\n",
  "key: value\n",
  ">-\n",
  "{ a: b }",
  "<<: ",
  "---\n",
  "...\n",
];

const edit = fc.record({
  /** Where in the text, in thousandths of its length. */
  at: fc.noBias(fc.nat(1000)),
  removed: fc.nat(3),
  added: fc.constantFrom("", ...pieces),
});

function edited(
  text: string,
  { at, removed, added }: { at: number; removed: number; added: string },
): string {
  const from = Math.floor((at / 1000) * text.length);
  return text.slice(0, from) + added + text.slice(from + removed);
}

/** Short, so that an edit more often meets something. */
const seeds = [
  ...quickly,
  ...[...smallPolicy()]
    .filter(([name]) => name.endsWith(".yaml"))
    .map(([, text]) => text.slice(0, text.lastIndexOf("\n", 600) + 1)),
];

/** More, by hand, after a change of the quick reader: ISOBAR_RUNS=300000. */
const numRuns = Number(process.env["ISOBAR_RUNS"] ?? 1500);

test("files changed at random: the same as the library, or left to it", () => {
  let read = 0;
  fc.assert(
    fc.property(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 3 }), (seed, edits) => {
      const text = edits.reduce(edited, seed);
      const quick = quickYamlSource("a.yaml", text);
      if (quick === undefined) return;
      read++;
      assertSame(quick, libraryYaml("a.yaml", text));
    }),
    { numRuns },
  );
  assert.ok(read > 100, "most edits break the file, but not all");
});
