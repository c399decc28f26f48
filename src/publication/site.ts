import { Hono } from "hono";
import { isLanguage, type Language } from "../language/index.js";
import { accentCss, accentStyles } from "./accent-css.js";
import { addresses } from "./addresses.js";
import { assets } from "./assets.js";
import type { BaseUrl } from "./base-url.js";
import { addDataFiles } from "./data-files.js";
import { areaPage } from "./pages/area-page.js";
import { bodiesPage } from "./pages/bodies-page.js";
import { commitmentsPage } from "./pages/commitments-page.js";
import { comparePage } from "./pages/compare-page.js";
import { cyclePage } from "./pages/cycle-page.js";
import { dataGapsPage } from "./pages/data-gaps-page.js";
import { dataPage } from "./pages/data-page.js";
import { definitionsPage } from "./pages/definitions-page.js";
import { editionPage } from "./pages/edition-page.js";
import { editionsPage } from "./pages/editions-page.js";
import { homePage } from "./pages/home-page.js";
import { indicatorPage } from "./pages/indicator-page.js";
import { ladderPage } from "./pages/ladder-page.js";
import { methodPage } from "./pages/method-page.js";
import { notFoundPage } from "./pages/not-found-page.js";
import { openPointsPage } from "./pages/open-points-page.js";
import { residentialPage } from "./pages/residential-page.js";
import { startPage } from "./pages/start-page.js";
import { targetPage } from "./pages/target-page.js";
import { targetsPage } from "./pages/targets-page.js";
import type { PublishedEdition } from "./published-edition.js";
import { robotsText } from "./robots.js";
import { pageLanguages } from "./view/page-languages.js";
import { type Reader, readersOf } from "./view/reader.js";

/**
 * A page is a function of its reader and of what follows its kind in the address (`TGT-EMP-01`, or a filter
 * such as `area/education`; nothing for the page of the kind itself); undefined when the edition has no such thing.
 */
type Page = (reader: Reader, rest: string) => string | undefined;

const pages: ReadonlyMap<string, Page> = new Map([
  ["", homePage],
  ["areas", areaPage],
  ["indicators", indicatorPage],
  ["targets", (reader, rest) => targetPage(reader, rest) ?? targetsPage(reader, rest)],
  ["compare", comparePage],
  ["residential-areas", residentialPage],
  ["commitments", commitmentsPage],
  ["bodies", bodiesPage],
  ["cycle", cyclePage],
  ["open-points", openPointsPage],
  ["data-gaps", dataGapsPage],
  ["ladder", ladderPage],
  ["definitions", definitionsPage],
  ["data", dataPage],
  ["editions", (reader, id) => (id === "" ? editionsPage(reader) : editionPage(reader, id))],
  ["method", methodPage],
]);

/**
 * The app of all public addresses: what `publish` writes and a server mounts. It knows nothing but the
 * editions it is given, so nothing unpublished can be reached through it. `base` is where the site will stand, when
 * that is known.
 */
export function createSite(editions: readonly PublishedEdition[], base?: BaseUrl): Hono {
  const newest = newestOfEachPolicy(editions);
  const readers = new Map(
    [...newest].map(([policy, published]) => [
      policy,
      readersOf(published, editionsOf(policy, editions), base),
    ]),
  );
  const site = new Hono({ strict: true });

  site.get("/", (context) => context.html(startPage([...newest.values()], base)));
  site.get(addresses.robots, (context) => context.text(robotsText(base)));
  for (const [address, asset] of assets) {
    site.get(address, (context) => context.body(asset.bytes(), 200, { "content-type": asset.type }));
  }
  for (const { edition } of newest.values()) {
    const { id, accent } = edition.policy;
    if (accent === undefined) continue;
    site.get(addresses.accent(id), (context) =>
      context.body(accentCss(accent), 200, { "content-type": "text/css; charset=utf-8" }),
    );
  }
  addDataFiles(site, readers, editions);
  site.get("/:language/:policy/*", (context) => {
    const { language, policy } = context.req.param();
    const readerAt = readers.get(policy);
    if (readerAt === undefined || !isLanguage(language)) return context.notFound();
    const reader = readerAt(language, context.req.path);
    if (!pageLanguages(reader.policy).includes(language)) return context.notFound();
    const place = placeIn(addresses.home(language, policy), context.req.path);
    const html = place === undefined ? undefined : pages.get(place.kind)?.(reader, place.rest);
    return html === undefined ? context.notFound() : context.html(html);
  });
  const languages = languagesOf([...newest.values()]);
  const styles = accentStyles([...newest.values()].map(({ edition }) => edition.policy));
  site.get(addresses.notFound, (context) => context.html(notFoundPage(languages, styles, base)));
  site.notFound((context) =>
    context.html(notFoundPage(languagesAt(context.req.path, languages), styles, base), 404),
  );
  return site;
}

/** What follows the barometer's own address, which ends in "/" like that of every page. */
function placeIn(home: string, address: string): { kind: string; rest: string } | undefined {
  if (address === home) return { kind: "", rest: "" };
  if (!address.endsWith("/") || address.includes("//")) return undefined;
  const [kind = "", ...rest] = decodeURIComponent(address.slice(home.length, -1)).split("/");
  return { kind, rest: rest.join("/") };
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

type Languages = readonly [Language, ...Language[]];

/** Every language that a barometer of the site comes in, the first one's first. */
function languagesOf(editions: readonly PublishedEdition[]): Languages {
  const [first = "en", ...others] = new Set(editions.flatMap(({ edition }) => pageLanguages(edition.policy)));
  return [first, ...others];
}

/** The language that an address begins with before the others. */
function languagesAt(path: string, languages: Languages): Languages {
  const asked = languages.find((one) => one === path.split("/")[1]);
  return asked === undefined ? languages : [asked, ...languages.filter((one) => one !== asked)];
}
