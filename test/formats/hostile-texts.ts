import type { HostileFile } from "./tested-format.js";

type Texts = Readonly<Record<string, () => string>>;

/** Files of text that must end in this problem. */
export function hostileRefused(problem: string, files: Texts): Record<string, HostileFile> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, { make: () => Buffer.from(text()), problem }]),
  );
}

/** Files of text that must be read all the same. */
export function hostileRead(files: Texts): Record<string, HostileFile> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, { make: () => Buffer.from(text()) }]),
  );
}
