import { bytesDigest } from "../../edition/index.js";
import { languageTags } from "../../language/index.js";
import { addresses } from "../addresses.js";
import { editionTitle } from "../view/edition-title.js";
import { type Reader, textIn } from "../view/reader.js";
import { fileLink } from "./file-link.js";

/** The frozen editions as an Atom feed, newest first; a draft is no release. */
export function releasesFeed(reader: Reader): string {
  const { policy, language, base, editions, index } = reader;
  const own = addresses.feed(language, policy.id);
  const link = (to: string): string => escaped(fileLink(base, own, to));
  const publisher = index.bodies.get(policy.publisher);
  const released = editions.filter(({ draft }) => !draft);
  const day = released[0]?.edition.asOf ?? editions[0]?.edition.asOf ?? "1970-01-01";
  const entries = released.map(({ edition, bytes }) =>
    [
      "  <entry>",
      `    <title>${escaped(editionTitle(reader, edition))}</title>`,
      `    <id>${uuid(bytesDigest(bytes))}</id>`,
      `    <updated>${edition.asOf}T00:00:00Z</updated>`,
      `    <link rel="alternate" type="text/html" href="${link(addresses.editionPage(language, policy.id, edition.id))}"/>`,
      `    <link rel="enclosure" type="application/json" href="${link(addresses.edition(policy.id, edition.id))}"/>`,
      "  </entry>",
    ].join("\n"),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${languageTags[language]}">`,
    `  <title>${escaped(textIn(reader, policy.title))}</title>`,
    `  <id>${uuid(bytesDigest(new TextEncoder().encode(own)))}</id>`,
    `  <updated>${day}T00:00:00Z</updated>`,
    `  <author><name>${escaped(textIn(reader, publisher?.title ?? policy.place))}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${link(own)}"/>`,
    `  <link rel="alternate" type="text/html" href="${link(addresses.editions(language, policy.id))}"/>`,
    ...entries,
    "</feed>",
    "",
  ].join("\n");
}

/** A name that lasts wherever the site stands: of the digest's own digits, version 8 (RFC 9562). */
function uuid(digest: string): string {
  const hex = digest.replace(/^sha256:/, "").replace(/[^0-9a-f]/g, "");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
