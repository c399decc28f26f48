import { closeSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { undisturbed } from "./hold-signals.js";
import { makeFolder } from "./made-folders.js";
import { withPath } from "./with-path.js";

/** A file's bytes or text, or its bytes piece after piece, as they are made: a large one is never whole in memory. */
export type FileContent = Uint8Array | string | Iterable<Uint8Array>;

/**
 * Writes several files that belong together, all of them or none: each beside its place first, and only when all
 * are on the disk moved there. What stands at their places is replaced; ask before.
 */
export function writeFilesWhole(files: ReadonlyMap<string, FileContent>): void {
  const beside = (path: string): string => `${path}.tmp-${process.pid}`;
  const placed: string[] = [];
  const removals: (() => void)[] = [];
  let writing = "";
  undisturbed(() => {
    try {
      for (const [path, bytes] of files) {
        writing = path;
        removals.unshift(makeFolder(dirname(path)));
        putContent(beside(path), bytes);
      }
      for (const path of files.keys()) {
        renameSync(beside(path), path);
        placed.push(path);
      }
    } catch (failure) {
      for (const path of [...[...files.keys()].map(beside), ...placed]) rmSync(path, { force: true });
      for (const remove of removals) remove();
      throw withPath(failure, writing);
    }
  });
}

function putContent(path: string, content: FileContent): void {
  if (typeof content === "string" || content instanceof Uint8Array) {
    writeFileSync(path, content);
    return;
  }
  const file = openSync(path, "w");
  try {
    for (const piece of content) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}
