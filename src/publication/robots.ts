import { addresses } from "./addresses.js";
import { absoluteAddress, type BaseUrl } from "./base-url.js";

/** `robots.txt`: everything may be read; the map of the site is named where its address is known. */
export function robotsText(base: BaseUrl | undefined): string {
  const map = base === undefined ? "" : `Sitemap: ${absoluteAddress(base, addresses.sitemap)}\n`;
  return `User-agent: *\nAllow: /\n${map}`;
}

/** `sitemap.xml`: every page, in the order of their addresses. */
export function sitemapText(base: BaseUrl, files: Iterable<string>): string {
  const pages = [...files]
    .filter((name) => /(?:^|\/)index\.html$/.test(name))
    .map((name) => absoluteAddress(base, `/${name.slice(0, -"index.html".length)}`))
    .sort();
  const entries = pages.map((page) => `  <url><loc>${encodeURI(page).replaceAll("&", "&amp;")}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    "</urlset>",
    "",
  ].join("\n");
}
