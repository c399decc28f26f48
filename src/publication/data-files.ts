import { isLanguage, type Language } from "../language/index.js";
import { addresses } from "./addresses.js";
import { type Answer, found } from "./answer.js";
import { dataCsv } from "./data-csv.js";
import { indicatorData } from "./indicator-data.js";
import { allFiguresFile } from "./open-data/all-figures.js";
import { catalogue } from "./open-data/catalogue.js";
import { csvMetadata } from "./open-data/csv-metadata.js";
import { dataPackage } from "./open-data/data-package.js";
import { releasesFeed } from "./open-data/releases-feed.js";
import type { PublishedEdition } from "./published-edition.js";
import { pageLanguages } from "./view/page-languages.js";
import { type ReaderAt, seriesOf } from "./view/reader.js";

/** Of the newest edition of each policy. */
type Readers = ReadonlyMap<string, ReaderAt>;

/**
 * The files to take away: each indicator and gap of the newest edition as CSV and JSON, and every edition whole, as the
 * bytes that its digest names and as one table. The address is given by its parts; undefined when there is none at it.
 */
export function dataFile(
  [policy = "", kind, ...rest]: readonly string[],
  readers: Readers,
  editions: readonly PublishedEdition[],
): Answer | undefined {
  const [name = "", file, none] = rest;
  if (kind === "datapackage.json" && rest.length === 0) return packageFile(policy, readers);
  if (kind === "editions" && file === undefined) return feedFile(policy, name, readers);
  if (kind === "data" && file === undefined) return indicatorFile(policy, name, readers);
  if (kind !== "editions" || none !== undefined) return undefined;
  const published = editions.find(({ edition }) => edition.policy.id === policy && edition.id === name);
  if (published === undefined) return undefined;
  if (file === "edition.json") return found(json, new Uint8Array(published.bytes));
  if (file !== "series.csv") return undefined;
  return found(csv, dataCsv(published.edition.series, published.edition.policy));
}

function indicatorFile(policy: string, file: string, readers: Readers): Answer | undefined {
  const readerAt = readers.get(policy);
  const [, id = "", ending] = /^(.+?)\.(csv|csv-metadata\.json|json)$/.exec(file) ?? [];
  if (readerAt !== undefined && file === "catalogue.jsonld") {
    const reader = readerAt(mainLanguage(readerAt), `/${policy}/data/${file}`);
    return found("application/ld+json", jsonText(catalogue(reader)));
  }
  if (readerAt !== undefined && file.startsWith("all_figures.")) return allFiguresFile(readerAt, file);
  if (readerAt === undefined || ending === undefined) return undefined;
  if (ending === "csv-metadata.json") {
    const metadata = csvMetadata(readerAt(mainLanguage(readerAt), `/${policy}/data/${file}`), id);
    return metadata && found("application/csvm+json", jsonText(metadata));
  }
  if (ending === "json") {
    const data = indicatorData(readerAt, id);
    return data && found(json, `${JSON.stringify(data, undefined, 1)}\n`);
  }
  const reader = readerAt("en", `/${policy}/data/${file}`);
  const series = seriesOf(reader, id);
  return series.length === 0 ? undefined : found(csv, dataCsv(series, reader.policy));
}

function packageFile(policy: string, readers: Readers): Answer | undefined {
  const readerAt = readers.get(policy);
  if (readerAt === undefined) return undefined;
  const reader = readerAt(mainLanguage(readerAt), addresses.dataPackage(policy));
  return found(json, jsonText(dataPackage(reader)));
}

function feedFile(policy: string, file: string, readers: Readers): Answer | undefined {
  const readerAt = readers.get(policy);
  const [, language = ""] = /^releases\.([a-z]+)\.atom$/.exec(file) ?? [];
  if (readerAt === undefined || !isLanguage(language)) return undefined;
  const reader = readerAt(language, addresses.feed(language, policy));
  if (!pageLanguages(reader.policy).includes(language)) return undefined;
  return found("application/atom+xml", releasesFeed(reader));
}

/** What a file of one language is written in: the first of the policy's that the pages come in. */
function mainLanguage(readerAt: ReaderAt): Language {
  return pageLanguages(readerAt("en", "/").policy)[0] ?? "en";
}

function jsonText(content: object): string {
  return `${JSON.stringify(content, undefined, 1)}\n`;
}

const csv = "text/csv; charset=utf-8";
// JSON is always UTF-8 (RFC 8259); its media type takes no charset.
const json = "application/json";
