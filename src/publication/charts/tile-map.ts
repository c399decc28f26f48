import { chartFrame, chartWidth, labelLayer } from "./chart-frame.js";
import type { Svg } from "./svg.js";
import { drawTextBlock, type TextBlock, textBlock } from "./text-block.js";
import type { ChartTheme } from "./theme.js";
import { drawTileBand } from "./tile-band.js";
import type { Tile, TileGroup, TileMapInput } from "./tile-map-input.js";
import { isNarrow, smallText, valueText } from "./type-sizes.js";

/** A schematic map: tiles of one size under the name of their part of the city, each with its class in words. */
export function tileMap(input: TileMapInput, theme: ChartTheme): string {
  if (input.groups.every(({ tiles }) => tiles.length === 0)) throw new TypeError("missing tiles");
  const width = chartWidth(input);
  const columns = isNarrow(width) ? 2 : 4;
  const tileWidth = (width - 2 * edge - (columns - 1) * space) / columns;
  const placed: Placed[] = [];
  let top = edge;
  for (const group of input.groups.filter(({ tiles }) => tiles.length > 0)) {
    const next = placedGroup(group, { top, columns, tileWidth, width }, theme);
    placed.push(next);
    top = next.bottom + 2 * space;
  }
  return chartFrame(input, theme, top - 2 * space + edge, [
    ...placed.flatMap(({ bands }) => bands),
    labelLayer(
      placed.flatMap(({ words }) => words),
      theme,
    ),
  ]);
}

const edge = 2;
const space = 10;
const bandHeight = 14;

interface Placed {
  readonly bands: readonly Svg[];
  readonly words: readonly Svg[];
  readonly bottom: number;
}

interface Room {
  readonly top: number;
  readonly columns: number;
  readonly tileWidth: number;
  readonly width: number;
}

function placedGroup({ label, tiles }: TileGroup, room: Room, theme: ChartTheme): Placed {
  const { columns, tileWidth, width } = room;
  const heading = textBlock(
    [{ text: label, size: valueText, bold: true, colour: theme.ink }],
    width - 2 * edge,
  );
  const bands: Svg[] = [];
  const words: Svg[] = [...drawTextBlock(heading, edge, room.top, "start")];
  let top = room.top + heading.height + 6;
  for (let from = 0; from < tiles.length; from += columns) {
    const line = tiles.slice(from, from + columns);
    const blocks = line.map((tile) => tileWords(tile, tileWidth, theme));
    line.forEach(({ kind }, column) => {
      const left = edge + column * (tileWidth + space);
      const box = { left, top, right: left + tileWidth, bottom: top + bandHeight };
      bands.push(...drawTileBand(box, kind, theme));
      words.push(...drawTextBlock(blocks[column] ?? textBlock([], 0), left, box.bottom + 3, "start"));
    });
    top += bandHeight + 3 + Math.max(...blocks.map(({ height }) => height)) + space;
  }
  return { bands, words, bottom: top - space };
}

function tileWords({ name, word, figure }: Tile, maxWidth: number, theme: ChartTheme): TextBlock {
  return textBlock(
    [
      { text: name, size: smallText, bold: true, colour: theme.ink },
      { text: word, size: smallText, colour: theme.ink },
      ...(figure === undefined ? [] : [{ text: figure, size: smallText, colour: theme.inkMuted }]),
    ],
    maxWidth,
  );
}
