import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readMapping, type SheetMapping } from "../delivery/index.js";
import { decodeUtf8 } from "../formats/index.js";

export interface StoredMappings {
  /** Those of the workspace that can be read, in order of their names. */
  readonly all: readonly { readonly file: string; readonly mapping: SheetMapping }[];
  read(file: string): string;
}

/** The mappings that lie in a workspace, `deliveries/mappings/*.yaml`. */
export function storedMappings(workspace: string | undefined): StoredMappings {
  const folder = workspace === undefined ? undefined : join(workspace, "deliveries", "mappings");
  const names =
    folder === undefined || statSync(folder, { throwIfNoEntry: false }) === undefined
      ? []
      : readdirSync(folder)
          .filter((name) => name.endsWith(".yaml"))
          .sort();
  return {
    all: names.flatMap((name) => {
      const file = join(folder ?? "", name);
      const { value } = readMapping(file, read(file));
      return value === undefined ? [] : [{ file, mapping: value }];
    }),
    read,
  };
}

function read(file: string): string {
  return decodeUtf8(file, readFileSync(file)).value ?? "";
}
