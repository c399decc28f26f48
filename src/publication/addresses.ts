import type { Language } from "../language/index.js";

/**
 * The public addresses. They last: `/<lang>/<policy>/…` for pages, `/<policy>/data/<indicator>.csv` and
 * `/<policy>/editions/<id>/…` for files.
 */
export const addresses = {
  start: "/",
  notFound: "/404.html",
  /** Where a crawl begins: the start, and what servers and robots ask for though no page leads there. */
  withoutLink: ["/", "/404.html", "/robots.txt"],
  robots: "/robots.txt",
  sitemap: "/sitemap.xml",
  icon: "/assets/icon.svg",
  stylesheet: "/assets/site.css",
  pagesStylesheet: "/assets/pages.css",
  /** The policy's own accent, when it has one. */
  accent: (policy: string) => `/${policy}/accent.css`,
  typeface: (weight: 400 | 700) => `/assets/ibm-plex-sans-${weight}.woff2`,
  typefaceLicence: "/assets/ibm-plex-sans-licence.txt",
  dataSchema: "/assets/indicator-data.schema.json",
  editionSchema: "/assets/edition.schema.json",
  home: (language: Language, policy: string) => `/${language}/${policy}/`,
  area: (language: Language, policy: string, id: string) => `/${language}/${policy}/areas/${id}/`,
  indicator: (language: Language, policy: string, id: string) => `/${language}/${policy}/indicators/${id}/`,
  target: (language: Language, policy: string, id: string) => `/${language}/${policy}/targets/${id}/`,
  /** All targets, or those of a status or reason: `status/slow`, which is no target's id. */
  targets: (language: Language, policy: string, filter = "") =>
    `/${language}/${policy}/targets/${filter === "" ? "" : `${filter}/`}`,
  comparisons: (language: Language, policy: string) => `/${language}/${policy}/compare/`,
  comparison: (language: Language, policy: string, id: string) => `/${language}/${policy}/compare/${id}/`,
  /** All commitments, or those a filter such as `area/x/owner/none` leaves. */
  commitments: (language: Language, policy: string, filter = "") =>
    `/${language}/${policy}/commitments/${filter === "" ? "" : `${filter}/`}`,
  bodies: (language: Language, policy: string) => `/${language}/${policy}/bodies/`,
  cycle: (language: Language, policy: string) => `/${language}/${policy}/cycle/`,
  openPoints: (language: Language, policy: string) => `/${language}/${policy}/open-points/`,
  dataGaps: (language: Language, policy: string) => `/${language}/${policy}/data-gaps/`,
  ladder: (language: Language, policy: string, rung: string) => `/${language}/${policy}/ladder/${rung}/`,
  definitions: (language: Language, policy: string) => `/${language}/${policy}/definitions/`,
  residentialAreas: (language: Language, policy: string) => `/${language}/${policy}/residential-areas/`,
  data: (language: Language, policy: string) => `/${language}/${policy}/data/`,
  method: (language: Language, policy: string) => `/${language}/${policy}/method/`,
  editions: (language: Language, policy: string) => `/${language}/${policy}/editions/`,
  editionPage: (language: Language, policy: string, id: string) => `/${language}/${policy}/editions/${id}/`,
  indicatorCsv: (policy: string, id: string) => `/${policy}/data/${id}.csv`,
  indicatorJson: (policy: string, id: string) => `/${policy}/data/${id}.json`,
  /** What the columns of an indicator's table are; its name is the one that CSV on the Web looks for. */
  csvMetadata: (policy: string, id: string) => `/${policy}/data/${id}.csv-metadata.json`,
  catalogue: (policy: string) => `/${policy}/data/catalogue.jsonld`,
  /** Above all the tables it names: its format allows no steps up. */
  dataPackage: (policy: string) => `/${policy}/datapackage.json`,
  /** Every figure of the newest edition in other formats. No indicator's id has a `_`. */
  allFigures: {
    workbook: (language: Language, policy: string) => `/${policy}/data/all_figures.${language}.xlsx`,
    jsonStat: (language: Language, policy: string) => `/${policy}/data/all_figures.${language}.json`,
    px: (policy: string) => `/${policy}/data/all_figures.px.zip`,
    sdmx: (policy: string) => `/${policy}/data/all_figures.sdmx.csv`,
  },
  feed: (language: Language, policy: string) => `/${policy}/editions/releases.${language}.atom`,
  editionCsv: (policy: string, id: string) => `/${policy}/editions/${id}/series.csv`,
  edition: (policy: string, id: string) => `/${policy}/editions/${id}/edition.json`,
} as const;

/** Where it says who belongs to a group. */
export function groupAddress(
  { language, policy }: { readonly language: Language; readonly policy: { readonly id: string } },
  group: string,
): string {
  return `${addresses.definitions(language, policy.id)}#group-${group}`;
}

/**
 * A link from one page to another address of the site, relative, so that the site works from any folder of
 * any server. Both are absolute inside the site; a page's address ends in "/".
 */
export function relativeLink(from: string, to: string): string {
  const fragment = to.indexOf("#");
  const end = fragment === -1 ? to.length : fragment;
  // Up to the last "/" that both begin with; a page has hundreds of links, so no path is taken apart for it.
  let shared = 0;
  for (let at = 0; at < end && from.charCodeAt(at) === to.charCodeAt(at); at++) {
    if (to.charCodeAt(at) === slash) shared = at + 1;
  }
  let up = "";
  for (let at = from.indexOf("/", shared); at !== -1; at = from.indexOf("/", at + 1)) up += "../";
  return (up === "" && shared === end ? "./" : up) + to.slice(shared);
}

const slash = "/".charCodeAt(0);
