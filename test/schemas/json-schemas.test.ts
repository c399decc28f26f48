import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { repositoryRoot as root } from "../repository.js";
import { jsonSchemas } from "./json-schemas.js";

test("schemas/ holds what the product reads with; `npm run schemas` writes it anew", () => {
  const made = jsonSchemas();
  assert.deepEqual(readdirSync(join(root, "schemas")).sort(), [...made.keys()].sort());
  for (const [name, text] of made) {
    assert.equal(readFileSync(join(root, "schemas", name), "utf8"), text, `schemas/${name} is out of date`);
  }
});
