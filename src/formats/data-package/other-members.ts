import type { Annotation } from "../../cube/index.js";
import { jsonText } from "../json/json-text.js";
import type { JsonObject } from "../json/json-value.js";
import { ownMember } from "./own-table.js";

/** What a package or a resource says for which a table has no place, such as licences: kept as it is written. */
export function otherMembers(document: JsonObject, resource: JsonObject): readonly Annotation[] {
  return [...membersOf("package", document, ofPackage), ...membersOf("resource", resource, ofResource)];
}

/** True for a member that is kept under its own name: `package.licenses`. */
export function isOtherMember(id: string): boolean {
  const [, part, name = ""] = /^(package|resource)\.(.+)$/s.exec(id) ?? [];
  return part !== undefined && !(part === "package" ? ofPackage : ofResource).has(name);
}

/** What is read into a place of its own, or says how the file is to be read. */
const ofPackage = new Set([
  "$schema",
  "profile",
  "name",
  "id",
  "title",
  "description",
  "created",
  "sources",
  "contributors",
  "resources",
]);
const ofResource = new Set([
  ...[
    "$schema",
    "profile",
    "type",
    "name",
    "title",
    "description",
    "sources",
    "path",
    "url",
    "data",
    "format",
  ],
  ...["mediatype", "encoding", "bytes", "hash", "schema", "dialect", ownMember],
]);

function membersOf(
  part: "package" | "resource",
  { members }: JsonObject,
  known: ReadonlySet<string>,
): readonly Annotation[] {
  return [...members].flatMap(([name, value]) =>
    known.has(name)
      ? []
      : [{ format: "data-package", id: `${part}.${name}`, about: [], values: [jsonText(value)] }],
  );
}
