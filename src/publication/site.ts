import { isLanguage, type Language } from "../language/index.js";
import { accentCss, accentStyles } from "./accent-css.js";
import { addresses } from "./addresses.js";
import { type Answer, found, html, type Site, siteOf } from "./answer.js";
import { assets } from "./assets.js";
import type { BaseUrl } from "./base-url.js";
import { dataFile } from "./data-files.js";
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
import { type Reader, type ReaderAt, readersOf } from "./view/reader.js";

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
 * All public addresses: what `publish` writes and a server mounts. It knows nothing but the editions it is given, so
 * nothing unpublished can be reached through it. `base` is where the site will stand, when that is known.
 */
export function createSite(editions: readonly PublishedEdition[], base?: BaseUrl): Site {
  const newest = newestOfEachPolicy(editions);
  const readers = new Map(
    [...newest].map(([policy, published]) => [
      policy,
      readersOf(published, editionsOf(policy, editions), base),
    ]),
  );
  const languages = languagesOf([...newest.values()]);
  const policies = [...newest.values()].map(({ edition }) => edition.policy);
  const styles = accentStyles(policies);
  const fixed = new Map<string, () => Answer>([
    ["/", () => html(startPage([...newest.values()], base))],
    [addresses.robots, () => found("text/plain; charset=UTF-8", robotsText(base))],
    [addresses.notFound, () => html(notFoundPage(languages, styles, base))],
    ...[...assets].map(([address, asset]) => [address, () => found(asset.type, asset.bytes())] as const),
    ...policies.flatMap(({ id, accent }) =>
      accent === undefined
        ? []
        : [[addresses.accent(id), () => found("text/css; charset=utf-8", accentCss(accent))] as const],
    ),
  ]);
  const answerAt = (path: string): Answer | undefined => {
    const known = fixed.get(path);
    if (known !== undefined) return known();
    const parts = partsOf(path);
    return parts && (pageAnswer(parts, path, readers) ?? dataFile(parts, readers, editions));
  };
  return siteOf(
    (path) => answerAt(path) ?? html(notFoundPage(languagesAt(path, languages), styles, base), 404),
  );
}

function pageAnswer(
  [language = "", policy = ""]: readonly string[],
  path: string,
  readers: ReadonlyMap<string, ReaderAt>,
): Answer | undefined {
  const readerAt = readers.get(policy);
  if (readerAt === undefined || !isLanguage(language)) return undefined;
  const reader = readerAt(language, path);
  if (!pageLanguages(reader.policy).includes(language)) return undefined;
  const place = placeIn(addresses.home(language, policy), path);
  const page = place && pages.get(place.kind)?.(reader, place.rest);
  return page === undefined ? undefined : html(page);
}

/** The names that a path is made of; undefined when its escapes mean nothing. */
function partsOf(path: string): readonly string[] | undefined {
  try {
    const parts = path.slice(1).split("/");
    return path.includes("%") ? parts.map(decodeURIComponent) : parts;
  } catch {
    return undefined;
  }
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
