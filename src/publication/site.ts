import { Hono } from "hono";
import { isLanguage, type Language } from "../language/index.js";
import { addresses } from "./addresses.js";
import { assets } from "./assets.js";
import { dataCsv } from "./data-csv.js";
import { areaPage } from "./pages/area-page.js";
import { dataPage } from "./pages/data-page.js";
import { definitionsPage } from "./pages/definitions-page.js";
import { homePage } from "./pages/home-page.js";
import { indicatorPage } from "./pages/indicator-page.js";
import { methodPage } from "./pages/method-page.js";
import { notFoundPage } from "./pages/not-found-page.js";
import { startPage } from "./pages/start-page.js";
import { targetPage } from "./pages/target-page.js";
import type { PublishedEdition } from "./published-edition.js";
import { pageLanguages } from "./view/page-languages.js";
import { type Reader, readersOf } from "./view/reader.js";

/** A page is a function of its reader; undefined when the edition has no such thing. */
type Page = (reader: Reader, id: string) => string | undefined;

const pages: ReadonlyMap<string, Page> = new Map([
  ["", homePage],
  ["areas", areaPage],
  ["indicators", indicatorPage],
  ["targets", targetPage],
  ["definitions", definitionsPage],
  ["data", dataPage],
  ["method", methodPage],
]);

/**
 * The app of all public addresses: what `publish` writes and a server mounts. It knows nothing but the
 * editions it is given, so nothing unpublished can be reached through it.
 */
export function createSite(editions: readonly PublishedEdition[]): Hono {
  const newest = newestOfEachPolicy(editions);
  const readers = new Map(
    [...newest].map(([policy, published]) => [policy, readersOf(published, editionsOf(policy, editions))]),
  );
  const site = new Hono({ strict: true });

  site.get("/", (context) => context.html(startPage([...newest.values()])));
  for (const [address, asset] of assets) {
    site.get(address, (context) => context.body(asset.bytes(), 200, { "content-type": asset.type }));
  }
  site.get("/:policy/data/:file{.+\\.csv}", (context) => {
    const published = newest.get(context.req.param("policy"));
    const id = context.req.param("file").slice(0, -".csv".length);
    const series = published?.edition.series.filter(({ key }) => key.indicator === id) ?? [];
    if (published === undefined || series.length === 0) return context.notFound();
    return context.body(dataCsv(series, published.edition.policy), 200, {
      "content-type": "text/csv; charset=utf-8",
    });
  });
  site.get("/:policy/editions/:id/edition.json", (context) => {
    const { policy, id } = context.req.param();
    const found = editions.find(({ edition }) => edition.policy.id === policy && edition.id === id);
    if (found === undefined) return context.notFound();
    return context.body(found.bytes.slice().buffer, 200, { "content-type": "application/json" });
  });
  for (const path of [
    "/:language/:policy/",
    "/:language/:policy/:kind/",
    "/:language/:policy/:kind/:id/",
  ] as const) {
    site.get(path, (context) => {
      const { language, policy, kind = "", id = "" } = context.req.param() as PageAddress;
      const readerAt = readers.get(policy);
      if (readerAt === undefined || !isLanguage(language)) return context.notFound();
      const reader = readerAt(language, context.req.path);
      if (!pageLanguages(reader.policy).includes(language)) return context.notFound();
      const html = pages.get(kind)?.(reader, id);
      return html === undefined ? context.notFound() : context.html(html);
    });
  }
  site.get(addresses.notFound, (context) => context.html(notFoundPage("en")));
  site.notFound((context) => context.html(notFoundPage(languageOf(context.req.path)), 404));
  return site;
}

interface PageAddress {
  readonly language: string;
  readonly policy: string;
  readonly kind?: string;
  readonly id?: string;
}

/** The editions of one policy, newest first. */
function editionsOf(policy: string, editions: readonly PublishedEdition[]): readonly PublishedEdition[] {
  return editions
    .filter(({ edition }) => edition.policy.id === policy)
    .sort((a, b) => (a.edition.asOf < b.edition.asOf ? 1 : -1));
}

function newestOfEachPolicy(editions: readonly PublishedEdition[]): ReadonlyMap<string, PublishedEdition> {
  const newest = new Map<string, PublishedEdition>();
  for (const published of editions) {
    const known = newest.get(published.edition.policy.id);
    if (known === undefined || known.edition.asOf <= published.edition.asOf) {
      newest.set(published.edition.policy.id, published);
    }
  }
  return newest;
}

function languageOf(path: string): Language {
  const first = path.split("/")[1] ?? "";
  return isLanguage(first) ? first : "en";
}
