import { join } from "node:path";
import { freeze } from "../../src/barometer/index.js";
import { software } from "../../src/cli/software.js";
import { canonicalBytes } from "../../src/edition/index.js";
import { problemLines } from "../../src/problems/index.js";
import { readWorkspace, writeWhole } from "../../src/workspace/index.js";
import { repositoryRoot } from "../repository.js";
import { exampleEditions } from "./example-editions.js";

// `npm run examples`: freezes them anew. A released edition is never changed; these belong to a version that is
// not released, and the test beside this file compares them with what the product makes.
for (const { workspace, id, asOf } of exampleEditions) {
  const { value, problems } = readWorkspace(join(repositoryRoot, workspace));
  const frozen = value && freeze({ id, asOf, software, source: value.source, deliveries: value.deliveries });
  if (frozen?.value === undefined) {
    throw new Error(problemLines([...problems, ...(frozen?.problems ?? [])], "en").join("\n"));
  }
  writeWhole(join(repositoryRoot, workspace, "editions", `${id}.json`), canonicalBytes(frozen.value));
}
