/** The largest numbers of a cell, from the text in which a database gives them; none of nobody. */
export function largestNumbers(text: unknown): readonly number[] {
  return text === null || text === undefined || text === "" ? [] : String(text).split(",").map(Number);
}
