/** True when two parts of a document say the same, whatever the order of their fields; that of lists counts. */
export function isSameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [ours, theirs] = [a as Fields, b as Fields];
  return (
    Object.keys(ours).every((key) => isSameContent(ours[key], theirs[key])) &&
    // A field that is undefined is none.
    Object.keys(theirs).every((key) => theirs[key] === undefined || ours[key] !== undefined)
  );
}

type Fields = Readonly<Record<string, unknown>>;
