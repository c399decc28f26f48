import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import type { TestContext } from "node:test";
import { type Found, toolOrSkip } from "./requirement.js";

/** What a program said whose folder was a disk of its own, and what it left on that. */
export interface OnSmallDisk {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly left: readonly string[];
}

/**
 * Runs a program with a real disk of so many kilobytes in the place of a folder: one in memory, in a namespace of its own,
 * which ends with the program. Undefined after the test was skipped because the machine does not allow that.
 */
export function onSmallDisk(
  test: TestContext,
  folder: string,
  kilobytes: number,
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): OnSmallDisk | undefined {
  const sh = toolOrSkip(test, "small-disk", findNamespaces());
  if (sh === undefined) return undefined;
  mkdirSync(folder, { recursive: true });
  const script = `mount -t tmpfs -o size=${kilobytes}k tmpfs "$0" && "$@"; code=$?; printf '\\0'; find "$0" -mindepth 1; exit $code`;
  const { status, stdout, stderr } = spawnSync(
    unshare,
    [...namespaces, sh, "-c", script, folder, ...command],
    {
      env: { ...process.env, ...environment },
      encoding: "utf8",
    },
  );
  const [out = "", left = ""] = stdout.split("\0");
  return { code: status, out, err: stderr, left: left.split("\n").filter((line) => line !== "") };
}

const unshare = "unshare";
const namespaces = ["--user", "--map-root-user", "--mount"];

function findNamespaces(): Found<string> {
  const script = "mount -t tmpfs -o size=4k tmpfs /tmp";
  return spawnSync(unshare, [...namespaces, "sh", "-c", script]).status === 0
    ? { tool: "sh" }
    : { missing: "this machine allows no small disk in memory (unshare and mount without being root)." };
}
