import { tileMap } from "../../../../src/publication/charts/tile-map.js";
import type { TileGroup } from "../../../../src/publication/charts/tile-map-input.js";
import { tileSummary } from "../../../../src/publication/view/tile-picture.js";
import type { GalleryCase } from "./gallery-case.js";

// Areas in classes. All names, classes and figures are invented.

const tile = (name: string, word: string, figure?: string, kind?: number): TileGroup["tiles"][number] => ({
  name,
  word,
  ...(figure === undefined ? {} : { figure }),
  ...(kind === undefined ? {} : { kind }),
});

export const tileCases: readonly GalleryCase[] = [
  tileCase("classes", "each class with its pattern and colour, and areas without one", [
    {
      label: "Nordre bydel",
      tiles: [
        tile("Prøveparken", "Klasse A", "54,1\u00A0%", 0),
        tile("Skitsevænget", "Klasse B", "40,0\u00A0%", 1),
        tile("Udkastgården", "Klasse C", "39,9\u00A0%", 2),
        tile("Modelhusene", "Klasse D", "22,4\u00A0%", 3),
        tile("Lillegården", "for lille til at få en klasse"),
      ],
    },
    { label: "Del af byen er ikke angivet", tiles: [tile("Tankegården", "ingen andel")] },
  ]),
  tileCase("long-names", "names and class words that need several lines", [
    {
      label: "En bydel med et navn, der er så langt, at det må deles over flere linjer i den smalle tegning",
      tiles: [
        tile(
          "Eksempelboligforeningens afdeling nummer fjorten",
          "Områder i en meget lang klasse",
          "7\u00A0%",
          0,
        ),
        tile("Kort", "Klasse B", "48\u00A0%", 1),
        tile("Fantasiparkbebyggelsen", "Klasse E med samme mønster som den første", "9\u00A0%", 4),
      ],
    },
  ]),
  tileCase("one", "a single area", [
    { label: "Byen", tiles: [tile("Prøveparken", "Klasse A", "54,1\u00A0%", 0)] },
  ]),
];

function tileCase(name: string, shows: string, groups: readonly TileGroup[]): GalleryCase {
  const input = { title: "Områderne og deres klasser", summary: tileSummary(groups), groups };
  return {
    name: `tiles-${name}`,
    shows,
    draw: (variant, theme) => tileMap({ ...input, ...variant }, theme),
    figures: groups.flatMap(({ tiles }) =>
      tiles.flatMap(({ name: area, word, figure }) => [area, word, figure ?? word]),
    ),
  };
}
