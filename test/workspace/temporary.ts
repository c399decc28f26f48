import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { copenhagenFolder } from "../examples/copenhagen.js";
import { smallPolicy } from "../fixtures/small-policy.js";

/** An empty folder that is removed when its test ends. */
export function temporaryFolder(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "isobar-test-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The small policy as a workspace of its own, its files changed by a test if it likes. */
export function smallWorkspace(
  test: TestContext,
  change: (files: Map<string, string>) => void = () => {},
): string {
  const folder = join(temporaryFolder(test), "workspace");
  const files = smallPolicy();
  change(files);
  for (const [name, text] of files) write(folder, name, text);
  return folder;
}

/** A copy of the example without its frozen editions. */
export function copenhagenCopy(test: TestContext): string {
  const folder = join(temporaryFolder(test), "copenhagen-2006");
  for (const part of ["policy", "deliveries"]) {
    cpSync(join(copenhagenFolder, part), join(folder, part), { recursive: true });
  }
  return folder;
}

export function write(folder: string, name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** Replaces the first occurrence of a text in a file; the text must be there. */
export function edit(folder: string, name: string, from: string, to: string): void {
  const text = readFileSync(join(folder, name), "utf8");
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
  writeFileSync(
    join(folder, name),
    text.replace(from, () => to),
  );
}

/** `line:column` of a text in a file, as an editor counts them. */
export function positionOf(folder: string, name: string, found: string): string {
  const text = readFileSync(join(folder, name), "utf8");
  const at = text.indexOf(found);
  if (at === -1) throw new Error(`${name} does not hold ${found}`);
  const lines = text.slice(0, at).split("\n");
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

/** Every file and folder under a folder, sorted. */
export function everythingIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
}
