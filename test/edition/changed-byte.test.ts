import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyAssessments } from "../../src/barometer/index.js";
import { canonicalBytes, type Edition, readEdition } from "../../src/edition/index.js";
import { placeInJson } from "../../src/edition/json-place.js";
import { type Problem, pathText } from "../../src/problems/index.js";
import { employmentBytes } from "../examples/copenhagen.js";

const bytes = employmentBytes();
const text = new TextDecoder().decode(bytes);
const original = JSON.parse(text) as Edition;

/** What `isobar verify` would say of an edition file. */
function problemsOf(changed: Uint8Array): readonly Problem[] {
  const { value, problems } = readEdition("edition.json", changed);
  return value === undefined
    ? problems
    : [...problems, ...verifyAssessments(value, { file: "edition.json" })];
}

function problemsOfText(changed: string): readonly Problem[] {
  assert.notEqual(changed, text, "the test changes nothing");
  return problemsOf(new TextEncoder().encode(changed));
}

/** Errors that tell where: a part, a path, or the byte itself. */
function named(problems: readonly Problem[]): readonly string[] {
  return problems
    .filter(({ severity }) => severity === "error")
    .filter(({ place, sentence }) => place.path !== undefined || /byte \d+/.test(sentence.en))
    .map(({ place, sentence }) => `${place.path ?? ""} ${sentence.en}`);
}

/** Positions over the whole file and its ends, and in each section's own text. */
function positions(): readonly number[] {
  const spread = Array.from({ length: 320 }, (_, at) => Math.floor((at * (bytes.length - 1)) / 319));
  const sections = Object.keys(original).map((name) => byteAt(`"${name}":`) + 1);
  const digests = [...text.matchAll(/"[0-9a-f]{64}"/g)].map(({ index }) => index + 5);
  return [...new Set([...spread, ...sections, ...digests.slice(0, 20).map((at) => byteOf(at))])];
}

function byteAt(found: string): number {
  return byteOf(text.indexOf(found));
}

function byteOf(offset: number): number {
  return new TextEncoder().encode(text.slice(0, offset)).length;
}

/** The part of the edition that a way leads into, as the manifest calls it. */
function partOf([first, second, third]: readonly (string | number)[]): string {
  if (first === "manifest") return "manifest";
  if (first === "policy") return second === "areas" ? `policy/areas/${third}` : `policy/${second}`;
  return typeof second === "number" ? `${String(first)}/${second}` : String(first);
}

test("the edition itself is whole", () => {
  assert.deepEqual(problemsOf(bytes), []);
});

test("a byte changed anywhere is refused, and the place is named", () => {
  let insideContent = 0;
  for (const at of positions()) {
    const old = bytes[at] ?? 0;
    // A letter or digit becomes another one, so that most changes are JSON and of the right form.
    const next = old ^ 1;
    const changed = bytes.slice();
    changed[at] = next;
    const said = named(problemsOf(changed));
    assert.notEqual(said.length, 0, `byte ${at} changed from ${old} to ${next} and nothing said where`);
    const still = jsonOf(changed);
    if (still === undefined || !sameShape(still, original)) continue;
    // The keys are what they were, so a part or a path is named, and it must be the one that holds the byte.
    const { path } = placeInJson(text, new TextDecoder().decode(bytes.subarray(0, at)).length);
    const right = [partOf(path), pathText(path)];
    assert.ok(
      said.some((line) => right.some((name) => line.startsWith(name))),
      `byte ${at} lies in ${right.join(" or ")}, but named is:\n${said.join("\n")}`,
    );
    insideContent++;
  }
  assert.ok(insideContent > 200, `only ${insideContent} changes kept the form`);
});

test("bytes cut off, added or spelled otherwise are refused", () => {
  const cases: Readonly<Record<string, string>> = {
    "one byte less": text.slice(0, -1),
    "half of it": text.slice(0, text.length / 2),
    "only the first byte": text.slice(0, 1),
    "a line end": `${text}\n`,
    "a byte after": `${text}x`,
    "a second document": text + text,
    "a byte order mark": `\ufeff${text}`,
    "a blank before a value": text.replace('"asOf":"', '"asOf": "'),
    "a blank at a text's end": text.replace('"en":"City of', '"en":" City of'),
    "a key twice, the same": text.replace('"asOf":', '"asOf":"2006-11-30","asOf":'),
    "a key twice, the first another": text.replace('"asOf":', '"asOf":"2007-11-30","asOf":'),
    "keys in another order": text.replace(
      /"asOf":"2006-11-30",("assessments":\[.*?\]),"commit/,
      '$1,"asOf":"2006-11-30","commit',
    ),
    "an escape for A": text.replace("A", "\\u0041"),
    "an escape in a key": text.replace('"asOf"', '"\\u0061sOf"'),
    "a number as text": text.replace('"minimumCount":5', '"minimumCount":"5"'),
    "a number spelled otherwise": text.replace('"minimumCount":5', '"minimumCount":5.0'),
    "a part left out": text.replace(/"id":"autumn-2006",/, ""),
    "a field too many": text.replace('{"areaClasses"', '{"aaa":1,"areaClasses"'),
    "a decomposed letter": text.replace("ø", "o\u0338"),
  };
  for (const [what, changed] of Object.entries(cases)) {
    assert.notEqual(named(problemsOfText(changed)).length, 0, what);
  }
});

test("what was changed is said in words that name it", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['"asOf":"2006-11-30"', '"asOf":"2006-12-30"', "asOf"],
    ['"id":"autumn-2006"', '"id":"autumn-2007"', "id"],
    ['"value":"34"', '"value":"35"', "series/"],
    ['"status":"not-assessable"', '"status":"reached"', "assessments/0 (TGT-EMP-01)"],
    ['"received":"2006-11-01"', '"received":"2006-11-02"', "deliveries/0 (education-text)"],
    ['"assessment":"assessment/3"', '"assessment":"assessment/4"', "manifest"],
    ['"software":"isobar test"', '"software":"isobar tess"', "manifest"],
    ['"minimumCount":5', '"minimumCount":6', "confidentiality"],
    ['"deadlines":"end-of-year"', '"deadlines":"start-of-year"', "policy/settings"],
  ];
  for (const [from, to, part] of cases) {
    const said = named(problemsOfText(text.replace(from, to)));
    assert.ok(
      said.some((line) => line.startsWith(part) && /was changed/.test(line)),
      `${from} → ${to}: ${said.join("\n")}`,
    );
  }
});

test("a digest changed in the manifest is not said of the part, which is intact", () => {
  const { manifest } = original;
  const digest = (from: string): string => from.replace(/^./, (digit) => (digit === "0" ? "1" : "0"));
  const parts = { ...manifest.parts, asOf: digest(manifest.parts.asOf ?? "") };
  const cases = [
    [{ ...manifest, parts }, "manifest/asOf"],
    [{ ...manifest, policyDigest: digest(manifest.policyDigest) }, "manifest/policy"],
    [{ ...manifest, digest: digest(manifest.digest) }, "manifest"],
  ] as const;
  for (const [changed, path] of cases) {
    const problems = problemsOf(canonicalBytes({ ...original, manifest: changed }));
    assert.deepEqual(
      problems.map(({ place }) => place.path),
      [path],
    );
  }
});

test("an item taken out, added or moved is named", () => {
  const { series } = original;
  const [first, second] = series;
  assert.ok(first !== undefined && second !== undefined);
  const paths = (changed: Edition["series"]): readonly string[] =>
    problemsOf(canonicalBytes({ ...original, series: changed })).map(({ place }) => place.path ?? "");
  assert.ok(paths(series.slice(0, -1)).includes("series/length"));
  assert.ok(paths([...series, first]).includes("series/length"));
  const swapped = paths([second, first, ...series.slice(2)]);
  assert.ok(swapped.every((path) => /^series\/[01] /.test(path)) && swapped.length >= 2, swapped.join());
});

function jsonOf(changed: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(changed));
  } catch {
    return undefined;
  }
}

/** The same keys and kinds of values all through, so that only texts and numbers differ. */
function sameShape(a: unknown, b: unknown): boolean {
  if (typeof a !== typeof b || Array.isArray(a) !== Array.isArray(b)) return false;
  if (typeof a !== "object" || a === null || typeof b !== "object" || b === null) return true;
  const keys = Object.keys(a);
  return (
    keys.join("\n") === Object.keys(b).join("\n") &&
    keys.every((key) => sameShape((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
