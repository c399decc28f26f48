import type { Hono } from "hono";
import { addresses } from "./addresses.js";

/**
 * Every file of a site, by its path: starts at `/` and follows each link and reference of its pages. Throws
 * on the first address that does not answer 200, naming the page that leads there: a site with a dead link
 * is not written.
 */
export async function exportSite(site: Hono): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const found = new Map<string, string>([
    [addresses.start, "the start"],
    [addresses.notFound, "the server"],
  ]);
  for (const [address, from] of found) {
    const response = await site.request(`http://site.invalid${address}`);
    if (response.status !== 200) throw new Error(`dead link: ${address} (${response.status}), from ${from}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    files.set(fileName(address), bytes);
    const type = response.headers.get("content-type") ?? "";
    for (const link of linksIn(type, new TextDecoder().decode(bytes), address)) {
      if (!found.has(link)) found.set(link, address);
    }
  }
  return files;
}

/** Same-site addresses in a page or a stylesheet, resolved against its own; other files refer to nothing. */
export function linksIn(type: string, text: string, address: string): readonly string[] {
  const pattern = type.startsWith("text/html")
    ? /\s(?:href|src)="([^"]*)"/g
    : type.startsWith("text/css")
      ? /url\("([^"]*)"\)/g
      : undefined;
  if (pattern === undefined) return [];
  const base = `http://site.invalid${address}`;
  return [...text.matchAll(pattern)].flatMap(([, link = ""]) => {
    const url = new URL(link.replaceAll("&amp;", "&"), base);
    return url.host === "site.invalid" ? [url.pathname] : [];
  });
}

function fileName(address: string): string {
  const path = decodeURIComponent(address).slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
