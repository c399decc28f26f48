import type { Texts } from "./repository.js";

/** The parts of package.json that the house's rules are about. */
export interface Manifest {
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
}

/** The part of package-lock.json that says what is installed, by the folder it goes to. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Versions;
}

type Versions = Readonly<Record<string, string>>;

/** A file as git's index holds it. */
export interface TrackedFile {
  readonly path: string;
  /** 100644, or 100755 when it may be executed. */
  readonly mode: string;
}

/** Versions that may become others: an edition names the code that made it, so the same commit installs the same. */
export function versionProblems(manifest: Manifest): readonly string[] {
  return direct(manifest)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/u.test(version))
    .map(([name, version]) => `package.json asks for ${name} ${version}; name one exact version.`);
}

/** Dependencies without a reason: each has a line, with its name in backticks, in a decision. */
export function decisionProblems(manifest: Manifest, decisions: Texts): readonly string[] {
  const lines = [...decisions.values()].flatMap((text) => text.split("\n"));
  return direct(manifest)
    .filter(([name]) => !lines.some((line) => line.includes(`\`${name}\``)))
    .map(([name]) => `package.json asks for ${name}, but no line of docs/decisions/ holds \`${name}\`.`);
}

/** Download addresses in the lock file: they would bind every installation to the registry of one machine. */
export function addressProblems(lock: Lock): readonly string[] {
  return Object.entries(lock.packages)
    .filter(([, entry]) => entry.resolved !== undefined)
    .map(([folder, entry]) => `package-lock.json says where ${folder} was loaded from: ${entry.resolved}.`);
}

/**
 * Optional packages that the lock file leaves out. npm forgets those of other platforms when a lock file is made
 * beside an installed tree, and then the compiler is missing on the platforms of others.
 *
 * The optional packages are those that the lock file itself lists and those of the installed manifests, by folder.
 */
export function platformProblems(
  lock: Lock,
  installed: Readonly<Record<string, Manifest>>,
): readonly string[] {
  const asked = [...Object.entries(lock.packages), ...Object.entries(installed)].flatMap(([folder, entry]) =>
    Object.entries(entry.optionalDependencies ?? {}).map(([name, version]) => ({ folder, name, version })),
  );
  const problems = asked
    .filter(({ folder, name }) => !foldersFor(folder, name).some((place) => place in lock.packages))
    .map(
      ({ folder, name, version }) =>
        `package-lock.json lacks ${name} ${version}, which ${folder} wants on some platform.`,
    );
  return [...new Set(problems)];
}

/** Programs that cannot be started: without `#!`, or not executable in git's index. */
export function programProblems(
  programs: readonly string[],
  texts: Texts,
  tracked: readonly TrackedFile[],
): readonly string[] {
  return programs.flatMap((path) => {
    const text = texts.get(path);
    const mode = tracked.find((file) => file.path === path)?.mode;
    return [
      ...(text !== undefined && !text.startsWith("#!") ? [`${path} does not start with #!.`] : []),
      ...(mode !== undefined && mode !== "100755"
        ? [`${path} is not executable in git (mode ${mode}); git update-index --chmod=+x ${path}.`]
        : []),
    ];
  });
}

/** Lines that git left where it could not merge. */
export function conflictProblems(texts: Texts): readonly string[] {
  const mark = new RegExp(`${"<".repeat(7)}|^${">".repeat(7)}(?: |$)`, "u");
  return [...texts].flatMap(([path, text]) =>
    text
      .split("\n")
      .flatMap((line, index) =>
        mark.test(line) ? [`${path}:${index + 1} holds the mark of a conflict.`] : [],
      ),
  );
}

function direct(manifest: Manifest): readonly (readonly [string, string])[] {
  const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = manifest;
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
}

/** Where a package that another one asks for may lie: inside it, or inside any folder around it. */
function foldersFor(folder: string, name: string): readonly string[] {
  const parts = folder.split("/");
  return parts
    .map((_, index) => parts.slice(0, parts.length - index))
    .filter((around) => around.at(-1) !== "node_modules")
    .map((around) => `${around.join("/")}/node_modules/${name}`)
    .concat(`node_modules/${name}`);
}
