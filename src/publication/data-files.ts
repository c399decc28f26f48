import type { Hono } from "hono";
import { dataCsv } from "./data-csv.js";
import { indicatorData } from "./indicator-data.js";
import type { PublishedEdition } from "./published-edition.js";
import { type ReaderAt, seriesOf } from "./view/reader.js";

/**
 * The files to take away: each indicator and gap of the newest edition as CSV and JSON, and every edition whole, as the
 * bytes that its digest names and as one table.
 */
export function addDataFiles(
  site: Hono,
  readers: ReadonlyMap<string, ReaderAt>,
  editions: readonly PublishedEdition[],
): void {
  site.get("/:policy/data/:file{.+\\.csv}", (context) => {
    const { policy, file } = context.req.param();
    const reader = readers.get(policy)?.("en", context.req.path);
    if (reader === undefined) return context.notFound();
    const series = seriesOf(reader, file.slice(0, -".csv".length));
    if (series.length === 0) return context.notFound();
    return context.body(dataCsv(series, reader.policy), 200, csv);
  });
  site.get("/:policy/data/:file{.+\\.json}", (context) => {
    const { policy, file } = context.req.param();
    const readerAt = readers.get(policy);
    const data = readerAt && indicatorData(readerAt, file.slice(0, -".json".length));
    if (data === undefined) return context.notFound();
    return context.body(`${JSON.stringify(data, undefined, 1)}\n`, 200, json);
  });
  const editionOf = (policy: string, id: string): PublishedEdition | undefined =>
    editions.find(({ edition }) => edition.policy.id === policy && edition.id === id);
  site.get("/:policy/editions/:id/edition.json", (context) => {
    const { policy, id } = context.req.param();
    const found = editionOf(policy, id);
    return found === undefined ? context.notFound() : context.body(found.bytes.slice().buffer, 200, json);
  });
  site.get("/:policy/editions/:id/series.csv", (context) => {
    const { policy, id } = context.req.param();
    const found = editionOf(policy, id)?.edition;
    return found === undefined
      ? context.notFound()
      : context.body(dataCsv(found.series, found.policy), 200, csv);
  });
}

const csv = { "content-type": "text/csv; charset=utf-8" } as const;
// JSON is always UTF-8 (RFC 8259); its media type takes no charset.
const json = { "content-type": "application/json" } as const;
