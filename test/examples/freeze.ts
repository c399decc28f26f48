import { join } from "node:path";
import { writeExample } from "../../examples/eksempelby/generator/write-workspace.js";
import { canonicalBytes } from "../../src/edition/index.js";
import { writeWhole } from "../../src/workspace/index.js";
import { repositoryRoot } from "../repository.js";
import { exampleEditions } from "./example-editions.js";
import { freezeExample } from "./freeze-example.js";

// `npm run examples`: makes the invented city anew, which follows the first example's policy, and freezes all editions.
// A released edition is never changed; these belong to a version that is not released, and the test beside this file
// compares them with what the product makes.
await writeExample(repositoryRoot);
for (const edition of exampleEditions) {
  const file = join(repositoryRoot, edition.workspace, "editions", `${edition.id}.json`);
  writeWhole(file, canonicalBytes(freezeExample(edition)));
}
