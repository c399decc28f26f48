import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { initWorkspace } from "../../src/workspace/index.js";
import { smallPolicy } from "../fixtures/small-policy.js";
import { filesUnder, repositoryRoot } from "../repository.js";
import { temporaryFolder } from "../workspace/temporary.js";
import { asEditorsRead, departures, namedSchema, schemaOf } from "./schema-validator.js";

const examples = readdirSync(join(repositoryRoot, "examples")).map((name) =>
  join(repositoryRoot, "examples", name),
);

/** The YAML files that a city writes, by their path in the workspace. */
function yamlFiles(workspace: string): readonly string[] {
  return ["policy", "deliveries", "decisions"]
    .flatMap((part) => filesUnder(part, workspace))
    .filter((name) => name.endsWith(".yaml"));
}

function assertFilesFit(workspace: string, schemas: string): void {
  const files = yamlFiles(workspace);
  assert.ok(files.length >= 8, workspace);
  for (const name of files) {
    const text = readFileSync(join(workspace, name), "utf8");
    const named = namedSchema(text);
    assert.ok(named, `the first line of ${name} names no schema`);
    const schema = resolve(join(workspace, name), "..", named);
    assert.equal(schema, join(schemas, schemaOf(name).split("/").at(-1) ?? ""), name);
    assert.deepEqual(departures(schema, asEditorsRead(text)), [], name);
  }
}

for (const workspace of examples) {
  test(`each file of ${workspace.split("/").at(-1)} names its schema and fits it`, () => {
    assertFilesFit(workspace, join(repositoryRoot, "schemas"));
  });

  test(`each frozen edition of ${workspace.split("/").at(-1)} fits the schema of editions`, () => {
    for (const name of filesUnder("editions", workspace)) {
      const edition = JSON.parse(readFileSync(join(workspace, name), "utf8"));
      assert.deepEqual(departures(join(repositoryRoot, "schemas/edition.json"), edition), [], name);
      const { asOf: _, ...without } = edition;
      assert.deepEqual(departures(join(repositoryRoot, "schemas/edition.json"), without).length, 1);
    }
  });
}

test("each file that init writes names a schema that init wrote too, and fits it", (t) => {
  const workspace = join(temporaryFolder(t), "plan");
  assert.deepEqual(initWorkspace(workspace).problems, []);
  assertFilesFit(workspace, join(workspace, "schemas"));
});

test("the small policy fits", () => {
  for (const [name, text] of smallPolicy()) {
    if (!name.endsWith(".yaml")) continue;
    assert.deepEqual(departures(schemaOf(name), asEditorsRead(text)), [], name);
  }
});
