import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folder } from "../../examples/eksempelby/generator/write-workspace.js";
import { readEdition } from "../../src/edition/index.js";
import { createSite, exportSite } from "../../src/publication/index.js";
import { assertNone } from "../assert-none.js";
import { readTexts, repositoryRoot } from "../repository.js";
import { copenhagenWorkspace } from "./copenhagen.js";

/*
 * No real place, authority, company or address beside an invented figure: the workspace and its whole site are searched
 * for every place of the policy that the example is made from, and for what else that policy names.
 */

const { policy } = copenhagenWorkspace().source;

const realNames = new Set([
  ...policy.places.flatMap(({ id, title, aliases }) => [id, ...Object.values(title), ...aliases]),
  ...policy.ruleSets.flatMap(({ listed }) =>
    listed.flatMap(({ partOfCity }) => Object.values(partOfCity ?? {})),
  ),
  ...[
    "København",
    "Nørrebro",
    "Brønshøj",
    "Husum",
    "Sjælør",
    "hovedstad",
    "kk.dk",
    "33 17",
    "Statistics Denmark",
  ],
  ...["Danmarks Statistik", "jobindsats", "Rambøll", "MEGAFON", "DRC", "Racediskrimination"],
]);

const realName = new RegExp([...realNames].map((name) => name.replace(".", "\\.")).join("|"), "giu");

function namesIn(file: string, text: string): readonly string[] {
  return [...text.matchAll(realName)].map(
    ({ 0: name, index }) => `${file}: ${name} in "${text.slice(Math.max(0, index - 30), index + 40)}"`,
  );
}

test("the search finds each real name", () => {
  for (const name of realNames) assert.ok(namesIn("x", `med ${name} og`).length > 0, name);
});

test("no real name stands in the files of the workspace", () => {
  const files = [...readTexts(folder)].filter(([file]) => !file.startsWith(`${folder}/generator/`));
  assert.ok(files.length > 50);
  assertNone(files.flatMap(([file, text]) => namesIn(file, text)));
});

test("no real name stands on any page or in any file of the site, and every page says that the data is synthetic", async () => {
  const bytes = readFileSync(join(repositoryRoot, folder, "editions/spring-2013.json"));
  const { value: edition } = readEdition("spring-2013.json", bytes);
  assert.ok(edition);
  // One language is enough and takes half the time: the texts of both stand in the files searched above.
  const english = { ...edition, policy: { ...edition.policy, languages: ["en"] } };
  const { files, deadLinks } = await exportSite(createSite([{ edition: english, bytes, draft: false }]));
  assert.deepEqual(deadLinks, []);
  const texts = [...files].filter(([name]) => /\.(html|csv|json|xml|txt)$/.test(name));
  assert.ok(texts.length > 250);
  assertNone(texts.flatMap(([name, content]) => namesIn(name, new TextDecoder().decode(content))));
  for (const [name, content] of texts) {
    const text = new TextDecoder().decode(content);
    if (name.endsWith(".html") && name !== "404.html") assert.match(text, /synthetic|syntetiske/, name);
    if (name.endsWith(".csv")) assert.match(text, /\/synthetic-|\(synthetic data\)|^[^\n]*\n$/, name);
  }
});
