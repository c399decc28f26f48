import assert from "node:assert/strict";
import { test } from "node:test";
import { readWorkspace } from "../../src/workspace/index.js";
import { smallWorkspace, write } from "./temporary.js";

test("a file of data whose ending is not the one that is read is named with the expected one", (t) => {
  const folder = smallWorkspace(t);
  const unread = [
    "policy/areas/lights.yml",
    "deliveries/count-2023.CSV",
    "deliveries/count-2023.xlsx",
    "policy/bodies.json",
    "deliveries/mappings/counts.yml",
    "deliveries/old/a.csv",
    "deliveries/old/a.yaml",
    "deliveries/old/b.csv",
  ];
  const others = ["policy/notes.txt", "deliveries/read-me.md", "editions/.hidden.yaml"];
  for (const name of [...unread, ...others]) write(folder, name, "a: b\n");
  const { value, problems } = readWorkspace(folder);
  assert.ok(value);
  assert.deepEqual(
    problems.map(({ severity, place, sentence }) => `${place.file}: ${severity}: ${sentence.en}`).sort(),
    [
      "deliveries/count-2023.CSV: warning: is not read: in the folder deliveries files that end in .yaml or .csv are read",
      "deliveries/count-2023.xlsx: warning: is not read: in the folder deliveries files that end in .yaml or .csv are read",
      "deliveries/mappings/counts.yml: warning: is not read: in the folder deliveries/mappings files that end in .yaml are read",
      "deliveries/old/a.csv: warning: is not read, nor are 2 more files in its folder: no files are read in folders under deliveries",
      "policy/areas/lights.yml: warning: is not read: in the folder policy/areas files that end in .yaml are read",
      "policy/bodies.json: warning: is not read: in the folder policy files that end in .yaml are read",
    ],
  );
});
