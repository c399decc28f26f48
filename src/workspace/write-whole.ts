import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** Writes a file whole or not at all: beside its place first, then moved there. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  const beside = `${path}.tmp-${process.pid}`;
  undisturbed(() => {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(beside, bytes);
      renameSync(beside, path);
    } catch (failure) {
      rmSync(beside, { force: true });
      throw failure;
    }
  });
}

/** The file by which a folder written here is known again: it lists what was written. */
const mark = ".isobar-site";

/**
 * True when a folder may be replaced: it is not there, empty, or holds nothing but what was written here
 * before. A `.git` or a file of the owner's in it is not ours to remove.
 */
export function isReplaceable(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return true;
  if (!found.isDirectory()) return false;
  const written = existsSync(join(folder, mark)) ? readFileSync(join(folder, mark), "utf8").split("\n") : [];
  const own = new Set([...written, mark]);
  return filesUnder(folder).every((name) => own.has(name));
}

/** What became of the files of a folder that was written again. */
export interface FolderChange {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/**
 * Writes a folder whole or not at all: beside its place first, then exchanged with what was there. Refuses
 * (throws) a folder that holds something else; ask `isReplaceable` before.
 *
 * A file whose bytes are there already is not written again: the new folder gets a second name (hard link) for the
 * same file, and the first one goes with the old folder. So the exchange stays one rename, the file keeps its times,
 * and whatever copies the folder elsewhere (rsync, a backup) finds only what changed. Nothing here ever writes into
 * a file that has a name in a finished folder, so a name that somebody else has given it is safe too.
 */
export function writeFolderWhole(
  folder: string,
  files: ReadonlyMap<string, Uint8Array | string>,
): FolderChange {
  if (!isReplaceable(folder)) throw new Error(`invalid folder to replace: ${folder}`);
  const beside = `${folder}.tmp-${process.pid}`;
  const old = `${folder}.old-${process.pid}`;
  const before = existsSync(folder) ? filesUnder(folder).filter((name) => name !== mark) : [];
  let unchanged = 0;
  undisturbed(() => {
    try {
      mkdirSync(beside, { recursive: true });
      const made = new Set<string>([beside]);
      for (const [name, bytes] of [[mark, [...files.keys()].sort().join("\n")] as const, ...files]) {
        const [path, there] = [join(beside, name), join(folder, name)];
        makeFolderOf(path, made);
        if (!holds(there, bytes)) writeFileSync(path, bytes);
        else {
          secondName(there, path);
          if (name !== mark) unchanged++;
        }
      }
      if (existsSync(folder)) renameSync(folder, old);
      renameSync(beside, folder);
    } catch (failure) {
      rmSync(beside, { recursive: true, force: true });
      if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
      throw failure;
    }
    rmSync(old, { recursive: true, force: true });
  });
  const removed = before.filter((name) => !files.has(name)).length;
  return { written: files.size - unchanged, unchanged, removed };
}

function makeFolderOf(path: string, made: Set<string>): void {
  const folder = dirname(path);
  if (made.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  made.add(folder);
}

/** True when a plain file has exactly these bytes. */
function holds(path: string, bytes: Uint8Array | string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  const wanted = Buffer.from(bytes);
  return found?.isFile() === true && found.size === wanted.length && wanted.equals(readFileSync(path));
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

/** Files under a folder by their paths in it, and empty folders with a "/" at the end. */
function filesUnder(folder: string, under = ""): readonly string[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const name = `${under}${entry.name}`;
    if (!entry.isDirectory()) return [name];
    const inside = filesUnder(folder, `${name}/`);
    return inside.length === 0 ? [`${name}/`] : inside;
  });
}

/** Holds back Ctrl-C and the like while files are put in their places, so that it leaves nothing half done. */
export function undisturbed(write: () => void): void {
  const hold = (): void => {};
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, hold);
  try {
    write();
  } finally {
    for (const signal of signals) process.off(signal, hold);
  }
}
