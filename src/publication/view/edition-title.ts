import type { Edition } from "../../edition/index.js";
import type { Reader } from "./reader.js";

type Named = Pick<Edition, "id" | "asOf">;

/** `Edition of spring 2013`: its id stands in its address alone. */
export function editionTitle(reader: Reader, edition: Named): string {
  return reader.words.editions.title(editionTime(reader, edition));
}

/** By what an edition is told from the others: its season, its day where two are of one season, its id besides where they are of one day. */
export function editionTime({ words, history }: Reader, { id, asOf }: Named): string {
  const others = history.map(({ published }) => published.edition).filter((other) => other.id !== id);
  const isOnly = (name: (day: string) => string): boolean =>
    others.every((other) => name(other.asOf) !== name(asOf));
  if (isOnly(words.editions.ofSeason)) return words.editions.ofSeason(asOf);
  const day = words.editions.ofDay(asOf);
  return isOnly(words.editions.ofDay) ? day : `${day} (${id})`;
}
