import type { ReadOptions } from "../../formats/index.js";
import type { Call } from "../call/command.js";
import { fileBeside } from "./file-beside.js";

/** A file of more is no table that a program on one machine takes in whole. */
export const mostBytes = 1_000_000_000;

/** How a file is read that a call names: in the encoding that it says, with the files that lie beside it. */
export function readerOptions(call: Call, file: string): ReadOptions {
  const encoding = call.option("encoding");
  return { ...(encoding === undefined ? {} : { encoding }), fileBeside: fileBeside(file, mostBytes) };
}
