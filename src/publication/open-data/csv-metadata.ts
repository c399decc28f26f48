import { addresses } from "../addresses.js";
import { dataColumns } from "../data-csv.js";
import { type Reader, seriesOf, textIn } from "../view/reader.js";
import { measureOf } from "./measures.js";

/** What the columns of an indicator's table are, as CSV on the Web has it (W3C); undefined where there is no table. */
export function csvMetadata(reader: Reader, id: string): object | undefined {
  const measure = measureOf(reader.policy, id);
  if (measure === undefined || seriesOf(reader, id).length === 0) return undefined;
  const { policy, published, language } = reader;
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": language }],
    url: addresses.indicatorCsv(policy.id, id).split("/").at(-1),
    "dc:title": textIn(reader, measure.title),
    "dc:publisher": textIn(reader, policy.place),
    "dc:date": published.edition.asOf,
    tableSchema: {
      columns: dataColumns(policy).map(({ name, isDecimal }) => ({
        name: variableName(name),
        titles: name,
        datatype: isDecimal ? "decimal" : "string",
        required: requiredColumns.has(name),
      })),
    },
  };
}

/** A name as templates of addresses may use it (RFC 6570): a hyphen in it is written by its code, as the W3C has it. */
function variableName(name: string): string {
  return encodeURIComponent(name).replace(
    /[-!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** No row is without these. */
const requiredColumns: ReadonlySet<string> = new Set(["indicator", "time_period"]);
