import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { undisturbed } from "./hold-signals.js";

/**
 * Writes several files that belong together, all of them or none: each beside its place first, and only when all
 * are on the disk moved there. What stands at their places is replaced; ask before.
 */
export function writeFilesWhole(files: ReadonlyMap<string, Uint8Array | string>): void {
  const beside = (path: string): string => `${path}.tmp-${process.pid}`;
  const placed: string[] = [];
  undisturbed(() => {
    try {
      for (const [path, bytes] of files) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(beside(path), bytes);
      }
      for (const path of files.keys()) {
        renameSync(beside(path), path);
        placed.push(path);
      }
    } catch (failure) {
      for (const path of [...[...files.keys()].map(beside), ...placed]) rmSync(path, { force: true });
      throw failure;
    }
  });
}
