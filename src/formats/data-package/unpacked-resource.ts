import { gunzipSync } from "node:zlib";
import { quoted, type Sentence } from "../../problems/index.js";
import { archiveFault } from "../zip/archive-fault.js";
import { unpacked } from "../zip/unpacked.js";
import { zipDirectory } from "../zip/zip-directory.js";

/** How a file of a resource is packed by itself; undefined where it is not. */
export type Packing = "gz" | "zip";

/** By what the resource says, else by the ending of the path; a sentence for a packing that is not read. */
export function packingOf(said: string | undefined, path: string): Packing | Sentence | undefined {
  const word = (said ?? /\.(gz|zip)$/i.exec(path)?.[1] ?? "").toLowerCase();
  if (word === "" || word === "no") return undefined;
  if (word === "gz" || word === "gzip") return "gz";
  return word === "zip" ? "zip" : otherPacking(word);
}

/** The path without the ending that only says how it is packed. */
export function plainEnding(path: string): string {
  return path.replace(/\.(?:gz|zip)$/i, "");
}

/**
 * The content of a packed file: of an archive its only file, or the one that is named. Never unpacked beyond `most`
 * bytes, whatever the file says of itself.
 */
export function unpackedResource(
  packed: Uint8Array,
  packing: Packing,
  path: string,
  { most, inner }: { readonly most: number; readonly inner?: string | undefined },
): Uint8Array | Sentence {
  return packing === "gz" ? unzipped(packed, path, most) : ofArchive(packed, path, most, inner);
}

function unzipped(packed: Uint8Array, path: string, most: number): Uint8Array | Sentence {
  try {
    return gunzipSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (failure) {
    const isLarge = failure instanceof RangeError;
    return isLarge ? tooLarge(path, most) : damaged(path);
  }
}

function ofArchive(
  packed: Uint8Array,
  path: string,
  most: number,
  inner: string | undefined,
): Uint8Array | Sentence {
  const entries = zipDirectory(packed);
  const fault = archiveFault(entries, { files: 100, bytes: most });
  if (fault?.kind === "bytes") return tooLarge(path, most);
  if (fault !== undefined || entries === undefined) return damaged(path);
  const files = entries.filter(({ name }) => !name.endsWith("/") && !name.startsWith("__MACOSX/"));
  const [only, ...others] = inner === undefined ? files : files.filter(({ name }) => name === inner);
  if (only === undefined || others.length > 0) return notOne(path);
  return unpacked(packed, only) ?? damaged(path);
}

/** What is said where more would be unpacked than is read. */
export function tooLarge(path: string, most: number): Sentence {
  const megabytes = Math.floor(most / 1_000_000);
  return {
    da: `${quoted(path)} fylder med pakkens andre filer mere, end der er plads til (${megabytes} MB, 10 MB for filer, der nævnes igen)`,
    en: `${quoted(path)} is with the other files of the package larger than there is room for (${megabytes} MB, 10 MB for files that are named again)`,
  };
}

function damaged(path: string): Sentence {
  return {
    da: `${quoted(path)} kan ikke pakkes ud: den er beskadiget, ikke hel, eller beskyttet med adgangskode`,
    en: `${quoted(path)} cannot be unpacked: it is damaged, not whole, or protected by a password`,
  };
}

function notOne(path: string): Sentence {
  return {
    da: `${quoted(path)} skal indeholde én fil, eller den, som innerpath nævner`,
    en: `${quoted(path)} must hold one file, or the one that innerpath names`,
  };
}

function otherPacking(word: string): Sentence {
  return {
    da: `pakning med ${quoted(word)} (compression) læses ikke; ventede gz eller zip`,
    en: `packing by ${quoted(word)} (compression) is not read; expected gz or zip`,
  };
}
