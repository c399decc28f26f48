import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { freeze, verifyAssessments } from "../../src/barometer/index.js";
import { software } from "../../src/cli/software.js";
import { canonicalBytes, readEdition } from "../../src/edition/index.js";
import { readWorkspace } from "../../src/workspace/index.js";
import { repositoryRoot } from "../repository.js";
import { exampleEditions } from "./example-editions.js";

for (const { workspace, id, asOf } of exampleEditions) {
  const file = `${workspace}/editions/${id}.json`;

  test(`${file} is whole, and what its workspace freezes to (npm run examples freezes it anew)`, () => {
    const bytes = readFileSync(join(repositoryRoot, file));
    const read = readEdition(file, bytes);
    assert.deepEqual(read.problems, []);
    assert.ok(read.value);
    assert.deepEqual(verifyAssessments(read.value, { file }), []);

    const { value } = readWorkspace(join(repositoryRoot, workspace));
    assert.ok(value);
    const frozen = freeze({ id, asOf, software, source: value.source, deliveries: value.deliveries });
    assert.ok(frozen.value);
    assert.ok(Buffer.from(canonicalBytes(frozen.value)).equals(bytes), "the workspace has changed since");
  });
}
