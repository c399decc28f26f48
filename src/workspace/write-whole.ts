import { writeFilesWhole } from "./write-files-whole.js";

/** Writes a file whole or not at all: beside its place first, then moved there. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  writeFilesWhole(new Map([[path, bytes]]));
}
