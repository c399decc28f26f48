import { Buffer } from "node:buffer";
import type { Table } from "../../cube/index.js";
import { type ArchiveFile, writeJsonStat, writePx, writeSdmxCsv, zipArchive } from "../../formats/index.js";
import { isLanguage, type Language } from "../../language/index.js";
import { addresses } from "../addresses.js";
import { type Answer, found } from "../answer.js";
import { editionWorkbook } from "../edition-workbook/edition-workbook.js";
import type { PublishedEdition } from "../published-edition.js";
import { pageLanguages } from "../view/page-languages.js";
import type { ReaderAt } from "../view/reader.js";
import { type EditionReaders, editionTable, tableTitle } from "./edition-table.js";
import { measuresWithFigures } from "./measures.js";
import { withNotesAtRows, withNotesAtTable, withSigns } from "./noted-table.js";

/** Every figure of the newest edition in the format that the name of the file says; undefined when there is none. */
export function allFiguresFile(readerAt: ReaderAt, file: string): Answer | undefined {
  const readers = readersOfAll(readerAt);
  const [reader] = readers;
  const { id } = reader.policy;
  if (file === nameOf(addresses.allFigures.sdmx(id)))
    return found("text/csv; charset=utf-8", sdmxCsv(readers));
  if (file === nameOf(addresses.allFigures.px(id))) return found("application/zip", pxArchive(readers));
  const [, language = "", ending] = /^all_figures\.([a-z]+)\.(json|xlsx)$/.exec(file) ?? [];
  const own = isLanguage(language) ? readers.find((one) => one.language === language) : undefined;
  if (own === undefined || ending === undefined) return undefined;
  if (ending === "json") return found("application/json", jsonStatCollection(readers, own.language));
  const { edition } = own.published;
  return found("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", {
    later: async () => new Uint8Array(await editionWorkbook(edition, own.language)),
  });
}

/** Readers in every language of the pages, the policy's first one first. */
export function readersOfAll(readerAt: ReaderAt): EditionReaders {
  const [main = "en", ...others] = pageLanguages(readerAt("en", addresses.start).policy);
  const at = (language: Language) => readerAt(language, addresses.start);
  return [at(main), ...others.map(at)];
}

function nameOf(address: string): string {
  return address.slice(address.lastIndexOf("/") + 1);
}

function sdmxCsv(readers: EditionReaders): Uint8Array<ArrayBuffer> {
  return whole(writeSdmxCsv(withNotesAtRows(editionTable(readers))).value?.bytes ?? []);
}

/** A PX file for each indicator: each is small, and one of all would stand for every combination of their codes. */
function pxArchive(readers: EditionReaders): Uint8Array<ArrayBuffer> {
  const files = measureTables(readers).flatMap((table): readonly ArchiveFile[] => {
    const { value } = writePx(withSigns(table, readers));
    return value === undefined ? [] : [{ name: `${table.id}.px`, content: whole(value.bytes) }];
  });
  return whole(zipArchive(files));
}

/** A dataset for each indicator. */
function jsonStatCollection(readers: EditionReaders, language: Language): string {
  const [reader] = readers;
  const datasets = measureTables(readers).flatMap((table) => {
    const { value } = writeJsonStat(withNotesAtTable(table), { language });
    return value === undefined ? [] : [Buffer.from(whole(value.bytes)).toString().trimEnd()];
  });
  const own = readers.find((one) => one.language === language) ?? reader;
  const head = JSON.stringify({
    version: "2.0",
    class: "collection",
    label: tableTitle(own, reader.policy),
    updated: reader.published.edition.asOf,
  });
  return `${head.slice(0, -1)},"link":{"item":[\n${datasets.join(",\n")}\n]}}\n`;
}

/** A table for each indicator and gap with figures. Several files are made of them, and they are made once. */
function measureTables(readers: EditionReaders): readonly Table[] {
  const [reader] = readers;
  const known = tablesOf.get(reader.published);
  if (known !== undefined) return known;
  const tables = measuresWithFigures(reader).map(({ id }) => editionTable(readers, id));
  tablesOf.set(reader.published, tables);
  return tables;
}

const tablesOf = new WeakMap<PublishedEdition, readonly Table[]>();

function whole(pieces: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([...pieces]));
}
