import assert from "node:assert/strict";
import { test } from "node:test";
import {
  canonicalBytes,
  type Edition,
  type EditionContent,
  readEdition,
  sealEdition,
} from "../../src/edition/index.js";
import type { Problem } from "../../src/problems/index.js";
import { employmentBytes, employmentEdition } from "../examples/copenhagen.js";

const edition = employmentEdition();

/** Sealed anew, as somebody would who wants a changed edition to pass. */
function resealed(change: (content: EditionContent) => unknown): Edition {
  const { manifest, ...content } = structuredClone(edition);
  return sealEdition(change(content) as EditionContent, manifest);
}

function read(document: unknown): readonly Problem[] {
  return readEdition("e.json", canonicalBytes(document)).problems;
}

function readBytes(bytes: Uint8Array): readonly (readonly [string, string])[] {
  const { value, problems } = readEdition("e.json", bytes);
  assert.equal(value, undefined);
  return problems.map(({ code, sentence }) => [code, sentence.en]);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

test("an edition reads back as it was sealed", () => {
  const { value, problems } = readEdition("e.json", employmentBytes());
  assert.deepEqual(problems, []);
  assert.deepEqual(value, JSON.parse(JSON.stringify(edition)));
});

test("the manifest has a digest for every field of the edition and of its policy", () => {
  const parts = Object.keys(edition.manifest.parts);
  const fields = [
    ...Object.keys(edition).filter((name) => name !== "policy" && name !== "manifest"),
    ...Object.keys(edition.policy).map((name) => `policy/${name}`),
  ];
  for (const field of fields) {
    assert.ok(
      parts.some((part) => part === field || part.startsWith(`${field}/`)),
      field,
    );
  }
});

test("what is no JSON text is refused from the byte on where it stops being one", () => {
  const cases = [
    [utf8(""), "edition-json", "not readable as JSON from byte 0"],
    [utf8("{"), "edition-json", "not readable as JSON from byte 1"],
    [utf8('{"asOf":NaN}'), "edition-json", 'not readable as JSON from byte 8, in "asOf"'],
    [utf8('{"é":[1,-]}'), "edition-json", `not readable as JSON from byte 9, in "é[1]"`],
    [
      utf8("[".repeat(1_000_000)),
      "edition-json",
      /^not readable as JSON from byte 1000000, in "(\[0\]){12}"$/,
    ],
    [Uint8Array.of(0xff, 0xfe, 0x7b, 0), "edition-text", "not text in UTF-8 from byte 0"],
    [Uint8Array.of(...utf8('{"id":"'), 0xc3, 0x28), "edition-text", 'not text in UTF-8 from byte 7, in "id"'],
    // A half of a character outside the first plane, written as three bytes (CESU-8).
    [Uint8Array.of(0x22, 0xed, 0xa0, 0xbd, 0x22), "edition-text", "not text in UTF-8 from byte 1"],
    [utf8(`\ufeff${"{}"}`), "edition-json", "not readable as JSON from byte 0"],
    [Uint8Array.of(0x50, 0x4b, 3, 4), "edition-json", "not readable as JSON from byte 0"],
  ] as const;
  for (const [bytes, code, sentence] of cases) {
    const [first, ...others] = readBytes(bytes);
    assert.deepEqual([first?.[0], others], [code, []]);
    if (typeof sentence === "string") assert.equal(first?.[1], sentence);
    else assert.match(first?.[1] ?? "", sentence);
  }
});

test("half a character, which has no canonical form, is refused and no crash", () => {
  const text = new TextDecoder().decode(canonicalBytes(edition));
  for (const written of ["\\ud800", "\\uDFFF", "\\ud83d\\ude00"]) {
    const at = text.indexOf('"place":{"da":"') + '"place":{"da":"'.length;
    const changed = text.slice(0, at) + written + text.slice(at);
    const byte = utf8(text.slice(0, at)).length;
    assert.deepEqual(readBytes(utf8(changed)), [
      ["edition-bytes", `not in canonical form (RFC 8785) from byte ${byte}, in "policy.place.da"`],
    ]);
  }
  const backslash = read(
    resealed((content) => ({ ...content, policy: { ...content.policy, place: { da: "\\ud800", en: "x" } } })),
  );
  assert.deepEqual(backslash, [], "a backslash and letters are text like any other");
});

test("JSON that is no edition is told what it is", () => {
  const cases = [
    ["null", "the file holds null; expected an edition"],
    ["[]", "the file holds a list; expected an edition"],
    ["0", "the file holds 0; expected an edition"],
    ['""', 'the file holds ""; expected an edition'],
  ] as const;
  for (const [text, sentence] of cases) assert.deepEqual(readBytes(utf8(text)), [["edition-form", sentence]]);
  const nested = `{"policy":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
  assert.ok(
    readBytes(utf8(nested)).some(([, sentence]) =>
      sentence.startsWith('"policy" is a list, which does not fit'),
    ),
  );
});

test("a field of a wrong form, missing or unknown is named with its path", () => {
  const cases: readonly (readonly [(content: EditionContent) => unknown, string, RegExp])[] = [
    [(content) => ({ ...content, asOf: "2006-11-31" }), "asOf", /"asOf" is "2006-11-31", which does not fit/],
    [(content) => ({ ...content, asOf: 20061130 }), "asOf", /"asOf" is 20061130/],
    [({ id, ...content }) => ({ ...content }), "id", /"id" is missing/],
    [(content) => ({ ...content, extra: 1 }), "extra", /"extra" is no part of an edition/],
    [(content) => ({ ...content, statements: [{}] }), "statements[0]", /is an object/],
    [
      (content) => ({ ...content, series: [{ ...content.series[0], unit: null }] }),
      "series[0].unit",
      /"series\[0\]\.unit" is null/,
    ],
  ];
  for (const [change, path, sentence] of cases) {
    const problems = read(resealed(change));
    assert.ok(
      problems.some(({ place, sentence: { en } }) => place.path === path && sentence.test(en)),
      `${path}: ${problems.map((one) => one.sentence.en).join("; ")}`,
    );
  }
});

test("a key that would change an object's nature is no way past the digests", () => {
  const text = new TextDecoder().decode(canonicalBytes(edition));
  const places = ['"methods":{', '"numbers":{', '"dimensions":{', '"title":{', '"key":{', "{"];
  for (const place of places) {
    for (const value of ['"x"', "{}", '{"status":"reached"}', "null"]) {
      const changed = text.replace(place, `${place}"__proto__":${value},`).replace(",}", "}");
      assert.notEqual(changed, text);
      assert.notDeepEqual(readBytes(utf8(changed)), [], `${place} __proto__: ${value}`);
    }
  }
  // JSON.parse keeps the name as the document's own, so that it can be sealed too.
  const methods = JSON.parse('{"__proto__":"x","assessment":"assessment/1"}') as Record<string, string>;
  const { manifest, ...content } = edition;
  assert.notDeepEqual(read(sealEdition(content, { ...manifest, methods })), []);
});

test("a seal of one's own does not make a blank at a text's end canonical", () => {
  const problems = read(
    resealed((content) => ({ ...content, policy: { ...content.policy, place: { da: "By ", en: "Town" } } })),
  );
  assert.deepEqual(
    problems.map(({ code, place }) => [code, place.path]),
    [["edition-bytes", "policy.place.da"]],
  );
});

test("a source cannot lead to an address that a browser would run", () => {
  for (const url of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"]) {
    const problems = read(
      resealed((content) => ({
        ...content,
        deliveries: content.deliveries.map((delivery) => ({
          ...delivery,
          sources: delivery.sources.map((source) => ({ ...source, url })),
        })),
      })),
    );
    assert.ok(
      problems.some(({ place }) => place.path === "deliveries[0].sources[0].url"),
      url,
    );
  }
});

test("sealing twice gives the same, and the whole's digest covers the manifest", () => {
  const { manifest, ...content } = edition;
  assert.deepEqual(sealEdition(content, manifest), edition);
  const other = sealEdition(content, { ...manifest, software: "isobar 9" });
  assert.notEqual(other.manifest.digest, manifest.digest);
  assert.deepEqual(other.manifest.parts, manifest.parts);
});
