import leven from "leven";
import type { KnownCode } from "./vocabulary.js";

/** What a label may mean: the code that has it for a name, or the nearest ones to choose from. */
export interface LabelMatch {
  readonly code?: string;
  readonly nearest: readonly string[];
}

/** Finds labels among the names of codes; two codes of one name are both only suggestions. */
export function labelMatcher(codes: readonly KnownCode[]): (label: string) => LabelMatch {
  const own = codesByName(codes, ({ names }) => names);
  const all = codesByName(codes, ({ names, otherNames = [] }) => [...names, ...otherNames]);
  const ids = new Set(codes.map(({ id }) => id));
  const named = (label: string): string | undefined => {
    if (ids.has(label)) return label;
    const folded = foldedLabel(label);
    return [own, all].map((names) => [...(names.get(folded) ?? [])]).find((exact) => exact.length === 1)?.[0];
  };
  return (label) => {
    const only = named(label) ?? onlyOne(partsOf(label).map(named));
    if (only !== undefined) return { code: only, nearest: [] };
    const folded = foldedLabel(label);
    const exact = [...(all.get(folded) ?? [])];
    return { nearest: exact.length > 1 ? exact : nearestCodes(folded, all) };
  };
}

/** The names of a label in several languages, "Mænd / Men" or "Mænd (Men)"; none where it has one. */
function partsOf(label: string): readonly string[] {
  if (label.length > 2 * longestLabel) return [];
  const parts = label.split(/[/|()]|\s[-–—]\s/u).filter((part) => foldedLabel(part) !== "");
  return parts.length > 1 ? parts : [];
}

/** The code that all have; undefined when one has another or none. */
function onlyOne(codes: readonly (string | undefined)[]): string | undefined {
  return new Set(codes).size === 1 ? codes[0] : undefined;
}

function codesByName(
  codes: readonly KnownCode[],
  namesOf: (code: KnownCode) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const byName = new Map<string, Set<string>>();
  for (const code of codes) {
    for (const name of namesOf(code)) {
      const folded = foldedLabel(name);
      byName.set(folded, (byName.get(folded) ?? new Set()).add(code.id));
    }
  }
  return byName;
}

/** A label without what differs from one table to another: case, blanks, signs, and how letters of Danish are written. */
export function foldedLabel(label: string): string {
  return label
    .normalize("NFC")
    .toLowerCase()
    .replace(/æ/gu, "ae")
    .replace(/[øö]/gu, "oe")
    .replace(/å/gu, "aa")
    .replace(/é/gu, "e")
    .replace(/&/gu, "og")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

/** The three codes with the nearest names, at most a third of the letters away, or those that the label is a part of. */
function nearestCodes(folded: string, byName: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  if (folded === "" || folded.length > longestLabel) return [];
  const farthest = Math.min(Math.max(2, Math.floor(folded.length / 3)), Math.floor(folded.length / 2));
  const found: { readonly id: string; readonly distance: number }[] = [];
  for (const [name, ids] of byName) {
    if (name.length > longestLabel) continue;
    const isPart =
      folded.length >= 4 && (name.includes(folded) || (name.length >= 4 && folded.includes(name)));
    const distance = isPart ? 1.5 : leven(folded, name, { maxDistance: farthest + 1 });
    if (distance <= farthest) for (const id of ids) found.push({ id, distance });
  }
  const sorted = found.sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
  return [...new Set(sorted.map(({ id }) => id))].slice(0, 3);
}

const longestLabel = 100;
