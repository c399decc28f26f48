import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { error, type Place, type Problem, pathText } from "../problems/index.js";

/** A way into a document: keys and positions. */
export type Path = readonly (string | number)[];

/** A YAML file as data, with the place of every part of it. */
export interface YamlSource {
  readonly file: string;
  /** Undefined when the file is no YAML. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** The place of the value at a path, or of the nearest part above that exists. */
  placeOf(path: Path): Place;
  /** The place of the key itself: where an unknown key stands. */
  placeOfKey(path: Path): Place;
}

/**
 * Reads YAML with every scalar as the text that stands there (YAML's failsafe schema): `2.0` stays `2.0`
 * and `no` stays `no`. Aliases that would multiply the document beyond bounds are refused.
 */
export function readYaml(file: string, text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number, path: Path): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, path: pathText(path) };
  };
  const problems = document.errors.map((found) =>
    error("yaml", placeAt(found.pos[0], []), {
      da: `ikke læselig som YAML: ${found.message}`,
      en: `not readable as YAML: ${found.message}`,
    }),
  );

  let data: unknown;
  if (problems.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: 100 });
    } catch {
      problems.push(
        error("yaml-aliases", placeAt(0, []), {
          da: "henvisninger (*alias) mangedobler indholdet; skriv det ud i stedet",
          en: "aliases (*alias) multiply the content; write it out instead",
        }),
      );
    }
  }

  return {
    file,
    data,
    problems,
    placeOf(path) {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return placeAt(node.range[0], path);
      }
      return { file, line: 1, column: 1, path: pathText(path) };
    },
    placeOfKey(path) {
      const offset = keyOffset(document.contents, path);
      return offset === undefined ? this.placeOf(path) : placeAt(offset, path);
    },
  };
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
