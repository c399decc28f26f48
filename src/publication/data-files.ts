import { type Answer, found } from "./answer.js";
import { dataCsv } from "./data-csv.js";
import { indicatorData } from "./indicator-data.js";
import type { PublishedEdition } from "./published-edition.js";
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
  const [, id = "", ending] = /^(.+)\.(csv|json)$/.exec(file) ?? [];
  if (readerAt === undefined || ending === undefined) return undefined;
  if (ending === "json") {
    const data = indicatorData(readerAt, id);
    return data && found(json, `${JSON.stringify(data, undefined, 1)}\n`);
  }
  const reader = readerAt("en", `/${policy}/data/${file}`);
  const series = seriesOf(reader, id);
  return series.length === 0 ? undefined : found(csv, dataCsv(series, reader.policy));
}

const csv = "text/csv; charset=utf-8";
// JSON is always UTF-8 (RFC 8259); its media type takes no charset.
const json = "application/json";
