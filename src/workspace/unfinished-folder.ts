import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/** The file by which a folder says that it is half written or about to go, and by which process of which machine. */
const note = ".isobar-unfinished";

export function markUnfinished(folder: string): void {
  writeFileSync(join(folder, note), JSON.stringify({ machine: hostname(), process: process.pid }));
}

export function markFinished(folder: string): void {
  rmSync(join(folder, note), { force: true });
}

/** Removes an unfinished folder, its note last: who is killed meanwhile leaves one that still says what it is. */
export function removeUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((one) => one !== note)) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Removes what was left beside a folder by a process that was killed. Only what says so itself, and only when that process
 * was of this machine and is no more: on a shared drive another machine may be at work. What cannot be removed stays; it is
 * in nobody's way.
 */
export function removeLeftBeside(folder: string): void {
  const begins = `${basename(folder)}.`;
  quietly(() => {
    for (const entry of readdirSync(dirname(folder), { withFileTypes: true })) {
      if (!entry.isDirectory() || !entry.name.startsWith(begins)) continue;
      const path = join(dirname(folder), entry.name);
      quietly(() => {
        if (isLeft(path)) removeUnfinished(path);
      });
    }
  });
}

/** The folder itself is written by now: that is no reason to say that it is not. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // It is told by whoever needs the place.
  }
}

function isLeft(folder: string): boolean {
  const path = join(folder, note);
  if (!existsSync(path)) return false;
  const written = JSON.parse(readFileSync(path, "utf8")) as { machine?: unknown; process?: unknown };
  return written.machine === hostname() && typeof written.process === "number" && !isRunning(written.process);
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
