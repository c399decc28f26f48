import {
  type CubeAttribute,
  type CubeDimension,
  codeColumn,
  decimalColumn,
  parseDecimal,
  type Table,
  total,
  undetermined,
} from "../../cube/index.js";
import { decimalColumns, isFigureColumn } from "../../formats/index.js";
import type { SheetRow } from "./apply-mapping.js";
import type { SheetMapping } from "./mapping.js";

/** The observations of a spreadsheet as a statistical table, for whoever has no policy to hold them against. */
export function sheetTable(rows: readonly SheetRow[], { tables, notes, title, source }: SheetMapping): Table {
  const names = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  const own = names.filter((name) => !isFigureColumn(name));
  const texts = (name: string): readonly string[] => rows.map(({ cells }) => cells.get(name) ?? "");
  const numbers = (name: string) =>
    decimalColumn(texts(name).map((text) => (parseDecimal(text) === undefined ? "" : text)));
  const dimensions = own.map((id): CubeDimension => {
    const column = codeColumn(texts(id).map((text) => (text === "" ? total : text)));
    return {
      id,
      ...(id === "time_period" ? { role: "time" } : id === "ref_area" ? { role: "place" } : {}),
      column,
      codeList: { id, codes: column.codes.map((code) => ({ id: code })) },
    };
  });
  const attributes = names.flatMap((id): readonly CubeAttribute[] => {
    if (id === "value" || !isFigureColumn(id)) return [];
    if (decimals.has(id)) return [{ id, kind: "decimal", column: numbers(id) }];
    const column = codeColumn(
      texts(id).map((text) => {
        if (id === "obs_status") return text || "A";
        if (id === "conf_status") return text || "F";
        return id === "note" ? signTexts(text, notes) : text;
      }),
    );
    return [{ id, kind: "code", column }];
  });
  const words = title ?? tables[0]?.title;
  return {
    languages: [undetermined],
    ...(words === undefined ? {} : { title: { [undetermined]: words } }),
    ...(source === undefined ? {} : { source: { [undetermined]: source } }),
    notes: [],
    symbols: [],
    annotations: [],
    length: rows.length,
    dimensions,
    values: numbers("value"),
    attributes,
  };
}

const decimals: ReadonlySet<string> = new Set(decimalColumns);

function signTexts(signs: string, notes: SheetMapping["notes"]): string {
  return signs === ""
    ? ""
    : signs
        .split(" ")
        .map((sign) => notes[sign] ?? sign)
        .join("\n");
}
