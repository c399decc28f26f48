import { type Edition, readEdition } from "../edition/index.js";
import type { Checked } from "../problems/index.js";
import { readFile } from "./read-file.js";

/** An edition with the bytes it was read from: they are published as they are. */
export interface EditionFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly edition: Edition;
}

/** Reads an edition file and checks that it is whole. */
export function readEditionFile(path: string): Checked<EditionFile> {
  const { value: bytes, problems: unread } = readFile(path, path);
  if (bytes === undefined) return { value: undefined, problems: unread };
  const { value, problems } = readEdition(path, bytes);
  return { value: value && { path, bytes, edition: value }, problems };
}
