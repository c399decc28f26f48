import {
  type CommitmentFacet,
  commitmentFacets,
  none,
  type PlacedCommitment,
  withoutDate,
} from "./commitments.js";
import { type Reader, textIn } from "./reader.js";

/** What a list of commitments is narrowed to; an empty one shows them all. */
export type CommitmentFilter = Readonly<Partial<Record<CommitmentFacet, string>>>;

/** One value that the list can be narrowed to, with how many commitments that leaves. */
export interface FilterChoice {
  readonly value: string;
  readonly count: number;
}

/** The filter that an address names after `commitments/`. A filter has one spelling, so each page has one address. */
export function filterAt(path: string): CommitmentFilter | undefined {
  const parts = path.split("/");
  const filter: CommitmentFilter = Object.fromEntries(
    parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1]]] : [])),
  );
  return filterPath(filter) === path ? filter : undefined;
}

/** `area/housing/owner/none` */
export function filterPath(filter: CommitmentFilter): string {
  return commitmentFacets
    .flatMap((facet) => {
      const value = filter[facet];
      return value === undefined ? [] : [facet, value];
    })
    .join("/");
}

export function isShown({ values }: PlacedCommitment, filter: CommitmentFilter): boolean {
  for (const facet of commitmentFacets) {
    const wanted = filter[facet];
    if (wanted !== undefined && !values[facet].includes(wanted)) return false;
  }
  return true;
}

/** The values of a facet that leave something when the rest of the filter stays as it is. */
export function choicesOf(
  reader: Reader,
  all: readonly PlacedCommitment[],
  filter: CommitmentFilter,
  facet: CommitmentFacet,
): readonly FilterChoice[] {
  const { [facet]: _, ...rest } = filter;
  const counts = new Map<string, number>();
  for (const one of all) {
    if (!isShown(one, rest)) continue;
    for (const value of one.values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return orderOf(reader, [...counts.keys()], facet).flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, count }];
  });
}

/** A value of a filter in words. */
export function choiceName(reader: Reader, facet: CommitmentFacet, value: string): string {
  const { index, policy, words } = reader;
  if (facet === "due") {
    if (value === none) return words.commitments.noDeadline;
    return value === withoutDate ? words.commitmentList.withoutDate : value;
  }
  if (facet === "owner" && value === none) return words.commitmentList.noBody;
  const found = facet === "area" ? policy.areas.find(({ id }) => id === value) : index.bodies.get(value);
  return found === undefined ? value : textIn(reader, found.title);
}

/** The filter in words: `Housing; no body named`. */
export function filterName(reader: Reader, filter: CommitmentFilter): string {
  return commitmentFacets
    .flatMap((facet) => {
      const value = filter[facet];
      return value === undefined ? [] : [choiceName(reader, facet, value)];
    })
    .join("; ");
}

function orderOf({ policy }: Reader, values: readonly string[], facet: CommitmentFacet): readonly string[] {
  if (facet === "area") return policy.areas.map(({ id }) => id);
  if (facet === "owner") return [none, ...policy.bodies.map(({ id }) => id)];
  return [...values.filter((value) => /^\d/.test(value)).sort(), withoutDate, none];
}
