import type { Labels, Table } from "../../cube/index.js";
import type { Edition } from "../../edition/index.js";
import type { Language } from "../../language/index.js";
import { dataCsv } from "../data-csv.js";
import { type ReaderAt, readersOf, textIn } from "../view/reader.js";
import { readersOfAll } from "./all-figures.js";
import { editionTable } from "./edition-table.js";
import { measuresWithFigures } from "./measures.js";
import { withNotesAtRows, withNotesAtTable, withSigns } from "./noted-table.js";

/** An edition as tables that formats can be written from. */
export interface EditionTables {
  /** Indicators and gaps with figures. */
  readonly measures: readonly { readonly id: string; readonly title: Labels }[];
  /** The figures of one of them, or all, for a format. */
  tableFor(format: string, measure?: string): Table;
  /** The same as the tidy table that is published. */
  tidyCsv(measure?: string): string;
}

/** Its texts in the languages of its pages, those of one language first where it has them. */
export function tablesOfEdition(edition: Edition, language: Language): EditionTables {
  const readerAt: ReaderAt = readersOf({ edition, bytes: new Uint8Array(), draft: false }, []);
  const [main, ...others] = readersOfAll(readerAt).toSorted(
    (a, b) => Number(b.language === language) - Number(a.language === language),
  );
  if (main === undefined) throw new TypeError("missing language");
  const readers = [main, ...others] as const;
  return {
    measures: measuresWithFigures(main).map(({ id, title }) => ({
      id,
      title: Object.fromEntries(readers.map((one) => [one.language, textIn(one, title)])),
    })),
    tableFor: (format, measure) => {
      const table = editionTable(readers, measure);
      if (format === "px") return withSigns(table, readers);
      if (format === "sdmx-csv") return withNotesAtRows(table);
      return format === "json-stat" ? withNotesAtTable(table) : table;
    },
    tidyCsv: (measure) =>
      dataCsv(
        edition.series.filter(({ key }) => measure === undefined || key.indicator === measure),
        edition.policy,
      ),
  };
}
