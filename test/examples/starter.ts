import assert from "node:assert/strict";
import { join } from "node:path";
import { freeze } from "../../src/barometer/index.js";
import type { Edition } from "../../src/edition/index.js";
import { readWorkspace } from "../../src/workspace/index.js";
import { repositoryRoot } from "../repository.js";

const folder = join(repositoryRoot, "assets/starter");

/** What `isobar init` writes, frozen. */
export function starterEdition(): Edition {
  const { value, problems } = readWorkspace(folder);
  assert.deepEqual(problems, []);
  assert.ok(value);
  const frozen = freeze({
    id: "spring-2025",
    asOf: "2025-03-01",
    software: "isobar test",
    source: value.source,
    deliveries: value.deliveries,
  });
  assert.deepEqual(frozen.problems, []);
  assert.ok(frozen.value);
  return frozen.value;
}
