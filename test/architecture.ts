import { posix } from "node:path";
import { type ImportGraph, importRings } from "./import-ring.js";
import { type ModuleFacts, type ModuleImport, readModules } from "./module-facts.js";
import type { Texts } from "./repository.js";
import { type Room, rooms } from "./rooms.js";

/** Everything in these files that breaks the plan of the house, as sentences that name files and lines. */
export function architectureProblems(texts: Texts, table: readonly Room[] = rooms): readonly string[] {
  const modules = readModules(texts);
  return [
    ...folderProblems(texts),
    ...roomProblems(texts, table),
    ...importProblems(modules, table),
    ...ringProblems(modules),
    ...moduleProblems(texts, modules),
  ];
}

const longestFile = 400;

/** Names that say nothing of what lies inside, and so gather everything. */
const namesWithoutMeaning = new Set([
  "utils",
  "helpers",
  "common",
  "shared",
  "lib",
  "core",
  "misc",
  "services",
  "managers",
]);

/** What makes the compiler or the linter look away from an unsafe type. */
const silencers = [
  "@ts-ignore",
  "@ts-expect-error",
  "@ts-nocheck",
  "biome-ignore lint/suspicious/noExplicitAny",
  "biome-ignore lint/style/noNonNullAssertion",
];

function folderProblems(texts: Texts): readonly string[] {
  const folders = new Set([...texts.keys()].flatMap(foldersAbove));
  return [...folders]
    .filter((folder) => namesWithoutMeaning.has(posix.basename(folder)))
    .map((folder) => `${folder}/ is named after nothing in the field; name it after what lies in it.`);
}

function roomProblems(texts: Texts, table: readonly Room[]): readonly string[] {
  const sources = [...texts.keys()].filter((path) => path.startsWith("src/"));
  const loose = sources.filter((path) => roomOf(path) === undefined);
  const foreign = sources.filter((path) => !/\.tsx?$/u.test(path));
  const existing = new Set(sources.flatMap((path) => roomOf(path) ?? []));
  return [
    ...loose.map((path) => `${path} lies beside the rooms; src/ holds rooms and nothing else.`),
    ...foreign.map((path) => `${path} is not TypeScript; such files lie in assets/.`),
    ...[...existing].flatMap((name) => {
      if (!table.some((room) => room.name === name)) {
        return [`src/${name}/ is not a room of the table in test/rooms.ts.`];
      }
      return texts.has(doorOf(name)) ? [] : [`src/${name}/ has no door: ${doorOf(name)} is missing.`];
    }),
  ];
}

function importProblems(
  modules: ReadonlyMap<string, ModuleFacts>,
  table: readonly Room[],
): readonly string[] {
  return [...modules].flatMap(([path, facts]) => {
    const room = table.find((candidate) => candidate.name === roomOf(path));
    if (room === undefined) return [];
    return [
      ...facts.imports.flatMap((one) => {
        const reason = one.specifier.startsWith(".")
          ? fileReason(path, one, room)
          : packageReason(one.specifier, room);
        return reason === undefined ? [] : [`${path}:${one.line} imports ${reason}.`];
      }),
      ...facts.computedImports.map(
        (line) => `${path}:${line} imports a computed path, which no table can check.`,
      ),
      ...(path.endsWith(".tsx") && !room.packages.includes("#markup")
        ? [`${path} is JSX and so imports #markup, which room ${room.name} may not use.`]
        : []),
    ];
  });
}

function fileReason(path: string, one: ModuleImport, room: Room): string | undefined {
  const target = targetOf(path, one.specifier);
  const other = roomOf(target);
  if (other === undefined) return `${target}, which lies outside the rooms of src/`;
  if (other === room.name) {
    if (target === doorOf(room.name)) return `${target}, the door of its own room; import the file`;
    return apartReason(path, target, room);
  }
  if (!room.mayImport.includes(other)) {
    const allowed = room.mayImport.length === 0 ? "no other room" : `only ${room.mayImport.join(", ")}`;
    return `${target}, but room ${room.name} may import ${allowed}`;
  }
  return target === doorOf(other)
    ? undefined
    : `${target} past the door of its room; import ${doorOf(other)}`;
}

function apartReason(path: string, target: string, room: Room): string | undefined {
  const from = path.split("/")[2];
  const to = target.split("/")[2];
  if (from === undefined || to === undefined || from === to) return undefined;
  const apart = room.apart ?? [];
  if (!apart.includes(from) || !apart.includes(to)) return undefined;
  return `${target}, but ${from}/ and ${to}/ of room ${room.name} never import each other`;
}

function packageReason(specifier: string, room: Room): string | undefined {
  if (specifier.startsWith("node:")) {
    const name = specifier.slice("node:".length);
    const listed = (names: readonly string[]) =>
      names.some((one) => name === one || name.startsWith(`${one}/`));
    const allowed = "only" in room.node ? listed(room.node.only) : !listed(room.node.except);
    return allowed ? undefined : `${specifier}, which room ${room.name} may not use`;
  }
  const name = specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
  if (room.packages.includes(name)) return undefined;
  return `the package ${name}, which room ${room.name} may not use`;
}

function ringProblems(modules: ReadonlyMap<string, ModuleFacts>): readonly string[] {
  const graph: ImportGraph = new Map(
    [...modules].map(([path, facts]) => [
      path,
      facts.imports
        .filter((one) => one.specifier.startsWith("."))
        .flatMap((one) => {
          const target = targetOf(path, one.specifier);
          // Of a .js specifier the source may be .ts or .tsx, and only one of them exists.
          return [target, `${target}x`].filter((candidate) => modules.has(candidate));
        }),
    ]),
  );
  return importRings(graph).map((ring) => `These files import each other in a ring: ${ring.join(" → ")}.`);
}

function moduleProblems(texts: Texts, modules: ReadonlyMap<string, ModuleFacts>): readonly string[] {
  return [...modules]
    .filter(([path]) => path.startsWith("src/"))
    .flatMap(([path, facts]) => {
      const lines = (texts.get(path) ?? "").trimEnd().split("\n");
      return [
        ...(lines.length > longestFile
          ? [`${path} has ${lines.length} lines; a file has at most ${longestFile}, so split it by idea.`]
          : []),
        ...facts.defaultExports.map((line) => `${path}:${line} has a default export; give it its name.`),
        ...lines.flatMap((line, index) =>
          silencers
            .filter((silencer) => line.includes(silencer))
            .map((silencer) => `${path}:${index + 1} says ${silencer}; type what is there instead.`),
        ),
      ];
    });
}

function roomOf(path: string): string | undefined {
  const [top, name, file] = path.split("/");
  return top === "src" && file !== undefined ? name : undefined;
}

function doorOf(room: string): string {
  return `src/${room}/index.ts`;
}

function targetOf(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier).replace(/\.js(x?)$/u, ".ts$1");
}

function foldersAbove(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
