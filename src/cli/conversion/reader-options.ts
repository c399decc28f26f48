import type { ReadOptions } from "../../formats/index.js";
import { type Call, UsageError } from "../call/command.js";
import { fileBeside } from "./file-beside.js";

/** A file of more is no table that a program on one machine takes in whole. */
export const mostBytes = 1_000_000_000;

/** How a file is read that a call names: in the encoding and with the sign before decimals that it says, with the files that lie beside it. */
export function readerOptions(call: Call, file: string): ReadOptions {
  const encoding = call.option("encoding");
  const decimal = call.option("decimal");
  if (decimal !== undefined && decimal !== "," && decimal !== ".") throw new UsageError(noMark);
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(decimal === undefined ? {} : { decimalMark: decimal }),
    fileBeside: fileBeside(file, mostBytes),
  };
}

const noMark = {
  da: '--decimal er tegnet foran decimaler, "," eller "."',
  en: '--decimal is the sign before decimals, "," or "."',
};
