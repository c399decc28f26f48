import { linkSync, lstatSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where files are put, and the folder of before that they will take the place of, if there is one. */
export interface Places {
  readonly beside: string;
  readonly before: string | undefined;
}

/** Puts a file, or a second name of the one of before where that has the same bytes; true in the latter case. */
export function putFile(
  { beside, before }: Places,
  name: string,
  bytes: Uint8Array,
  made: Set<string>,
): boolean {
  const path = join(beside, name);
  makeFolderOf(path, made);
  const there = before === undefined ? undefined : join(before, name);
  if (there === undefined || !holds(there, bytes)) {
    writeFileSync(path, bytes);
    return false;
  }
  secondName(there, path);
  return true;
}

function makeFolderOf(path: string, made: Set<string>): void {
  const folder = dirname(path);
  if (made.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  made.add(folder);
}

/** True when a plain file has exactly these bytes. */
function holds(path: string, bytes: Uint8Array): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === bytes.length && readFileSync(path).equals(bytes);
}

/** Not every file system knows second names; there a copy with the times of the first must do. */
function secondName(there: string, path: string): void {
  try {
    linkSync(there, path);
  } catch {
    writeFileSync(path, readFileSync(there));
    const { atime, mtime } = statSync(there);
    utimesSync(path, atime, mtime);
  }
}
