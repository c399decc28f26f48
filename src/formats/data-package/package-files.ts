import { error, type Problem, quoted, type Sentence } from "../../problems/index.js";
import type { ReadOptions } from "../format.js";
import { type ArchiveFault, archiveFault } from "../zip/archive-fault.js";
import { unpacked } from "../zip/unpacked.js";
import { beginsAsZip, zipDirectory } from "../zip/zip-directory.js";
import { descriptorName, isDescriptor } from "./is-data-package.js";
import { pathRefusal, plainPath } from "./path-refusal.js";

/** The files of a package, wherever they lie. */
export interface PackageFiles {
  readonly descriptor: Uint8Array;
  /** How the description is called where a problem names its file. */
  readonly descriptorFile: string;
  /** A file that the description names, or why it is not there. */
  open(path: string): Uint8Array | Sentence;
  /** How problems name it. */
  fileOf(path: string): string;
}

/** What an archive of tables may hold; more is read from a folder, whose files take no unpacking. */
export const packageLimits = { files: 2000, bytes: 120_000_000 } as const;

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
  return {
    descriptor,
    descriptorFile: `${file}/${root.name}`,
    fileOf: (path) => `${file}/${folder}${plainPath(path)}`,
    open: (path) => {
      const entry = byName.get(folder + plainPath(path));
      return (
        pathRefusal(path) ?? (entry === undefined ? missing(path) : (unpacked(bytes, entry) ?? lies(path)))
      );
    },
  };
}

/** A description by itself: what it names lies beside it. */
function folderFiles(file: string, descriptor: Uint8Array, { fileBeside }: ReadOptions): PackageFiles {
  return {
    descriptor,
    descriptorFile: file,
    fileOf: (path) => file.replace(/[^/\\]*$/, plainPath(path)),
    open: (path) => pathRefusal(path) ?? fileBeside?.(plainPath(path)) ?? missing(path),
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
