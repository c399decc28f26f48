import type { ReleasedEdition } from "../../delivery/index.js";
import type { Checked } from "../../problems/index.js";
import { type EditionReader, readEditionFile, type Workspace } from "../../workspace/index.js";

/**
 * The frozen editions of a workspace, which everybody may have by now; those of another policy count nobody whom this one's
 * deliveries count. `except` is the one that is being frozen: frozen anew it is not held against itself.
 */
export function releasedEditions(
  { editionFiles, source }: Pick<Workspace, "editionFiles" | "source">,
  { except, read = readEditionFile }: { readonly except?: string; readonly read?: EditionReader } = {},
): Checked<readonly ReleasedEdition[]> {
  const files = editionFiles.map((path) => read(path));
  const editions = files
    .flatMap(({ value }) => (value === undefined ? [] : [value.edition]))
    .filter(({ id, policy }) => policy.id === source.policy.id && id !== except)
    .sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
  return { value: editions, problems: files.flatMap(({ problems }) => problems) };
}
