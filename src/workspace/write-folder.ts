import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { startFolderThread } from "./folder-thread.js";
import { type HeldSignals, holdSignals } from "./hold-signals.js";
import { makeFolder } from "./made-folders.js";
import type { Places } from "./put-file.js";
import { markFinished, markUnfinished, removeLeftBeside, removeUnfinished } from "./unfinished-folder.js";
import { withPath } from "./with-path.js";

/** The file by which a folder written here is known again: it lists what was written. */
const mark = ".isobar-site";

/**
 * True when a folder may be replaced: it is not there, empty, or holds nothing but what was written here
 * before. A `.git` or a file of the owner's in it is not ours to remove.
 */
export function isReplaceable(folder: string): boolean {
  return ownFilesIn(folder) !== undefined;
}

/** What became of the files of a folder that was written again. */
export interface FolderChange {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** Takes a file by its path in the folder. Wait for it: the program hears of Ctrl-C meanwhile, and this fails then. */
export type AddFile = (name: string, bytes: Uint8Array | string) => Promise<void>;

/**
 * Writes a folder whole or not at all: beside its place first, then exchanged with what was there. Refuses
 * (throws) a folder that holds something else; ask `isReplaceable` before.
 *
 * `make` makes the files, and a thread of its own puts each on the disk while the next is made. When `make` fails, or
 * says at its end that they are not wanted (false), all of them are gone again and there is no change. The same after
 * Ctrl-C, which then ends the program as ever.
 *
 * A file whose bytes are there already is not written again: the new folder gets a second name (hard link) for the
 * same file, and the first one goes with the old folder. So the exchange stays one rename, the file keeps its times,
 * and whatever copies the folder elsewhere (rsync, a backup) finds only what changed. Nothing here ever writes into
 * a file that has a name in a finished folder, so a name that somebody else has given it is safe too.
 *
 * What a process that was killed left beside the folder goes when the next one has written it.
 */
export async function writeFolderWhole(
  folder: string,
  make: (add: AddFile) => Promise<boolean>,
): Promise<FolderChange | undefined> {
  const before = ownFilesIn(folder);
  if (before === undefined) throw new Error(`invalid folder to replace: ${folder}`);
  // Processes may have the same number, on a shared drive or one after the other.
  const beside = `${folder}.tmp-${randomUUID().slice(0, 8)}`;
  const signals = holdSignals();
  let removeMade = (): void => {};
  try {
    removeMade = makeFolder(dirname(beside));
    mkdirSync(beside);
    markUnfinished(beside);
    const made = await filesMade(make, { beside, before: before.length === 0 ? undefined : folder }, signals);
    if (made === undefined) return undefined;
    exchange(beside, folder);
    removeLeftBeside(folder);
    const { names, unchanged } = made;
    const removed = before.filter((name) => !names.has(name)).length;
    return { written: names.size - unchanged, unchanged, removed };
  } catch (failure) {
    throw withPath(failure, folder);
  } finally {
    removeUnfinished(beside);
    removeMade();
    signals.release();
  }
}

/** Puts every file that is made; undefined when they are not wanted. */
async function filesMade(
  make: (add: AddFile) => Promise<boolean>,
  places: Places,
  signals: HeldSignals,
): Promise<{ readonly names: ReadonlySet<string>; readonly unchanged: number } | undefined> {
  const names = new Set<string>();
  const thread = startFolderThread(places);
  try {
    const areWanted = await make(async (name, bytes) => {
      names.add(name);
      thread.put(name, asBytes(bytes));
      await turn();
      signals.throwIfAny();
    });
    if (!areWanted) return undefined;
    thread.put(mark, asBytes([...names].sort().join("\n")));
    const unchanged = (await thread.end()).filter((name) => name !== mark).length;
    signals.throwIfAny();
    return { names, unchanged };
  } finally {
    await thread.stop();
  }
}

/** Moves what was written to its place; when that fails, what was there is there again. */
function exchange(beside: string, folder: string): void {
  const old = beside.replace(/\.tmp-(?=[^.]*$)/, ".old-");
  const isThere = existsSync(folder);
  markFinished(beside);
  if (isThere) renameSync(folder, old);
  try {
    if (isThere) markUnfinished(old);
    renameSync(beside, folder);
  } catch (failure) {
    if (isThere) {
      markFinished(old);
      renameSync(old, folder);
    }
    throw failure;
  }
  removeUnfinished(old);
}

function asBytes(content: Uint8Array | string): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** The files of a folder that may be replaced but for the mark; undefined when something in it is not ours. */
function ownFilesIn(folder: string): readonly string[] | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return undefined;
  const written = existsSync(join(folder, mark)) ? readFileSync(join(folder, mark), "utf8").split("\n") : [];
  const own = new Set([...written, mark]);
  const files = filesUnder(folder);
  return files.every((name) => own.has(name)) ? files.filter((name) => name !== mark) : undefined;
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
