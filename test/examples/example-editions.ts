import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Edition, readEdition } from "../../src/edition/index.js";
import { repositoryRoot } from "../repository.js";

/** The frozen editions that the examples carry: each must be what its workspace freezes to today. */
export const exampleEditions: readonly ExampleEdition[] = [
  { workspace: "examples/copenhagen-2006", id: "autumn-2006", asOf: "2006-11-30" },
  { workspace: "examples/eksempelby", id: "spring-2009", asOf: "2009-05-31" },
  { workspace: "examples/eksempelby", id: "autumn-2011", asOf: "2011-10-31" },
  { workspace: "examples/eksempelby", id: "spring-2013", asOf: "2013-05-31" },
];

export interface ExampleEdition {
  readonly workspace: string;
  readonly id: string;
  readonly asOf: string;
}

/** The newest of an example's frozen editions, as its file says it. */
export function newestExample(name: string): Edition {
  return editionsOfExample(name).at(-1) ?? assert.fail(name);
}

/** An example's frozen editions, oldest first, as their files say them. */
export function editionsOfExample(name: string): readonly Edition[] {
  return exampleEditions
    .filter(({ workspace }) => workspace === `examples/${name}`)
    .map(({ workspace, id }) => {
      const file = `${workspace}/editions/${id}.json`;
      const { value } = readEdition(file, readFileSync(join(repositoryRoot, file)));
      return value ?? assert.fail(file);
    });
}
