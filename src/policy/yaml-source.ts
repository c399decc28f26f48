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
import { error, type Place, type Problem, pathText } from "../problems/index.js";
import { yamlFaults } from "./yaml-faults.js";
import { mostAliases, multiplyingAliases, ruleProblems } from "./yaml-rules.js";

/** A way into a document: keys and positions. */
export type Path = readonly (string | number)[];

/** A YAML file as data, with the place of every part of it. */
export interface YamlSource {
  readonly file: string;
  /** Undefined when the file is no YAML, null when it is empty. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /**
   * The place of the value at a path, or of the nearest part above that exists. `offset`: of this character of a
   * text; where the file writes the text otherwise (folded, with escapes), of its beginning.
   */
  placeOf(path: Path, offset?: number): Place;
  /** The place of the key itself: where an unknown key stands. */
  placeOfKey(path: Path): Place;
}

/** Characters of the largest file that is read: ten times a large policy's; the library takes seconds for it. */
const largestText = 1_000_000;

/**
 * Reads YAML with every scalar as the text that stands there (YAML's failsafe schema): `2.0` stays `2.0`
 * and `no` stays `no`. Refuses what would be lost or would multiply: tags, fields that stand twice, aliases
 * beyond bounds.
 */
export function readYaml(file: string, text: string): YamlSource {
  const tooLarge = text.length > largestText;
  const lines = new LineCounter();
  const document = parseDocument(tooLarge ? "" : text, {
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
  const { data, problems } = tooLarge
    ? { data: undefined, problems: [tooLargeProblem(file, text.length)] }
    : readData(document, text, placeAt);

  return {
    file,
    data,
    problems,
    placeOf(path, offset = 0) {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) {
          const within = length === path.length ? offsetWithin(node, text, offset) : 0;
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

/** Where a character of a scalar's text stands, from where the scalar begins with or without a quotation mark. */
function offsetWithin(node: Node, text: string, offset: number): number {
  if (!isScalar(node) || !node.range || typeof node.value !== "string") return 0;
  const quote = /^["']/.test(text.slice(node.range[0])) ? 1 : 0;
  const before = node.value.slice(0, offset);
  return text.startsWith(before, node.range[0] + quote) && offset > 0 ? offset + quote : 0;
}

function tooLargeProblem(file: string, length: number): Problem {
  return error(
    "yaml-size",
    { file, line: 1, column: 1 },
    {
      da: `filen har ${length} tegn; højst ${largestText} læses`,
      en: `the file has ${length} characters; at most ${largestText} are read`,
    },
  );
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
