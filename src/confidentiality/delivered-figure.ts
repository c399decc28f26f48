/** A figure that is to leave the closed zone. */
export interface DeliveredFigure {
  /** Everything it is of but the codes below: figures of the same text differ by their codes alone. */
  readonly of: string;
  /** Codes of dimensions whose parts add up, as places and ages; a dimension without one means its total. */
  readonly codes: ReadonlyMap<string, string>;
  /** Persons counted, if it is a count or a share of some. */
  readonly count?: number;
  /** The persons among whom they are counted: the same text for the same population. */
  readonly base?: { readonly of: string; readonly count: number };
  /** Places of figures that this one is computed from, as a gap from two shares: it is withheld with any of them. */
  readonly restsOn?: readonly number[];
  /** What else must not be small: the persons of a median, the smallest stratum that others are compared in. */
  readonly support?: { readonly persons: number; readonly least: number };
}
