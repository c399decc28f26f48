import assert from "node:assert/strict";
import { test } from "node:test";
import { canonicalBytes } from "../../src/edition/index.js";
import { baseUrlOf, createSite, exportSite } from "../../src/publication/index.js";
import { smallEdition } from "../edition/small-editions.js";
import { copenhagenEdition } from "../examples/copenhagen.js";
import { tagsIn, textOf } from "./html.js";

const edition = smallEdition({ id: "spring", asOf: "2022-12-31" });

async function siteAt(base?: string): Promise<ReadonlyMap<string, string>> {
  const site = createSite([{ edition, bytes: canonicalBytes(edition), draft: false }], base);
  const { files, deadLinks } = await exportSite(site, base);
  assert.deepEqual(deadLinks, []);
  return new Map([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

/** The `link` elements of a page with a relation, by their address. */
const otherKinds = new Set(["application/atom+xml", "application/ld+json"]);

/** Pages that a page is linked to in its head, not files of another kind (the feed, the catalogue). */
function linked(html: string, relation: string): readonly string[] {
  return tagsIn(html).flatMap(({ name, attributes }) =>
    name === "link" && attributes.get("rel") === relation && !otherKinds.has(attributes.get("type") ?? "")
      ? [attributes.get("href") ?? ""]
      : [],
  );
}

test("a base is an address of a folder", () => {
  assert.equal(baseUrlOf("https://city.example"), "https://city.example/");
  assert.equal(baseUrlOf("https://city.example/barometer"), "https://city.example/barometer/");
  assert.equal(baseUrlOf("http://city.example:8080/a/b/"), "http://city.example:8080/a/b/");
  for (const text of [
    "city.example",
    "/barometer/",
    "ftp://city.example/",
    "https://city.example/?x=1",
    "https://city.example/#a",
    "https://me@city.example/",
    "javascript:alert(1)",
    "",
  ]) {
    assert.equal(baseUrlOf(text), undefined, text);
  }
});

test("with a base every page says where it stands, in each language, and the map of the site names every page", async () => {
  const base = "https://city.example/barometer/";
  const site = await siteAt(base);
  const map = [...(site.get("sitemap.xml") ?? "").matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, page]) => page);
  const pages = [...site.keys()].filter((name) => name.endsWith("index.html"));
  assert.equal(map.length, pages.length);
  assert.equal(new Set(map).size, pages.length);
  for (const name of pages) {
    const address = base + name.slice(0, -"index.html".length);
    assert.deepEqual(linked(site.get(name) ?? "", "canonical"), [address], name);
    assert.ok(map.includes(address), address);
    if (name === "index.html") continue;
    assert.ok(
      site.get(name)?.includes(`<p class="on-paper">${address}</p>`),
      `${name} does not say it on paper`,
    );
    const [language = ""] = name.split("/");
    const others = linked(site.get(name) ?? "", "alternate");
    assert.deepEqual(
      others,
      ["en", "da"].map((one) => address.replace(`/${language}/`, `/${one}/`)),
      name,
    );
  }
  assert.match(site.get("robots.txt") ?? "", /^Sitemap: https:\/\/city\.example\/barometer\/sitemap\.xml$/m);
});

test("with a base the page for addresses that lead nowhere finds its style and the way back from any depth", async () => {
  const page = (await siteAt("https://city.example/barometer/")).get("404.html") ?? "";
  const links = tagsIn(page).flatMap(({ attributes }) => attributes.get("href") ?? []);
  assert.deepEqual([...new Set(links)].sort(), [
    "/barometer/",
    "/barometer/assets/ibm-plex-sans-400.woff2",
    "/barometer/assets/ibm-plex-sans-700.woff2",
    "/barometer/assets/icon.svg",
    "/barometer/assets/pages.css",
    "/barometer/assets/site.css",
  ]);
  const atRoot = (await siteAt()).get("404.html") ?? "";
  const rootLinks = tagsIn(atRoot).flatMap(({ attributes }) => attributes.get("href") ?? []);
  assert.deepEqual(rootLinks.map((link) => `/barometer${link}`).sort(), [...links].sort());
});

test("without a base no page claims an address, its own or that in another language, and files are linked to relatively", async () => {
  const site = await siteAt();
  assert.ok(!site.has("sitemap.xml"));
  assert.equal(site.get("robots.txt"), "User-agent: *\nAllow: /\n");
  const page = site.get("en/safe-cycling/data/index.html") ?? "";
  assert.deepEqual(linked(page, "canonical"), []);
  assert.deepEqual(linked(page, "alternate"), []);
  assert.deepEqual(linked(page, "icon"), ["../../../assets/icon.svg"]);
});

test("an address that leads nowhere is answered in every language of the site, the policy's first before the others", async () => {
  const example = copenhagenEdition();
  const site = createSite([{ edition: example, bytes: canonicalBytes(example), draft: false }]);
  for (const [address, first, second] of [
    ["/404.html", "Siden findes ikke", "Page not found"],
    ["/nothing", "Siden findes ikke", "Page not found"],
    ["/da/nothing/", "Siden findes ikke", "Page not found"],
    ["/en/nothing/", "Page not found", "Siden findes ikke"],
  ] as const) {
    const html = await (await site.request(address)).text();
    assert.match(html, new RegExp(`<html lang="${first.startsWith("Siden") ? "da" : "en"}`), address);
    assert.match(textOf(html), new RegExp(`^${first} · ${second}`), address);
    assert.ok(html.indexOf(`<h1>${first}`) < html.indexOf(`<h2>${second}`), address);
  }
});
