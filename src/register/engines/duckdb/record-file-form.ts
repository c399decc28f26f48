import { type FileHandle, open } from "node:fs/promises";
import { type Checked, error, type Sentence } from "../../../problems/index.js";
import { type CsvForm, readHeader } from "./csv-header.js";

/** What a file of records is, as its first and last bytes say. */
export type RecordFileForm = CsvForm | { readonly kind: "parquet" };

/** Tells Parquet from CSV by what is in the file, and what is neither by a sentence. `name` is what a problem calls it. */
export async function recordFileForm(path: string, name: string): Promise<Checked<RecordFileForm>> {
  const refused = (sentence: Sentence): Checked<RecordFileForm> => ({
    value: undefined,
    problems: [error("record-file", { file: name }, sentence)],
  });
  let handle: FileHandle;
  try {
    handle = await open(path, "r");
  } catch (failure) {
    return refused(unopened(failure));
  }
  try {
    const found = await handle.stat();
    if (found.isDirectory()) {
      return refused({ da: "er en mappe; ventede en fil", en: "is a folder; expected a file" });
    }
    if (!found.isFile()) {
      return refused({
        da: "er en kø eller en enhed; ventede en fil",
        en: "is a pipe or a device; expected a file",
      });
    }
    if (found.size === 0) {
      return refused({
        da: "filen er tom; ventede rækker i Parquet eller CSV",
        en: "the file is empty; expected rows in Parquet or CSV",
      });
    }
    const first = await bytesAt(handle, 0, Math.min(found.size, longestHeader));
    const last = await bytesAt(handle, Math.max(0, found.size - 4), 4);
    const isParquet = first.toString("latin1", 0, 4) === "PAR1";
    if (isParquet && last.toString("latin1") === "PAR1" && found.size >= 12) {
      return { value: { kind: "parquet" }, problems: [] };
    }
    if (isParquet) {
      return refused({
        da: "Parquet-filen er afbrudt: dens slutning mangler",
        en: "the Parquet file is cut off: its end is missing",
      });
    }
    if (/\.parquet$/i.test(name) || first.includes(0)) {
      return refused({
        da: "er hverken Parquet eller CSV; ventede en af dem",
        en: "is neither Parquet nor CSV; expected one of them",
      });
    }
    return readHeader(first, name);
  } finally {
    await handle.close();
  }
}

/** Bytes in which the line of column names must end. */
const longestHeader = 65_536;

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function unopened(failure: unknown): Sentence {
  const code = failure instanceof Error && "code" in failure ? failure.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return { da: "findes ikke", en: "does not exist" };
  if (code === "EISDIR") return { da: "er en mappe; ventede en fil", en: "is a folder; expected a file" };
  return { da: `kan ikke læses (${String(code)})`, en: `cannot be read (${String(code)})` };
}
