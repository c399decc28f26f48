import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from "yaml";
import { error, type Place, type Problem, pathText } from "../../problems/index.js";
import { yamlFaults } from "./yaml-faults.js";
import { mostAliases, multiplyingAliases, ruleProblems } from "./yaml-rules.js";
import { offsetWithin, type Path, type YamlSource } from "./yaml-source.js";

/**
 * Reads YAML with the library: all of it, with a sentence for whatever is wrong. Refuses what would be lost or would
 * multiply: tags, fields that stand twice, aliases beyond bounds.
 */
export function libraryYaml(file: string, text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    resolveKnownTags: false,
    // The library compares each key with all before it; yaml-rules looks each up once.
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
  });
  const placeAt = (offset: number, path: Path = []): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, path: pathText(path) };
  };
  const { data, problems } = readData(document, text, placeAt);

  return {
    file,
    data,
    problems,
    placeOf(path, offset = 0) {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) {
          const within = length === path.length ? scalarOffset(node, text, offset) : 0;
          return placeAt(node.range[0] + within, path);
        }
      }
      return { file, line: 1, column: 1, path: pathText(path) };
    },
    placeOfKey(path) {
      const offset = keyOffset(document.contents, path);
      return offset === undefined ? this.placeOf(path) : placeAt(offset, path);
    },
  };
}

function readData(
  document: Document.Parsed,
  text: string,
  placeAt: (offset: number) => Place,
): { readonly data: unknown; readonly problems: readonly Problem[] } {
  const faults = yamlFaults(document, text).map(({ offset, sentence }) =>
    error("yaml", placeAt(offset), sentence),
  );
  // A file that is no YAML has no parts yet that could be judged.
  const problems = faults.length > 0 ? faults : ruleProblems(document, placeAt);
  if (problems.length > 0) return { data: undefined, problems };
  try {
    return { data: document.toJS({ maxAliasCount: mostAliases }), problems };
  } catch (failure) {
    if (!(failure instanceof ReferenceError)) throw failure;
    return { data: undefined, problems: [multiplyingAliases(document, placeAt)] };
  }
}

function keyOffset(root: Node | null, path: Path): number | undefined {
  let node: unknown = root;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (pair === undefined || !isScalar(pair.key)) return undefined;
      offset = pair.key.range?.[0];
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = isNode(node) ? node.range?.[0] : undefined;
    } else return undefined;
  }
  return offset;
}

function scalarOffset(node: Node, text: string, offset: number): number {
  if (!isScalar(node) || !node.range || typeof node.value !== "string") return 0;
  return offsetWithin(text, node.range[0], node.value, offset);
}
