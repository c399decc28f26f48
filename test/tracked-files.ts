import { spawnSync } from "node:child_process";
import type { TrackedFile } from "./house.js";
import { repositoryRoot } from "./repository.js";
import type { Found } from "./requirement.js";

/** The files in git's index, or why there are none to see, as in a tree that was unpacked from an archive. */
export function findTrackedFiles(folder = repositoryRoot): Found<readonly TrackedFile[]> {
  const prefix = git(folder, "rev-parse", "--show-prefix");
  if (prefix === undefined) return { missing: "git is not here, or this folder is no repository; clone it." };
  if (prefix.trim() !== "")
    return { missing: "this folder is only a part of another git repository; clone it." };
  const entries = git(folder, "ls-files", "--stage", "-z") ?? "";
  return { tool: entries.split("\0").flatMap(trackedFile) };
}

/** An entry is "mode digest stage", a tab and the path. */
function trackedFile(entry: string): readonly TrackedFile[] {
  const [description, path] = entry.split("\t", 2);
  const mode = description?.split(" ")[0];
  return mode === undefined || path === undefined ? [] : [{ path, mode }];
}

function git(folder: string, ...args: readonly string[]): string | undefined {
  const result = spawnSync("git", args, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  return result.error === undefined && result.status === 0 ? result.stdout : undefined;
}
