/** The latest point, and of several at one time the last. */
export function latest<P extends { readonly at: number }>(points: readonly P[]): P | undefined {
  return points.reduce<P | undefined>(
    (last, point) => (last === undefined || point.at >= last.at ? point : last),
    undefined,
  );
}

/** The earliest point, and of several at one time the first. */
export function earliest<P extends { readonly at: number }>(points: readonly P[]): P | undefined {
  return points.reduce<P | undefined>(
    (first, point) => (first === undefined || point.at < first.at ? point : first),
    undefined,
  );
}
