import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
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

/**
 * Writes a folder whole or not at all: beside its place first, then exchanged with what was there. Refuses
 * (throws) a folder that holds something else; ask `isReplaceable` before.
 */
export function writeFolderWhole(folder: string, files: ReadonlyMap<string, Uint8Array | string>): void {
  if (!isReplaceable(folder)) throw new Error(`invalid folder to replace: ${folder}`);
  const beside = `${folder}.tmp-${process.pid}`;
  const old = `${folder}.old-${process.pid}`;
  undisturbed(() => {
    try {
      mkdirSync(beside, { recursive: true });
      writeFileSync(join(beside, mark), [...files.keys()].sort().join("\n"));
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
  });
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
