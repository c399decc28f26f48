import type { Edition } from "../edition/index.js";
import type { Checked } from "../problems/index.js";
import { type EditionReader, readEditionFile } from "./read-edition-file.js";
import { readFile } from "./read-file.js";
import type { Workspace } from "./read-workspace.js";

/**
 * The edition with the latest day among a workspace's frozen ones; undefined without problems when there is none of
 * its policy.
 */
export function newestEdition(
  { editionFiles, source }: Workspace,
  readFileOf: EditionReader = readEditionFile,
): Checked<Edition> {
  const dated = editionFiles.map((path) => ({ path, asOf: statedDay(path) }));
  const undated = dated.filter(({ asOf }) => asOf === undefined).map(({ path }) => path);
  const newest = dated.reduce<{ readonly path: string; readonly asOf: string } | undefined>(
    (best, { path, asOf }) =>
      asOf !== undefined && (best === undefined || best.asOf <= asOf) ? { path, asOf } : best,
    undefined,
  );
  const read = newest && readFileOf(newest.path);
  const problems = [...undated.flatMap((path) => readFileOf(path).problems), ...(read?.problems ?? [])];
  const edition = read?.value?.edition;
  // Editions of another policy say nothing about this one's targets.
  return { value: edition?.policy.id === source.policy.id ? edition : undefined, problems };
}

/**
 * Canonical JSON names the day before anything but the classes of areas, which hold codes and numbers alone: most
 * editions need not be read whole.
 */
function statedDay(path: string): string | undefined {
  const { buffer, byteOffset, byteLength } = readFile(path, path).value ?? new Uint8Array();
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  const at = bytes.indexOf('"asOf":"');
  const start = bytes.subarray(at, at + 40).toString("utf8");
  return at === -1 ? undefined : /^"asOf":"(\d{4}-\d\d-\d\d)"/.exec(start)?.[1];
}
