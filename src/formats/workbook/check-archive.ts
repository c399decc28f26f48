import { Buffer } from "node:buffer";
import type { Sentence } from "../../problems/index.js";
import { archiveFault } from "../zip/archive-fault.js";
import { unpacked } from "../zip/unpacked.js";
import { zipDirectory } from "../zip/zip-directory.js";
import { isOldOfficeFile } from "./is-workbook.js";

/** What an archive of a workbook may hold; a table of aggregates has far less. */
export const archiveLimits = { files: 2000, bytes: 80_000_000 } as const;

/**
 * Why an archive is not opened, judged by its directory alone; undefined when nothing stands against it. The sizes are
 * the sender's: whether they are true, `contentRefusal` tells.
 */
export function directoryRefusal(bytes: Uint8Array): Sentence | undefined {
  if (isOldOfficeFile(bytes)) return sentences.old;
  const entries = zipDirectory(bytes);
  const fault = archiveFault(entries, archiveLimits);
  if (fault?.kind === "files" || fault?.kind === "bytes") return sentences[fault.kind](fault.found);
  if (fault !== undefined) return sentences[fault.kind];
  return entries?.some(({ name }) => name === "xl/workbook.xml") === true ? undefined : sentences.noWorkbook;
}

/**
 * Why the content of an archive is not read: a file that is not as large as declared, or one that defines entities of
 * its own, by which a few bytes become gigabytes. Nothing is inflated beyond what was declared.
 */
export function contentRefusal(bytes: Uint8Array): Sentence | undefined {
  for (const entry of zipDirectory(bytes) ?? []) {
    const content = unpacked(bytes, entry);
    if (content === undefined) return sentences.lies(entry.name);
    if (/\.(xml|rels|vml)$/i.test(entry.name) && definesEntities(content)) {
      return sentences.entities(entry.name);
    }
  }
  return undefined;
}

function definesEntities(content: Uint8Array): boolean {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return ["<!DOCTYPE", "<!doctype", "<!ENTITY", "<!entity"].some((mark) => text.includes(mark, 0, "latin1"));
}

const sentences = {
  damaged: {
    da: "projektmappen er beskadiget eller ikke hel; åbn den i et regneark, og gem den igen",
    en: "the workbook is damaged or not whole; open it in a spreadsheet and save it again",
  },
  old: {
    da: "projektmappen er fra før 2007 (.xls) eller beskyttet med adgangskode; gem den som .xlsx uden adgangskode",
    en: "the workbook is of before 2007 (.xls) or protected by a password; save it as .xlsx without one",
  },
  locked: {
    da: "projektmappen er beskyttet med adgangskode; gem den uden",
    en: "the workbook is protected by a password; save it without",
  },
  noWorkbook: {
    da: "arkivet indeholder ingen Excel-projektmappe (xl/workbook.xml mangler)",
    en: "the archive holds no Excel workbook (xl/workbook.xml is missing)",
  },
  files: (found: number): Sentence => ({
    da: `projektmappen består af ${found} filer; højst ${archiveLimits.files} læses`,
    en: `the workbook is made of ${found} files; at most ${archiveLimits.files} are read`,
  }),
  bytes: (found: number): Sentence => ({
    da: `projektmappen fylder ${megabytes(found)} MB udpakket; højst ${megabytes(archiveLimits.bytes)} MB læses`,
    en: `the workbook has ${megabytes(found)} MB unpacked; at most ${megabytes(archiveLimits.bytes)} MB are read`,
  }),
  lies: (name: string): Sentence => ({
    da: `"${name}" i projektmappen er beskadiget eller ikke så stor, som arkivet siger`,
    en: `"${name}" in the workbook is damaged or not as large as the archive says`,
  }),
  entities: (name: string): Sentence => ({
    da: `"${name}" i projektmappen definerer egne XML-entiteter; det gør intet regneark, så filen læses ikke`,
    en: `"${name}" in the workbook defines XML entities of its own; no spreadsheet does, so the file is not read`,
  }),
};

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
