import { digestOf } from "./canonical.js";
import type { Edition, EditionContent } from "./edition.js";
import { editionParts } from "./parts.js";

/** The edition with its manifest: the digest of every part, then of the whole. */
export function sealEdition(
  content: EditionContent,
  made: { readonly software: string; readonly methods: Readonly<Record<string, string>> },
): Edition {
  const manifest = {
    software: made.software,
    methods: made.methods,
    policyDigest: digestOf(content.policy),
    parts: partDigests(content),
  };
  return { ...content, manifest: { ...manifest, digest: sealDigest(content, manifest) } };
}

/** The digest of the whole document without the manifest's own digest. */
export function sealDigest(content: EditionContent, manifest: Omit<Edition["manifest"], "digest">): string {
  return digestOf({ ...content, manifest });
}

export function partDigests(content: EditionContent): Readonly<Record<string, string>> {
  return Object.fromEntries([...editionParts(content)].map(([name, part]) => [name, digestOf(part)]));
}
