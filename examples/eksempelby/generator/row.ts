/** The columns of the deliveries, in the order of the contract for tidy observations. */
export const columns = [
  "indicator",
  "measure",
  "ref_area",
  "time_period",
  "group",
  "sex",
  "age",
  "area-class",
  "universe",
  "sector",
  "industry",
  "value",
  "numerator",
  "denominator",
  "lower",
  "upper",
  "confidence",
  "qualifier",
  "obs_status",
  "conf_status",
  "definition",
  "source",
  "note",
  "figure",
] as const;

export type Column = (typeof columns)[number];

/** One figure of the invented city; what is left out is an empty cell. */
export type Row = Readonly<
  { indicator: string; time_period: string } & Partial<
    Record<Exclude<Column, "definition" | "source">, string>
  >
>;

/** The columns that say what a series of figures is about. */
export const subjectColumns = [
  "indicator",
  "measure",
  "ref_area",
  "group",
  "sex",
  "age",
  "area-class",
  "universe",
  "sector",
  "industry",
] as const satisfies readonly Column[];

/** What a series of figures is about. */
export type Subject = Readonly<
  { indicator: string } & Partial<Record<(typeof subjectColumns)[number], string>>
>;

/** A text that tells series apart. */
export function subjectText(subject: Subject): string {
  return columns.map((column) => (subject as Partial<Record<Column, string>>)[column] ?? "").join(" ");
}

/** Years of a series, both ends included. */
export function years(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
