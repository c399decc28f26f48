import { beginsAsZip, zipDirectory } from "../zip/zip-directory.js";

/** True for an archive that holds an Excel workbook, and for the older container, of which the reader says what to do. */
export function isWorkbook(bytes: Uint8Array): boolean {
  if (isOldOfficeFile(bytes)) return true;
  if (!beginsAsZip(bytes)) return false;
  return zipDirectory(bytes)?.some(({ name }) => name === "xl/workbook.xml") === true;
}

/** True for the older container of Office: a workbook of before 2007 (.xls), or one that is locked by a password. */
export function isOldOfficeFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}
