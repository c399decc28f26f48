import { readFileSync, statSync } from "node:fs";
import { type Edition, readEdition } from "../edition/index.js";
import { type Checked, error } from "../problems/index.js";

/** An edition with the bytes it was read from: they are published as they are. */
export interface EditionFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly edition: Edition;
}

/** Reads an edition file and checks that it is whole. */
export function readEditionFile(path: string): Checked<EditionFile> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    return {
      value: undefined,
      problems: [
        error(
          "no-edition",
          { file: path },
          {
            da: "findes ikke; ventede en udgave (JSON)",
            en: "does not exist; expected an edition (JSON)",
          },
        ),
      ],
    };
  }
  const bytes = readFileSync(path);
  const { value, problems } = readEdition(path, bytes);
  return { value: value && { path, bytes, edition: value }, problems };
}
