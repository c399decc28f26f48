import assert from "node:assert/strict";
import { test } from "node:test";
import { attributeColumns, decimalColumns, dimensionColumns } from "../../src/formats/index.js";
import { reservedColumns } from "../../src/policy/checks/dimension-problems.js";
import {
  indexPolicy,
  optionalPolicyFiles,
  policyFiles,
  policySchema,
  readPolicy,
} from "../../src/policy/index.js";
import { placeText, problemLines } from "../../src/problems/index.js";
import { replaceOnce } from "../fixtures/broken.js";
import { smallPolicy } from "../fixtures/small-policy.js";
import { problemsOf } from "./problems-of.js";

test("nothing stands against the small policy", () => {
  assert.deepEqual(problemsOf(smallPolicy()), []);
});

test("a document that became JSON is read as an equal document, however often", () => {
  const { policy } = smallSource();
  const once = policySchema.parse(JSON.parse(JSON.stringify(policy)));
  assert.deepEqual(once, policy);
  assert.deepEqual(policySchema.parse(JSON.parse(JSON.stringify(once))), policy);
});

test("printed numbers keep their digits, and names of every object are ids like others", () => {
  const files = smallPolicy();
  for (const [file, text] of files) files.set(file, text.replaceAll("adults", "constructor"));
  const area = "policy/areas/cycling.yaml";
  files.set(area, replaceOnce(files.get(area) ?? "", "value: 80,", "value: 80.0,", area));
  const { value, problems } = readPolicy(files);
  assert.deepEqual(problems, []);
  assert.ok(value !== undefined);
  assert.equal(value.policy.areas[0]?.targets[0]?.goal?.value, "80.0");
  assert.equal(indexPolicy(value.policy).groups.get("constructor")?.id, "constructor");
  assert.equal(indexPolicy(value.policy).groups.get("toString"), undefined);
});

test("every part of the document leads back to its place in a file", () => {
  const { placeOf } = smallSource();
  const places = [
    [["publisher"], "policy/policy.yaml:11:12"],
    [["units", 1, "other", "da"], "policy/policy.yaml:28:34"],
    [["groups", 0, "labels", 1, "id"], "policy/groups.yaml:11:13"],
    [["areas", 0, "targets", 0, "milestones", 1, "goal", "value"], "policy/areas/cycling.yaml:61:24"],
    [["areas", 0, "targets", 0, "guard", "text"], "policy/areas/cycling.yaml:48:5"],
    [["areas", 7], "policy/policy.yaml:16:8"],
    [["nothing"], "policy/policy.yaml:1:1"],
  ] as const;
  for (const [path, place] of places) assert.equal(placeText(placeOf(path)), place);
});

test("files that are missing, empty, not listed or never read are named", () => {
  const files = smallPolicy();
  files.delete("policy/bodies.yaml");
  files.set("policy/groups.yaml", "# nothing yet\n");
  files.set("policy/places.yaml", "- id: fernholm\n");
  files.set(
    "policy/areas/walking.yaml",
    (files.get("policy/areas/cycling.yaml") ?? "").replace("cycling", "walking"),
  );
  files.set("policy/definition.yaml", "definitions: []\n");
  assert.deepEqual(problemLines(problemsOf(files), "en"), [
    'policy/areas/walking.yaml:1:1: error: the area is not on the list "areas" in policy/policy.yaml',
    "policy/bodies.yaml: error: the file is missing; expected a file with the fields bodies, reports",
    'policy/definition.yaml: warning: the file is not read; did you mean "policy/definitions.yaml"?',
    "policy/groups.yaml:1:1: error: the file is empty; expected the fields groups, countryLists",
    "policy/places.yaml:1:1: error: the file is a list of 1; expected the fields places",
  ]);
});

test("no file at all is a sentence for each", () => {
  const { value, problems } = readPolicy(new Map());
  assert.equal(value, undefined);
  assert.deepEqual(
    problems.map(({ code, place }) => [code, place.file]),
    Object.keys(policyFiles)
      .filter((file) => !optionalPolicyFiles.includes(file))
      .map((file) => ["missing-file", file]),
  );
});

test("mistakes in the form of several files come all at once", () => {
  const files = smallPolicy();
  const spoil = (file: string, piece: string, replacement: string): void => {
    files.set(file, replaceOnce(files.get(file) ?? "", piece, replacement, file));
  };
  spoil("policy/policy.yaml", "minimumCount: 5", "minimumCount: five");
  spoil("policy/policy.yaml", "timeZone: Etc/UTC", "timeZone: Etc/Noon");
  spoil("policy/policy.yaml", "areas: [cycling]", "areas: [cycling, walking]");
  spoil("policy/groups.yaml", "rule:\n      en: Cyclists under", "rule:\n      EN: Cyclists under");
  spoil("policy/bodies.yaml", "kind: committee", "kind: comittee");
  spoil("policy/bodies.yaml", "    role:", "    rolle:");
  spoil("policy/places.yaml", "- id: eastmead", '- id: "eastmead');
  spoil("policy/areas/cycling.yaml", "value: 61,", "value: sixty,");
  spoil("policy/areas/cycling.yaml", "recurrence: yearly", "recurrence: []");
  spoil("policy/areas/cycling.yaml", "date: 2021-05-31", "date: 2021-06-31");
  assert.deepEqual(
    problemsOf(files).map(({ code, place }) => `${placeText(place)} ${code}`),
    [
      "policy/policy.yaml:17:11 wrong-value",
      "policy/policy.yaml:21:17 wrong-type",
      "policy/groups.yaml:5:7 wrong-key",
      "policy/bodies.yaml:4:11 wrong-value",
      "policy/bodies.yaml:8:5 unknown-key",
      "policy/places.yaml:5:9 yaml",
      "policy/areas/cycling.yaml:52:24 wrong-value",
      "policy/areas/cycling.yaml:83:18 wrong-value",
      "policy/areas/cycling.yaml:84:17 wrong-value",
      "policy/policy.yaml:16:18 missing-area",
    ],
  );
});

test("contradictions between several files come all at once", () => {
  const files = smallPolicy();
  const spoil = (file: string, piece: string, replacement: string): void => {
    files.set(file, replaceOnce(files.get(file) ?? "", piece, replacement, file));
  };
  spoil("policy/policy.yaml", "publisher: traffic-committee", "publisher: nobody");
  spoil("policy/policy.yaml", "to: 2028", "to: 2018");
  spoil("policy/groups.yaml", "definition: def-cyclist", "definition: def-nothing");
  spoil("policy/bodies.yaml", "title: { en: Road Office, da: Vejkontoret }", "title: { en: Road Office }");
  spoil("policy/places.yaml", "validFrom: 2007-01-01", "validFrom: 2007-01-01\n    validTo: 2006-01-01");
  spoil("policy/areas/cycling.yaml", "of: helmet-rate }", "of: nothing }");
  spoil("policy/areas/cycling.yaml", "- at: 2025", "- at: 2028");
  spoil("policy/areas/cycling.yaml", "- id: COM-2", "- id: COM-1");
  assert.deepEqual(
    problemLines(problemsOf(files), "en").map((line) => line.split(": error: ")[0]),
    [
      "policy/areas/cycling.yaml:9:37",
      "policy/areas/cycling.yaml:60:13",
      "policy/areas/cycling.yaml:86:9",
      "policy/bodies.yaml:6:12",
      "policy/groups.yaml:7:17",
      "policy/places.yaml:10:14",
      "policy/policy.yaml:11:12",
      "policy/policy.yaml:15:7",
    ],
  );
});

test("the names a dimension may not have are those of the tables' columns", () => {
  const own = ["sex", "age"];
  const columns = [...dimensionColumns, ...decimalColumns, ...attributeColumns].filter(
    (name) => !own.includes(name),
  );
  // An id has no underscore, so no dimension can be called ref_area.
  assert.deepEqual([...reservedColumns].sort(), columns.filter((name) => !name.includes("_")).sort());
});

function smallSource() {
  const { value } = readPolicy(smallPolicy());
  assert.ok(value !== undefined);
  return value;
}

test("a policy that says nothing of small counts shows none under 5; it may say 3, and no less", () => {
  const saying = (setting: string) => {
    const files = smallPolicy();
    const file = "policy/policy.yaml";
    files.set(file, replaceOnce(files.get(file) ?? "", "  minimumCount: 5\n", setting, file));
    return readPolicy(files);
  };
  const silent = saying("");
  assert.deepEqual(silent.problems, []);
  assert.equal(silent.value?.policy.settings.minimumCount, 5);
  assert.equal(saying("  minimumCount: 3\n").value?.policy.settings.minimumCount, 3);
  assert.deepEqual(
    problemLines(saying("  minimumCount: 2\n").problems, "en").map((line) => line.replace(/^\S+ /, "")),
    ['error: "settings.minimumCount" is "2"; expected a whole number from 3 to 100'],
  );
});
