import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Problem } from "../../../src/problems/index.js";

/** What came of reading a hostile file. */
export interface HostileOutcome {
  readonly isRead: boolean;
  readonly problems: readonly Pick<Problem, "code" | "place" | "severity">[];
  /** Of the processor, for reading alone. */
  readonly seconds: number;
  readonly bytes: number;
  /** The most memory that the process had, the file and Node itself included. */
  readonly mebibytes: number;
}

/** Reads a hostile file in a process of its own, which may not take more than ten seconds; throws when it dies. */
export function hostileOutcome(format: string, name: string): HostileOutcome {
  const script = fileURLToPath(new URL("read-hostile.js", import.meta.url));
  // Half the file is made before it is read: what is measured is reading, what is limited is both.
  const child = spawnSync(process.execPath, [script, format, name], { encoding: "utf8", timeout: 60_000 });
  if (child.status !== 0)
    throw new Error(`${format} ${name}: ${child.signal ?? child.status} ${child.stderr}`);
  return JSON.parse(child.stdout) as HostileOutcome;
}
