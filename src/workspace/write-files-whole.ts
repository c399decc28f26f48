import { renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { undisturbed } from "./hold-signals.js";
import { makeFolder } from "./made-folders.js";
import { withPath } from "./with-path.js";

/**
 * Writes several files that belong together, all of them or none: each beside its place first, and only when all
 * are on the disk moved there. What stands at their places is replaced; ask before.
 */
export function writeFilesWhole(files: ReadonlyMap<string, Uint8Array | string>): void {
  const beside = (path: string): string => `${path}.tmp-${process.pid}`;
  const placed: string[] = [];
  const removals: (() => void)[] = [];
  let writing = "";
  undisturbed(() => {
    try {
      for (const [path, bytes] of files) {
        writing = path;
        removals.unshift(makeFolder(dirname(path)));
        writeFileSync(beside(path), bytes);
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
