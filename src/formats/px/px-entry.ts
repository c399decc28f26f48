/** One statement of a PX file: `VALUENOTE[en]("region","Total")="…";` */
export interface PxEntry {
  /** In capital letters. */
  readonly keyword: string;
  readonly language?: string;
  /** What stands in its parentheses: names of dimensions and values. */
  readonly about: readonly string[];
  readonly values: readonly string[];
  /** The values are words or numbers without quotation marks. */
  readonly isBare: boolean;
  /** Signs other than commas, each by the value it stands before: `"a":"b"`, `TLIST(A1,"2001"-"2006")`. */
  readonly signs: ReadonlyMap<number, string>;
  readonly line: number;
}
