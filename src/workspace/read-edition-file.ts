import { type Edition, readEdition } from "../edition/index.js";
import type { Checked } from "../problems/index.js";
import { readFile } from "./read-file.js";

/** An edition with the bytes it was read from: they are published as they are. */
export interface EditionFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly edition: Edition;
}

/** Reads the edition at a path. */
export type EditionReader = (path: string) => Checked<EditionFile>;

/** A reader that reads each file once, however often it is asked: for one run of one command. */
export function editionReader(): EditionReader {
  const read = new Map<string, Checked<EditionFile>>();
  return (path) => {
    const known = read.get(path) ?? readEditionFile(path);
    read.set(path, known);
    return known;
  };
}

/** Reads an edition file and checks that it is whole. */
export function readEditionFile(path: string): Checked<EditionFile> {
  const { value: bytes, problems: unread } = readFile(path, path);
  if (bytes === undefined) return { value: undefined, problems: unread };
  const { value, problems } = readEdition(path, bytes);
  return { value: value && { path, bytes, edition: value }, problems };
}
