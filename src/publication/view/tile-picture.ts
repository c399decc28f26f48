import type { TileGroup, TileMapInput } from "../charts/tile-map-input.js";
import { type ClassedAreas, classWord, partOfArea, shareText } from "./area-classes.js";
import { placeName } from "./names.js";
import type { Reader } from "./reader.js";

/** The areas of the newest period by parts of the city, each with its class; areas without a stated part last. */
export function tilePicture(
  reader: Reader,
  { rules, newest, periods }: ClassedAreas,
): Omit<TileMapInput, "id"> {
  const { residential } = reader.words;
  const groups = new Map<string, TileGroup["tiles"][number][]>();
  for (const found of newest) {
    const part = partOfArea(reader, found.place) ?? "";
    const figure = shareText(reader, found);
    const kind = rules.classes.findIndex(({ code }) => code === found.class);
    const tile = {
      name: placeName(reader, found.place),
      word: classWord(reader, found),
      ...(figure === undefined ? {} : { figure }),
      ...(kind === -1 ? {} : { kind }),
    };
    groups.set(part, [...(groups.get(part) ?? []), tile]);
  }
  const order = new Intl.Collator(reader.language);
  const parts = [...groups].sort(([a], [b]) => Number(a === "") - Number(b === "") || order.compare(a, b));
  const labelled = parts.map(([part, tiles]) => ({ label: part === "" ? residential.noPart : part, tiles }));
  return {
    title: residential.mapTitle(periods.at(-1) ?? ""),
    summary: tileSummary(labelled),
    groups: labelled,
  };
}

/** What is read out: every area with its class and share, part by part. */
export function tileSummary(groups: readonly TileGroup[]): string {
  return groups
    .map(({ label, tiles }) => {
      const areas = tiles.map(({ name, word, figure }) =>
        [name, word, figure].filter((text) => text !== undefined).join(", "),
      );
      return `${label}: ${areas.join("; ")}.`;
    })
    .join(" ");
}
