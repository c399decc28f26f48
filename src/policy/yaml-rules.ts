import { type Document, isAlias, isCollection, isMap, isScalar, visit, type YAMLMap } from "yaml";
import { error, type Place, type Problem, quoted } from "../problems/index.js";

type PlaceAt = (offset: number) => Place;

/** No policy or delivery nests deeper; reading one that does could exhaust the machine. */
const deepest = 50;

/** What a file must satisfy beyond being YAML: field names that are texts and stand once, aliases that exist. */
export function ruleProblems(document: Document, placeAt: PlaceAt): readonly Problem[] {
  const problems: Problem[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node(_, node, above) {
      const place = placeAt(node.range?.[0] ?? 0);
      if (above.length > 2 * deepest) {
        problems.push(tooDeep(place));
        return visit.BREAK;
      }
      if (isAlias(node)) {
        const holdsItself = above.some((part) => isCollection(part) && part.anchor === node.source);
        if (holdsItself || !anchors.has(node.source)) problems.push(unknownAlias(node.source, place));
      } else if (node.anchor !== undefined) anchors.add(node.anchor);
      if (isMap(node)) problems.push(...keyProblems(node, place, placeAt));
      return undefined;
    },
  });
  return problems;
}

/** Where the first alias stands, when there is one. */
export function firstAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias(_, node) {
      offset = node.range?.[0];
      return visit.BREAK;
    },
  });
  return offset;
}

function keyProblems(map: YAMLMap, mapPlace: Place, placeAt: PlaceAt): readonly Problem[] {
  const first = new Map<string, Place>();
  return map.items.flatMap(({ key }) => {
    const place = isScalar(key) && key.range ? placeAt(key.range[0]) : mapPlace;
    if (!isScalar(key) || typeof key.value !== "string" || key.value === "__proto__") return [noName(place)];
    const earlier = first.get(key.value);
    if (earlier === undefined) {
      first.set(key.value, place);
      return [];
    }
    return [
      error("yaml-duplicate-key", place, {
        da: `feltet ${quoted(key.value)} står to gange (først i linje ${earlier.line})`,
        en: `the field ${quoted(key.value)} stands twice (first in line ${earlier.line})`,
      }),
    ];
  });
}

function noName(place: Place): Problem {
  return error("yaml-key", place, {
    da: "feltets navn er ikke en tekst, der kan bruges; ventede et navn af bogstaver",
    en: "the field's name is no text that can be used; expected a name of letters",
  });
}

function unknownAlias(name: string, place: Place): Problem {
  const [alias, anchor] = [quoted(`*${name}`), quoted(`&${name}`)];
  return error("yaml-alias", place, {
    da: `henvisningen ${alias} har intet ${anchor} over sig; en tekst, der begynder med "*", sættes i anførselstegn`,
    en: `the alias ${alias} has no ${anchor} above it; a text that begins with "*" is put in quotation marks`,
  });
}

function tooDeep(place: Place): Problem {
  return error("yaml-depth", place, {
    da: `indholdet er indlejret mere end ${deepest} gange; så dybt går ingen politik`,
    en: `the content is nested more than ${deepest} deep; no policy goes that far`,
  });
}
