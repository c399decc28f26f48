import { addresses, relativeLink } from "../addresses.js";
import { dataColumns } from "../data-csv.js";
import { type Reader, textIn } from "../view/reader.js";
import { measuresWithFigures } from "./measures.js";

/** The tables of the newest edition as a Data Package: a resource each, with the schema of its columns. */
export function dataPackage(reader: Reader): object {
  const { policy, published, index } = reader;
  const { edition } = published;
  const publisher = index.bodies.get(policy.publisher);
  const own = addresses.dataPackage(policy.id);
  const schema = {
    fields: dataColumns(policy).map(({ name, isDecimal }) => ({
      name,
      type: isDecimal ? "number" : "string",
    })),
    missingValues: [""],
  };
  const table = (name: string, title: string, address: string) => ({
    name,
    title,
    path: relativeLink(own, address),
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema,
  });
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: resourceName(policy.id),
    title: textIn(reader, policy.title),
    version: edition.id,
    created: `${edition.asOf}T00:00:00Z`,
    contributors: [
      {
        title: publisher === undefined ? textIn(reader, policy.place) : textIn(reader, publisher.title),
        roles: ["publisher"],
      },
    ],
    sources: edition.deliveries.flatMap(({ sources }) =>
      sources.map(({ title, url }) => ({
        title: textIn(reader, title),
        ...(url === undefined ? {} : { path: url }),
      })),
    ),
    resources: [
      table("series", reader.words.data.editionCsv, addresses.editionCsv(policy.id, edition.id)),
      ...measuresWithFigures(reader).map(({ id, title }) =>
        table(resourceName(id), textIn(reader, title), addresses.indicatorCsv(policy.id, id)),
      ),
    ],
  };
}

/** Small letters, digits and a few signs, as the format has it. */
function resourceName(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9._/-]/g, "-");
}
