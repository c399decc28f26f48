/** Texts by language code; which languages must be there is for the owner of the list to say. */
export type Labels = Readonly<Record<string, string>>;

export interface Code {
  readonly id: string;
  readonly labels?: Labels;
  /** The code one level up, when the list is a hierarchy. */
  readonly parent?: string;
}

export interface CodeList {
  readonly id: string;
  readonly codes: readonly Code[];
}

/** The total over a dimension: what an observation means that does not name a code of it. */
export const total = "_T";

/** SDMX's code for a dimension that does not apply: the group of a gap, whose two ends have one each. */
export const notApplicable = "_Z";
