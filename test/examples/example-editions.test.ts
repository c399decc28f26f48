import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { verifyAssessments, verifyComparisons } from "../../src/barometer/index.js";
import { canonicalBytes, readEdition } from "../../src/edition/index.js";
import { repositoryRoot } from "../repository.js";
import { exampleEditions } from "./example-editions.js";
import { freezeExample } from "./freeze-example.js";

for (const edition of exampleEditions) {
  const file = `${edition.workspace}/editions/${edition.id}.json`;

  test(`${file} is whole, and what its workspace freezes to (npm run examples freezes it anew)`, () => {
    const bytes = readFileSync(join(repositoryRoot, file));
    const read = readEdition(file, bytes);
    assert.deepEqual(read.problems, []);
    assert.ok(read.value);
    assert.deepEqual(verifyAssessments(read.value, { file }), []);
    assert.deepEqual(verifyComparisons(read.value, { file }), []);
    const frozen = canonicalBytes(freezeExample(edition));
    assert.ok(Buffer.from(frozen).equals(bytes), "the workspace has changed since");
  });
}
