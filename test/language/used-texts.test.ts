import assert from "node:assert/strict";
import { test } from "node:test";
import { texts } from "../../src/language/index.js";
import { readTexts } from "../repository.js";

/** Tables whose keys are codes of documents: looked up by the code, so no line names the single text. */
const byCode = [
  "recurrences",
  "measures",
  "targetKinds",
  "directions",
  "directionsAlone",
  "kinds",
  "causes",
  "statusCauses",
  "agrees",
  "deadlineReadings",
  "bases",
  "labels",
  "names",
  "documents",
  "pageTitles",
  "classReasons",
  "classChanges",
  "classCauses",
  "noRank",
  "ranking",
  "lackWords",
  "ladder.definitions",
  "editions.counts",
];

/** Texts looked up by a code among others of their page: a commitment's owner, the side of a list of countries. */
const singleByCode = ["home.authority", "home.nobody", "definitions.outside"];

test("every text of the pages is used somewhere", () => {
  const code = [...readTexts("src")]
    .filter(([path]) => !path.startsWith("src/language/"))
    .map(([, text]) => text)
    .join("\n");
  const unused = keysOf(texts.da, "").filter(
    ({ key, path }) => !singleByCode.includes(path) && !new RegExp(`\\.${key}\\b`).test(code),
  );
  assert.deepEqual(
    unused.map(({ path }) => path),
    [],
  );
});

type Node = string | ((...numbers: never) => string) | { readonly [name: string]: Node };

function keysOf(node: Node, path: string): readonly { readonly key: string; readonly path: string }[] {
  if (typeof node !== "object") return [{ key: path.split(".").at(-1) ?? "", path }];
  return Object.entries(node).flatMap(([key, below]) => {
    const own = path === "" ? key : `${path}.${key}`;
    return byCode.includes(key) || byCode.includes(own) ? [{ key, path: own }] : keysOf(below, own);
  });
}
