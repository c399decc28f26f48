import type { ChartDescription } from "./chart-frame.js";

/** A tile for each area, grouped by the part of the city it lies in. Where a tile stands says nothing of where it is. */
export interface TileMapInput extends ChartDescription {
  readonly groups: readonly TileGroup[];
}

export interface TileGroup {
  readonly label: string;
  readonly tiles: readonly Tile[];
}

export interface Tile {
  readonly name: string;
  /** The class in words, or why there is none. */
  readonly word: string;
  /** The share, with its word. */
  readonly figure?: string;
  /** The class's place on the list of the rules, which gives its pattern and colour; undefined without a class. */
  readonly kind?: number;
}
