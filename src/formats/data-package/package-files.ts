import { error, type Problem, quoted, type Sentence } from "../../problems/index.js";
import type { ReadOptions } from "../format.js";
import { type ArchiveFault, archiveFault } from "../zip/archive-fault.js";
import { unpacked } from "../zip/unpacked.js";
import { beginsAsZip, zipDirectory } from "../zip/zip-directory.js";
import { descriptorName, isDescriptor } from "./is-data-package.js";
import { pathRefusal, plainPath } from "./path-refusal.js";
import { tooLarge } from "./unpacked-resource.js";

/** The files of a package, wherever they lie. */
export interface PackageFiles {
  readonly descriptor: Uint8Array;
  /** How the description is called where a problem names its file. */
  readonly descriptorFile: string;
  /** A file that the description names, or why it is not there. */
  open(path: string): Uint8Array | Sentence;
  /** How many bytes may still be unpacked. */
  room(): number;
  /** So many more were unpacked. */
  use(bytes: number): void;
  /** How problems name it. */
  fileOf(path: string): string;
}

/** What an archive of tables may hold; more is read from a folder, whose files take no unpacking. */
export const packageLimits = {
  files: 2000,
  bytes: 120_000_000,
  folderBytes: 1_000_000_000,
  repeatedBytes: 10_000_000,
} as const;

export function packageFiles(file: string, bytes: Uint8Array, options: ReadOptions): PackageFiles | Problem {
  if (!beginsAsZip(bytes)) return folderFiles(file, bytes, options);
  const entries = zipDirectory(bytes);
  const fault = archiveFault(entries, packageLimits);
  const refusal = fault && archiveRefusal(fault);
  const root = entries?.find(({ name }) => isDescriptor(name));
  if (entries === undefined || refusal !== undefined || root === undefined)
    return error("data-package", { file, line: 1 }, refusal ?? damaged);
  const descriptor = unpacked(bytes, root);
  if (descriptor === undefined) return error("data-package", { file, line: 1 }, lies(root.name));
  const folder = root.name.slice(0, -descriptorName.length);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const room = roomOf(packageLimits.bytes);
  return {
    ...room,
    descriptor,
    descriptorFile: `${file}/${root.name}`,
    fileOf: (path) => `${file}/${folder}${plainPath(path)}`,
    open: (path) => {
      const refused = pathRefusal(path);
      if (refused !== undefined) return refused;
      const entry = byName.get(folder + plainPath(path));
      if (entry === undefined) return missing(path);
      if (!room.takes(entry.name, entry.size)) return tooLarge(path, packageLimits.bytes);
      return unpacked(bytes, entry) ?? lies(path);
    },
  };
}

/** A description by itself: what it names lies beside it. */
function folderFiles(file: string, descriptor: Uint8Array, { fileBeside }: ReadOptions): PackageFiles {
  const room = roomOf(packageLimits.folderBytes);
  return {
    // What is packed inside a folder is unpacked as far as an archive would be.
    room: () => Math.min(room.room(), packageLimits.bytes),
    use: room.use,
    descriptor,
    descriptorFile: file,
    fileOf: (path) => file.replace(/[^/\\]*$/, plainPath(path)),
    open: (path) => {
      const refused = pathRefusal(path);
      if (refused !== undefined) return refused;
      const found = fileBeside?.(plainPath(path));
      if (found === undefined) return missing(path);
      if (!room.takes(plainPath(path), found.length)) return tooLarge(path, packageLimits.folderBytes);
      return found;
    },
  };
}

/** Room for so many bytes: a small package could name one large file a thousand times, each time as another table. */
function roomOf(bytes: number): Pick<PackageFiles, "room" | "use"> & {
  takes(name: string, size: number): boolean;
} {
  const opened = new Set<string>();
  let [left, again] = [bytes, packageLimits.repeatedBytes];
  const use = (used: number): void => {
    left -= used;
  };
  return {
    room: () => left,
    use,
    takes: (name, size) => {
      if (opened.has(name)) again -= size;
      opened.add(name);
      use(size);
      return left >= 0 && again >= 0;
    },
  };
}

function archiveRefusal(fault: ArchiveFault): Sentence {
  if (fault.kind === "locked") return locked;
  if (fault.kind === "damaged") return damaged;
  if (fault.kind === "files")
    return {
      da: `arkivet har ${fault.found} filer; højst ${packageLimits.files} læses`,
      en: `the archive has ${fault.found} files; at most ${packageLimits.files} are read`,
    };
  const [found, most] = [fault.found, packageLimits.bytes].map((one) => Math.ceil(one / 1_000_000));
  return {
    da: `arkivet fylder ${found} MB udpakket; højst ${most} MB læses. Pak det ud, og læs ${descriptorName}`,
    en: `the archive has ${found} MB unpacked; at most ${most} MB are read. Unpack it and read ${descriptorName}`,
  };
}

const damaged: Sentence = {
  da: "arkivet er beskadiget eller ikke helt; pak det igen",
  en: "the archive is damaged or not whole; pack it again",
};

const locked: Sentence = {
  da: "arkivet er beskyttet med adgangskode; pak det uden",
  en: "the archive is protected by a password; pack it without one",
};

function lies(name: string): Sentence {
  return {
    da: `${quoted(name)} i arkivet er beskadiget eller ikke så stor, som arkivet siger`,
    en: `${quoted(name)} in the archive is damaged or not as large as the archive says`,
  };
}

function missing(path: string): Sentence {
  return {
    da: `filen ${quoted(path)}, som beskrivelsen nævner, er der ikke`,
    en: `the file ${quoted(path)}, which the description names, is not there`,
  };
}
