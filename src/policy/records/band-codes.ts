/** The codes of number classes: `16, 25, 65` gives `Y16T24` and `Y25T64`; a class of one year is `Y16`. */
export function bandCodes(cuts: readonly string[]): readonly string[] {
  return cuts.slice(1).map((next, index) => {
    const [first, last] = [cuts[index] ?? "", String(BigInt(next) - 1n)];
    return first === last ? `Y${first}` : `Y${first}T${last}`;
  });
}
