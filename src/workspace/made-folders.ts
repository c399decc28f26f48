import { mkdirSync, readdirSync, rmdirSync } from "node:fs";
import { dirname } from "node:path";

/** Makes a folder with those above it; what it gives takes those it made away again, as far as they are empty. */
export function makeFolder(folder: string): () => void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return () => {};
  const there = dirname(first);
  return () => {
    for (let at = folder; at !== there && readdirSync(at).length === 0; at = dirname(at)) rmdirSync(at);
  };
}
