import { type Place, pathText } from "../../problems/index.js";
import { quickYaml } from "./quick-yaml.js";
import type { QuickNode } from "./quick-yaml-parts.js";
import { offsetWithin, type Path, type YamlSource } from "./yaml-source.js";

/** What the quick reader makes of a file; places are looked up when somebody asks for them. */
export function quickYamlSource(file: string, text: string): YamlSource | undefined {
  const root = quickYaml(text);
  if (root === undefined) return undefined;
  let starts: readonly number[] | undefined;
  const placeAt = (offset: number, path: Path): Place => {
    starts ??= lineStarts(text);
    const line = lineOf(starts, offset);
    return { file, line, column: offset - (starts[line - 1] ?? 0) + 1, path: pathText(path) };
  };
  return {
    file,
    data: root.data,
    problems: [],
    placeOf(path, offset = 0) {
      let node: QuickNode = root;
      for (const step of path) {
        const inner = partAt(node, step)?.value;
        if (inner === undefined) return placeAt(node.start, path);
        node = inner;
      }
      const within = node.kind === "scalar" ? offsetWithin(text, node.start, node.data, offset) : 0;
      return placeAt(node.start + within, path);
    },
    placeOfKey(path) {
      let node: QuickNode = root;
      let start: number | undefined;
      for (const step of path) {
        const part = partAt(node, step);
        if (part === undefined) return this.placeOf(path);
        start = part.start;
        node = part.value;
      }
      return start === undefined ? this.placeOf(path) : placeAt(start, path);
    },
  };
}

/** A field or item, and where it begins: a field with its name. */
function partAt(
  node: QuickNode,
  step: string | number,
): { readonly start: number; readonly value: QuickNode } | undefined {
  if (node.kind === "map") return node.keys.get(String(step));
  const item = node.kind === "list" ? node.items[Number(step)] : undefined;
  return item && { start: item.start, value: item };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The number, from 1, of the line that holds a character: the last that starts at or before it. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
