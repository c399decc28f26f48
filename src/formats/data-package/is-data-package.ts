import { startOfText } from "../text/start-of-text.js";
import { beginsAsZip, zipDirectory } from "../zip/zip-directory.js";

/** How the file is called that describes a package. */
export const descriptorName = "datapackage.json";

/** True for an archive with a description of a package at its root or in its only folder, and for a description itself. */
export function isDataPackage(bytes: Uint8Array): boolean {
  if (beginsAsZip(bytes)) return zipDirectory(bytes)?.some(({ name }) => isDescriptor(name)) === true;
  const { text } = startOfText(bytes, looked);
  return /^\s*\{/.test(text) && /"resources"\s*:\s*\[/.test(text);
}

/** An archive of a folder has the folder's name before those of its files. */
export function isDescriptor(name: string): boolean {
  return name === descriptorName || /^[^/]+\/datapackage\.json$/.test(name);
}

/** An even number: half of a character of UTF-16 at the edge would turn all others. */
const looked = 1 << 18;
