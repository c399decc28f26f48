import { existsSync } from "node:fs";
import { error, type Problem } from "../../problems/index.js";

/**
 * What stands against writing there: a file of somebody, which may hold what cannot be made again (true counts, answers
 * written by hand), or a second file of the same name.
 */
export function thereAlready(paths: readonly string[]): readonly Problem[] {
  return paths.flatMap((file, at) => {
    if (existsSync(file)) return [error("there-already", { file }, isThere)];
    return paths.indexOf(file) < at ? [error("same-name", { file }, isSameName)] : [];
  });
}

const isThere = {
  da: "der ligger allerede noget; giv det nye et andet navn, eller tag det gamle væk først",
  en: "something is already there; give the new one another name, or take the old one away first",
};

const isSameName = {
  da: "to filer ville få dette navn; giv tabellerne hver sit navn",
  en: "two files would have this name; give each table a name of its own",
};
