import { readFileSync } from "node:fs";

let loaded: string | undefined;

/** The stylesheet of every page. */
export function stylesheet(): string {
  loaded ??= readFileSync(new URL("../../../assets/site.css", import.meta.url), "utf8");
  return loaded;
}
