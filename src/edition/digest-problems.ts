import { error, type Problem, quoted } from "../problems/index.js";
import { digestOf } from "./canonical.js";
import type { Edition } from "./edition.js";
import { partDigests, partTexts, sealDigest } from "./seal.js";

/** Every part of an edition that has not the digest its manifest states; or what of the manifest was changed. */
export function digestProblems({ manifest, ...content }: Edition, file: string): readonly Problem[] {
  const { digest, ...stated } = manifest;
  const texts = partTexts(content);
  const found = { ...stated, policyDigest: digestOf(content.policy), parts: partDigests(texts) };
  const names = [...new Set([...Object.keys(stated.parts), ...Object.keys(found.parts)])].sort();
  const changed = names.filter((name) => stated.parts[name] !== found.parts[name]);
  if (stated.policyDigest !== found.policyDigest) changed.push("policy");
  // The seal also breaks when a part does, and says something new only when none did.
  if (changed.length === 0) {
    return sealDigest(content, stated, texts) === digest ? [] : [changedPart("manifest", file)];
  }
  // The whole keeps its digest when each part's own is put in: the content is intact, what is stated is not.
  const contentIntact = sealDigest(content, found, texts) === digest;
  return changed.map((name) => changedPart(contentIntact ? `manifest/${name}` : name, file));
}

function changedPart(path: string, file: string): Problem {
  return error(
    "edition-changed",
    { file, path },
    {
      da: `${quoted(path)} er ændret, efter at udgaven blev frosset (SHA-256 passer ikke)`,
      en: `${quoted(path)} was changed after the edition was frozen (its SHA-256 does not match)`,
    },
  );
}
