import type { Sentence } from "../problems/index.js";
import { startOfText } from "./text/start-of-text.js";
import { beginsAsZip, zipDirectory } from "./zip/zip-directory.js";

/** What a file is that people send in the place of a table, and how it becomes one that is read; undefined: unknown. */
export function foreignContent(bytes: Uint8Array): Sentence | undefined {
  if (beginsAsZip(bytes)) return archiveContent(bytes);
  const { text } = startOfText(bytes, 1024);
  if (/^\s*<\?xml[\s\S]*(?:Excel\.Sheet|urn:schemas-microsoft-com:office:spreadsheet)/i.test(text))
    return spreadsheet("XML fra Excel 2003", "XML of Excel 2003");
  if (/^\s*(?:<!doctype html|<html|<table|<meta|<head)/i.test(text))
    return spreadsheet("en webside med tabel (HTML)", "a web page with a table (HTML)");
  if (text.startsWith("%PDF"))
    return {
      da: "filen er en PDF; bed om tallene som regneark eller CSV",
      en: "the file is a PDF; ask for the figures as a spreadsheet or CSV",
    };
  return undefined;
}

function archiveContent(bytes: Uint8Array): Sentence {
  const entries = zipDirectory(bytes);
  if (entries === undefined)
    return {
      da: "filen er et arkiv eller en projektmappe, som er beskadiget eller ikke hel; hent den igen",
      en: "the file is an archive or a workbook that is damaged or not whole; fetch it again",
    };
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  if (has("xl/workbook.bin"))
    return spreadsheet("en binær projektmappe (.xlsb)", "a binary workbook (.xlsb)");
  if (has("content.xml")) return spreadsheet("et OpenDocument (.ods)", "an OpenDocument (.ods)");
  return {
    da: "filen er et arkiv uden projektmappe og uden datapackage.json; pak det ud, og læs den fil, der har tabellen",
    en: "the file is an archive without a workbook and without datapackage.json; unpack it and read the file with the table",
  };
}

function spreadsheet(da: string, en: string): Sentence {
  return {
    da: `filen er ${da}, uanset hvad den hedder; åbn den i et regneark, og gem den som Excel-projektmappe (.xlsx)`,
    en: `the file is ${en}, whatever it is called; open it in a spreadsheet and save it as an Excel workbook (.xlsx)`,
  };
}
