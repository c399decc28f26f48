import { checkedAgainst, readYaml } from "../../policy/index.js";
import type { Checked } from "../../problems/index.js";
import { mappingSchema, type SheetMapping } from "./mapping.js";

/** Reads a mapping from its file; every mistake with its place. */
export function readMapping(file: string, text: string): Checked<SheetMapping> {
  return checkedAgainst(mappingSchema, readYaml(file, text));
}
