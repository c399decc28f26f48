import { error, note, type Problem } from "../../problems/index.js";
import { isArray, isObject, type JsonObject, type JsonValue, textAt } from "../json/json-value.js";

export interface JsonStatDatasets {
  readonly datasets: readonly JsonObject[];
  readonly problems: readonly Problem[];
}

/**
 * The datasets of a document: of version 2 it is one itself, or a collection with some in it; before, it holds one or
 * more under names of their own. Those that a collection only leads to are named, and not fetched.
 */
export function jsonStatDatasets(file: string, document: JsonValue): JsonStatDatasets {
  const found: JsonObject[] = [];
  const linked: { readonly line: number; readonly href: string }[] = [];
  collect(document, found, linked, 0);
  if (found.length > mostDatasets) return { datasets: [], problems: [tooMany(file, found.length)] };
  if (found.length === 0) return { datasets: [], problems: [none(file, document, linked.length)] };
  return {
    datasets: found,
    problems: linked.slice(0, 20).map(({ line, href }) =>
      note(
        "json-stat-linked",
        { file, line, path: href },
        {
          da: `samlingen henviser til et datasæt, som ikke står i filen: ${href}`,
          en: `the collection leads to a dataset that is not in the file: ${href}`,
        },
      ),
    ),
  };
}

const mostDatasets = 1000;

function collect(
  value: JsonValue | undefined,
  found: JsonObject[],
  linked: { line: number; href: string }[],
  level: number,
): void {
  if (!isObject(value) || level > 8) return;
  const kind = textAt(value, "class");
  if (kind === "collection") {
    const link = value.members.get("link");
    const items = isObject(link) ? link.members.get("item") : undefined;
    for (const item of isArray(items) ? items.items : []) {
      if (!isObject(item)) continue;
      const before = found.length;
      collect(item, found, linked, level + 1);
      const href = textAt(item, "href");
      if (found.length === before && href !== undefined) linked.push({ line: item.line, href });
    }
    return;
  }
  if (isDataset(value)) {
    found.push(value);
    return;
  }
  // Before version 2: `{ "dataset": … }`, or each dataset under a name of its own.
  if (kind === undefined || kind === "bundle")
    for (const member of value.members.values())
      if (isObject(member) && isDataset(member)) found.push(member);
}

function isDataset({ members }: JsonObject): boolean {
  return members.has("value") && isObject(members.get("dimension"));
}

function none(file: string, document: JsonValue, linked: number): Problem {
  const line = isObject(document) || isArray(document) ? document.line : 1;
  return error(
    "json-stat-none",
    { file, line },
    linked > 0
      ? {
          da: `samlingen henviser kun til datasæt andre steder (${linked}); hent dem, og læs hvert for sig`,
          en: `the collection only leads to datasets elsewhere (${linked}); fetch them and read each by itself`,
        }
      : {
          da: 'filen har intet datasæt af JSON-stat; ventede et objekt med "dimension" og "value"',
          en: 'the file has no dataset of JSON-stat; expected an object with "dimension" and "value"',
        },
  );
}

function tooMany(file: string, found: number): Problem {
  return error(
    "json-stat-none",
    { file, line: 1 },
    {
      da: `filen har ${found} datasæt; højst ${mostDatasets} læses`,
      en: `the file has ${found} datasets; at most ${mostDatasets} are read`,
    },
  );
}
