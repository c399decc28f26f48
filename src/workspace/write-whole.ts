import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes a file whole or not at all: beside its place first, then moved there. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.tmp-${process.pid}`;
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, path);
  } catch (failure) {
    rmSync(beside, { force: true });
    throw failure;
  }
}

/** The file by which a folder written here is known again. */
const mark = ".isobar-site";

/** True when a folder may be replaced: it is not there, empty, or was written here before. */
export function isReplaceable(folder: string): boolean {
  return !existsSync(folder) || existsSync(join(folder, mark)) || readdirSync(folder).length === 0;
}

/**
 * Writes a folder whole or not at all: beside its place first, then exchanged with what was there. Refuses
 * (throws) a folder that holds something else; ask `isReplaceable` before.
 */
export function writeFolderWhole(folder: string, files: ReadonlyMap<string, Uint8Array | string>): void {
  if (!isReplaceable(folder)) throw new Error(`invalid folder to replace: ${folder}`);
  const beside = `${folder}.tmp-${process.pid}`;
  const old = `${folder}.old-${process.pid}`;
  rmSync(beside, { recursive: true, force: true });
  try {
    mkdirSync(beside, { recursive: true });
    writeFileSync(join(beside, mark), "");
    for (const [name, bytes] of files) {
      const path = join(beside, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(beside, folder);
  } catch (failure) {
    rmSync(beside, { recursive: true, force: true });
    if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
    throw failure;
  }
  rmSync(old, { recursive: true, force: true });
}
