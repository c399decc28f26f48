/**
 * Where in the input something is: a file, and inside it a line and column (text files, both from 1) or a
 * cell (workbooks). `path` is the way through the document, such as `targets[2].deadline.by`.
 */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly cell?: string;
  readonly path?: string;
}

/** `policy/policy.yaml:4:12`, the form that editors and terminals turn into a link. */
export function placeText(place: Place): string {
  const position = place.cell ?? [place.line, place.column].filter((part) => part !== undefined).join(":");
  return position === "" ? place.file : `${place.file}:${position}`;
}

/** Order of reading: by file, then line, then column. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** `["targets", 2, "deadline"]` → `targets[2].deadline`. */
export function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`),
    "",
  );
}
