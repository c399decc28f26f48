import { type Document, isAlias, isCollection, isMap, isNode, isScalar, visit, type YAMLMap } from "yaml";
import { error, type Place, type Problem, quoted } from "../../problems/index.js";

type PlaceAt = (offset: number) => Place;

/** No policy or delivery nests deeper; reading one that does could exhaust the machine. */
const deepest = 50;

/** More are refused before they are followed: the library looks through the whole file for each. */
export const mostAliases = 100;

/** What a file must satisfy beyond being YAML: field names that are texts and stand once, aliases that exist. */
export function ruleProblems(document: Document, placeAt: PlaceAt): readonly Problem[] {
  const problems: Problem[] = [];
  const anchors = new Set<string>();
  let aliases = 0;
  visit(document, {
    Node(_, node, above) {
      const place = placeAt(node.range?.[0] ?? 0);
      if (above.length > 2 * deepest) {
        problems.push(tooDeep(place));
        return visit.BREAK;
      }
      if (isAlias(node)) {
        if (++aliases > mostAliases) {
          problems.push(tooManyAliases(place));
          return visit.BREAK;
        }
        const holdsItself = above.some((part) => isCollection(part) && part.anchor === node.source);
        if (holdsItself || !anchors.has(node.source)) problems.push(unknownAlias(node.source, place));
      } else if (node.anchor !== undefined) anchors.add(node.anchor);
      if (isMap(node)) for (const problem of keyProblems(node, place, placeAt)) problems.push(problem);
      return undefined;
    },
  });
  return problems;
}

/** Aliases of aliases: few of them can stand for more than any machine holds. */
export function multiplyingAliases(document: Document, placeAt: PlaceAt): Problem {
  let offset = 0;
  visit(document, {
    Alias(_, node) {
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return tooManyAliases(placeAt(offset));
}

function keyProblems(map: YAMLMap, mapPlace: Place, placeAt: PlaceAt): readonly Problem[] {
  const first = new Map<string, Place>();
  return map.items.flatMap(({ key }) => {
    const place = isNode(key) && key.range ? placeAt(key.range[0]) : mapPlace;
    if (!isScalar(key) || typeof key.value !== "string") return [noName(place)];
    if (key.value === "__proto__") return [forbiddenName(key.value, place)];
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
    da: "fandt en liste, felter eller en henvisning foran kolonet; ventede feltets navn som tekst",
    en: "found a list, fields or an alias before the colon; expected the field's name as a text",
  });
}

/** To JavaScript it is no name like others, and what stands under it would be lost. */
function forbiddenName(name: string, place: Place): Problem {
  return error("yaml-key", place, {
    da: `et felt kan ikke hedde "${name}"; ventede et andet navn`,
    en: `a field cannot be called "${name}"; expected another name`,
  });
}

function unknownAlias(name: string, place: Place): Problem {
  const [alias, anchor] = [quoted(`*${name}`), quoted(`&${name}`)];
  return error("yaml-alias", place, {
    da: `henvisningen ${alias} har intet ${anchor} over sig; en tekst, der begynder med "*", sættes i anførselstegn`,
    en: `the alias ${alias} has no ${anchor} above it; a text that begins with "*" is put in quotation marks`,
  });
}

function tooManyAliases(place: Place): Problem {
  return error("yaml-aliases", place, {
    da: `henvisninger (*navn) gentager mere end ${mostAliases} gange; skriv indholdet ud i stedet`,
    en: `aliases (*name) repeat more than ${mostAliases} times; write the content out instead`,
  });
}

function tooDeep(place: Place): Problem {
  return error("yaml-depth", place, {
    da: `indholdet er indlejret mere end ${deepest} gange; så dybt går ingen politik`,
    en: `the content is nested more than ${deepest} deep; no policy goes that far`,
  });
}
