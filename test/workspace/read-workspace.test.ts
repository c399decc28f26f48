import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readableWorkspace, readEditionFile, readWorkspace } from "../../src/workspace/index.js";
import { employmentBytes } from "../examples/copenhagen.js";
import { edit, smallWorkspace, temporaryFolder, write } from "./temporary.js";

test("a workspace is its policy, its deliveries by name and its editions", (t) => {
  const folder = smallWorkspace(t);
  write(folder, "editions/b.json", "{}");
  write(folder, "editions/a.json", "{}");
  write(folder, "editions/notes.txt", "");
  write(folder, "README.md", "# What a person wrote\n");
  const { value, problems } = readWorkspace(folder);
  assert.deepEqual(problems, []);
  assert.equal(value?.source.policy.id, "safe-cycling");
  assert.deepEqual(
    value?.deliveries.map(({ id }) => id),
    ["count-2019", "count-2022"],
  );
  assert.deepEqual(
    value?.editionFiles,
    ["a", "b"].map((name) => join(folder, `editions/${name}.json`)),
  );
});

test("a policy without deliveries is a workspace too", (t) => {
  const folder = smallWorkspace(t, (files) => {
    for (const name of files.keys()) if (name.startsWith("deliveries/")) files.delete(name);
  });
  assert.deepEqual(readWorkspace(folder).value?.deliveries, []);
});

test("with an error nothing is given, unless more problems are to be found", (t) => {
  const folder = smallWorkspace(t);
  edit(folder, "policy/policy.yaml", "publisher: traffic-committee", "publisher: nobody");
  const { value, problems } = readWorkspace(folder);
  assert.equal(value, undefined);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["unknown-id"],
  );
  const readable = readableWorkspace(folder);
  assert.deepEqual(readable.problems, problems);
  assert.equal(readable.value?.deliveries.length, 2);
  edit(folder, "deliveries/count-2022.csv", "67.0", "6x7");
  assert.equal(readableWorkspace(folder).value, undefined, "a delivery is not known");
  assert.equal(readableWorkspace(folder).problems.length, 2);
});

test("warnings come with the workspace", (t) => {
  const folder = smallWorkspace(t);
  write(folder, "policy/grups.yaml", "groups: []\n");
  const { value, problems } = readWorkspace(folder);
  assert.ok(value !== undefined);
  assert.deepEqual(
    problems.map(({ severity, code }) => [severity, code]),
    [["warning", "unread-file"]],
  );
});

test("a link that leads nowhere is a file that does not exist", (t) => {
  const folder = smallWorkspace(t);
  symlinkSync(join(folder, "nowhere"), join(folder, "policy/areas/lost.yaml"));
  const { problems } = readWorkspace(folder);
  assert.ok(
    problems.some(
      ({ place, sentence }) => place.file === "policy/areas/lost.yaml" && sentence.en === "does not exist",
    ),
    JSON.stringify(problems),
  );
});

test("an edition file comes with the bytes it was read from", (t) => {
  const folder = temporaryFolder(t);
  write(folder, "e.json", employmentBytes());
  const path = join(folder, "e.json");
  const { value, problems } = readEditionFile(path);
  assert.deepEqual(problems, []);
  assert.deepEqual([value?.path, value?.edition.id], [path, "autumn-2006"]);
  assert.deepEqual(Buffer.from(value?.bytes ?? []), Buffer.from(employmentBytes()));
  const missing = readEditionFile(join(folder, "no.json"));
  assert.deepEqual(
    missing.problems.map(({ sentence }) => sentence.en),
    ["does not exist"],
  );
  const under = readEditionFile(join(path, "e.json"));
  assert.match(under.problems[0]?.sentence.en ?? "", /a part of the path is a file|does not exist/);
});

test("a table of 99,000 bad rows is told row by row as long as anybody would read on", (t) => {
  const folder = smallWorkspace(t, (files) => {
    const [header = ""] = (files.get("deliveries/count-2022.csv") ?? "").split("\n");
    const columns = header.split(",");
    const cells = columns.map((name) => ({ time_period: "2022", value: "1" })[name] ?? "x");
    files.set(
      "deliveries/count-2022.csv",
      [header, ...Array<string>(99_000).fill(cells.join(","))].join("\n"),
    );
  });
  const { value, problems } = readWorkspace(folder);
  assert.equal(value, undefined);
  assert.ok(problems.length >= 1000 && problems.length <= 4100, String(problems.length));
});
