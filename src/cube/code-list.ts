/** Texts by language code; which languages must be there is for the owner of the list to say. */
export type Labels = Readonly<Record<string, string>>;

/** The language of texts of which nobody says it, as ISO 639 has it. */
export const undetermined = "und";

/** What a number counts: `{ labels: { en: "million euro" }, decimals: 1, multiplier: 6 }` prints 2.5 for 2,500,000 euro. */
export interface Unit {
  readonly labels: Labels;
  /** How many decimals are shown. */
  readonly decimals?: number;
  /** The power of ten the printed number is to be multiplied by, where the words of the unit do not say it. */
  readonly multiplier?: number;
}

export interface Code {
  readonly id: string;
  readonly labels?: Labels;
  /** The code one level up, when the list is a hierarchy. */
  readonly parent?: string;
  /** The time it stands for, as SDMX writes it, where the code itself says so otherwise (`2005K1`). */
  readonly period?: string;
  /** What figures at this code are in, where the codes of one dimension have units of their own. */
  readonly unit?: Unit;
}

export interface CodeList {
  readonly id: string;
  readonly codes: readonly Code[];
}

/** The total over a dimension: what an observation means that does not name a code of it. */
export const total = "_T";

/** SDMX's code for a dimension that does not apply: the group of a gap, whose two ends have one each. */
export const notApplicable = "_Z";
