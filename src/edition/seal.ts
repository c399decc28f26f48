import { canonicalText, digestOf, textDigest, textOfParts } from "./canonical.js";
import type { Edition, EditionContent } from "./edition.js";
import { editionParts } from "./parts.js";

/** The edition with its manifest: the digest of every part, then of the whole. */
export function sealEdition(
  content: EditionContent,
  made: { readonly software: string; readonly methods: Readonly<Record<string, string>> },
): Edition {
  const texts = partTexts(content);
  const manifest = {
    software: made.software,
    methods: made.methods,
    policyDigest: digestOf(content.policy),
    parts: partDigests(texts),
  };
  return { ...content, manifest: { ...manifest, digest: sealDigest(content, manifest, texts) } };
}

/** The canonical text of every part of an edition: their digests and that of the whole are made of them. */
export interface PartTexts {
  readonly byName: ReadonlyMap<string, string>;
  readonly byPart: ReadonlyMap<unknown, string>;
}

export function partTexts(content: EditionContent): PartTexts {
  const [byName, byPart] = [new Map<string, string>(), new Map<unknown, string>()];
  for (const [name, part] of editionParts(content)) {
    const text = canonicalText(part);
    byName.set(name, text);
    if (typeof part === "object") byPart.set(part, text);
  }
  return { byName, byPart };
}

/** The digest of the whole document without the manifest's own digest. */
export function sealDigest(
  content: EditionContent,
  manifest: Omit<Edition["manifest"], "digest">,
  { byPart }: PartTexts,
): string {
  // A policy's areas, the deepest of the parts, lie three levels down.
  return textDigest(textOfParts({ ...content, manifest }, byPart, 3));
}

export function partDigests({ byName }: PartTexts): Readonly<Record<string, string>> {
  return Object.fromEntries([...byName].map(([name, text]) => [name, textDigest(text)]));
}
