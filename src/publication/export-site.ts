import { addresses } from "./addresses.js";
import { isLater, type Site } from "./answer.js";
import { type BaseUrl, pathPrefix } from "./base-url.js";
import { sitemapText } from "./robots.js";

/** The files of a site by their path; without any of them worth writing while a link of theirs is dead. */
export interface ExportedSite {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly deadLinks: readonly DeadLink[];
}

/** Takes each file as soon as it is made; the next one waits for it. */
export type TakeFile = (name: string, bytes: Uint8Array) => Promise<void>;

/** An address that a page leads to and that the site does not have, or not with the fragment it names. */
export interface DeadLink {
  readonly address: string;
  readonly from: string;
  /** What the site answered; 200 when only the fragment is missing. */
  readonly status: number;
}

/**
 * Every file of a site: starts at `/` and follows each link and reference of its pages. A link is dead when its
 * address does not answer 200, or when its fragment is no id of the page that answers; all of them are found. Where
 * the site will stand (`base`) adds a map of its pages.
 */
export async function exportSite(site: Site, base?: BaseUrl, take?: TakeFile): Promise<ExportedSite> {
  const prefix = pathPrefix(base);
  const files = new Map<string, Uint8Array>();
  const add = async (address: string, bytes: Uint8Array): Promise<void> => {
    files.set(fileName(address), bytes);
    await take?.(fileName(address), bytes);
  };
  const ids = new Map<string, ReadonlySet<string>>();
  const deadLinks: DeadLink[] = [];
  const fragments = new Map<string, string>();
  const later: { readonly address: string; readonly bytes: Promise<Uint8Array> }[] = [];
  const found = new Map<string, string>(addresses.withoutLink.map((address) => [address, address]));
  for (const [address, from] of found) {
    const { status, type, body } = site.answer(address);
    if (status !== 200) {
      deadLinks.push({ address, from, status });
      continue;
    }
    if (isLater(body)) {
      // What takes its time refers to nothing: the pages do not wait for it.
      const bytes = body.later();
      // Told where it is awaited, unless something else went wrong before.
      bytes.catch(() => undefined);
      later.push({ address, bytes });
      continue;
    }
    await add(address, typeof body === "string" ? encoder.encode(body) : body);
    const references = referencesIn(type, body, address, prefix);
    ids.set(address, references.ids);
    for (const link of references.links) {
      const fragment = link.indexOf("#");
      const to = fragment === -1 ? link : link.slice(0, fragment);
      if (!found.has(to)) found.set(to, address);
      if (fragment !== -1 && !fragments.has(link)) fragments.set(link, address);
    }
  }
  for (const { address, bytes } of later) await add(address, await bytes);
  for (const [link, from] of fragments) {
    const at = link.indexOf("#");
    const known = ids.get(link.slice(0, at));
    if (known?.has(link.slice(at + 1)) === false) deadLinks.push({ address: link, from, status: 200 });
  }
  if (base !== undefined) {
    await add(addresses.sitemap, encoder.encode(sitemapText(base, files.keys())));
  }
  return { files, deadLinks };
}

interface References {
  /** Same-site addresses, absolute inside the site, each with its fragment where it has one. */
  readonly links: readonly string[];
  /** Where in the page links may lead, as links write them. */
  readonly ids: ReadonlySet<string>;
}

const encoder = new TextEncoder();

const nothing: References = { links: [], ids: new Set() };

/** What a page or a stylesheet refers to, and its ids; other files refer to nothing. */
function referencesIn(type: string, body: string | Uint8Array, address: string, prefix: string): References {
  if (!/^text\/(?:html|css)/.test(type)) return nothing;
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  if (type.startsWith("text/html")) return pageReferences(text, address, prefix);
  const urls = [...text.matchAll(/url\("([^"]*)"\)/g)];
  return { links: urls.flatMap(([, url = ""]) => resolved(url, address)), ids: new Set() };
}

function pageReferences(html: string, address: string, prefix: string): References {
  const written = new Set<string>();
  const ids = new Set<string>();
  // A page's own markup holds no `>` in an attribute and no `"` in a text, so no parser is needed to find them.
  for (const [, name, value = ""] of html.matchAll(/\s(href|src|id)="([^"]*)"/g)) {
    if (name === "id") ids.add(encodeURIComponent(unescaped(value)));
    else written.add(value);
  }
  // A link that begins at the root of the host holds the folder that the site will stand in.
  const inSite = (link: string): string => (link.startsWith(`${prefix}/`) ? link.slice(prefix.length) : link);
  return { links: [...written].flatMap((link) => resolved(inSite(unescaped(link)), address)), ids };
}

const origin = "http://site.invalid";

/** A link as an absolute address of the site; none when it leads elsewhere. */
function resolved(link: string, address: string): readonly string[] {
  if (plainLink.test(link)) return [joined(link, address)];
  const url = new URL(link, origin + address);
  if (url.origin !== origin) return [];
  const fragment = url.hash === "" ? "" : `#${encodeURIComponent(decodeURIComponent(url.hash.slice(1)))}`;
  return [url.pathname + fragment];
}

/** Most links need no parser: steps up, then names of plain characters, then perhaps a fragment. */
const plainLink = /^(?:\.\/|(?:\.\.\/)*)(?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?(?:#[\w.-]+)?$/;

function joined(link: string, address: string): string {
  // A fragment alone leads to the page itself, whatever its last part is called.
  if (link.startsWith("#")) return address + link;
  let folder = address.slice(0, address.lastIndexOf("/") + 1);
  let rest = link.startsWith("./") ? link.slice(2) : link;
  while (rest.startsWith("../")) {
    folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1) || "/";
    rest = rest.slice(3);
  }
  return folder + rest;
}

function unescaped(attribute: string): string {
  return attribute.includes("&") ? attribute.replaceAll("&quot;", '"').replaceAll("&amp;", "&") : attribute;
}

function fileName(address: string): string {
  const path = decodeURIComponent(address).slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
