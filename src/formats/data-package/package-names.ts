import type { Code, Table } from "../../cube/index.js";

/** How the files and the columns of a package are called: each name once. */
export interface PackageNames {
  readonly package: string;
  readonly data: { readonly name: string; readonly path: string };
  readonly value: string;
  /** In the order of the table. */
  readonly dimensions: readonly string[];
  readonly attributes: readonly string[];
  /** Of the dimensions whose codes have more to them than their ids. */
  readonly codeLists: readonly CodeListFile[];
}

export interface CodeListFile {
  /** The name of the dimension's column. */
  readonly field: string;
  readonly name: string;
  readonly path: string;
  readonly codes: readonly Code[];
  /** Those of the codes' texts and units. */
  readonly languages: readonly string[];
}

export function packageNames(table: Table): PackageNames {
  const columns = new Set<string>();
  const value = freeName("value", columns);
  const attributes = table.attributes.map(({ id }) => freeName(id, columns));
  const dimensions = table.dimensions.map(({ id }) => freeName(id, columns));
  const resources = new Set<string>();
  const data = freeName(slug(table.id ?? "") || "data", resources);
  const codeLists = table.dimensions.flatMap(({ id, codeList }, at): readonly CodeListFile[] => {
    const codes = codeList?.codes ?? [];
    if (!codes.some(({ labels, parent, period, unit }) => labels ?? parent ?? period ?? unit)) return [];
    const name = freeName(`codes-${slug(id) || String(at + 1)}`, resources);
    const texts = codes.flatMap(({ labels, unit }) => [labels ?? {}, unit?.labels ?? {}]);
    const languages = [...new Set(texts.flatMap((labels) => Object.keys(labels)))];
    return [{ field: dimensions[at] ?? id, name, path: `${name}.csv`, codes, languages }];
  });
  return {
    package: slug(table.id ?? "") || "table",
    data: { name: data, path: `${data}.csv` },
    value,
    dimensions,
    attributes,
    codeLists,
  };
}

/** The format's names of resources and packages: small letters, digits, points, hyphens. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[._-]+|[._-]+$/g, "")
    .slice(0, longestName);
}

const longestName = 60;

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}_${number}`;
  taken.add(free);
  return free;
}
