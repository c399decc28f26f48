import { type Problem, quoted, warning } from "../../problems/index.js";
import { isAbove } from "../is-above.js";
import type { PxStatements } from "./px-statements.js";

export interface Parents {
  readonly parentOf: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** HIERARCHIES: the code above each code. Those that are not in the list, second parents and rings are told and left out. */
export function pxParents(
  file: string,
  { language, find }: PxStatements,
  name: string,
  codes: readonly string[],
): Parents {
  const statement = find("HIERARCHIES", language, name);
  if (statement === undefined) return { parentOf: new Map(), problems: [] };
  const known = new Set(codes);
  const parentOf = new Map<string, string>();
  const refused: string[] = [];
  statement.values.forEach((child, at) => {
    if (statement.signs.get(at) !== ":") return;
    const parent = statement.values[at - 1] ?? "";
    if (known.has(child) && known.has(parent) && !parentOf.has(child) && !isAbove(parentOf, child, parent))
      parentOf.set(child, parent);
    else if (parentOf.get(child) !== parent) refused.push(`${parent}:${child}`);
  });
  if (refused.length === 0) return { parentOf, problems: [] };
  const examples = refused.slice(0, 3).map(quoted).join(", ");
  const problem = warning(
    "px-hierarchy",
    { file, line: statement.line },
    {
      da: `HIERARCHIES af ${quoted(name)}: ${refused.length} led passer ikke i et træ af dimensionens koder og er udeladt: ${examples}`,
      en: `HIERARCHIES of ${quoted(name)}: ${refused.length} links do not fit into a tree of the dimension's codes and are left out: ${examples}`,
    },
  );
  return { parentOf, problems: [problem] };
}
