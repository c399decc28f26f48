/** Something of a size that would like to begin at a place. */
export interface Wish {
  readonly wanted: number;
  readonly size: number;
}

/**
 * Where each begins, in the order given, so that none overlaps another and all lie from `low` to `high`,
 * each as near to its wish as the others allow: neighbours in each other's way move together to the mean of
 * their wishes. When there is not room for all, they stand in order from `low` on.
 */
export function pushApart(
  wishes: readonly Wish[],
  low: number,
  high: number,
  gap: number,
): readonly number[] {
  const order = wishes
    .map((wish, index) => ({ wish, index }))
    .sort((a, b) => middle(a.wish) - middle(b.wish) || a.index - b.index);
  const total = wishes.reduce((sum, wish) => sum + wish.size + gap, -gap);
  const clusters: Cluster[] = [];
  for (const { wish, index } of order) {
    let cluster: Cluster = { members: [{ index, offset: 0 }], size: wish.size, start: wish.wanted };
    cluster = { ...cluster, start: inside(cluster, low, high) };
    for (let last = clusters.at(-1); last !== undefined; last = clusters.at(-1)) {
      if (last.start + last.size + gap <= cluster.start) break;
      clusters.pop();
      const joined = join(last, cluster, gap);
      cluster = { ...joined, start: inside(joined, low, Math.max(high, low + total)) };
    }
    clusters.push(cluster);
  }
  const starts = new Map(
    clusters.flatMap(({ members, start }) => members.map(({ index, offset }) => [index, start + offset])),
  );
  return wishes.map((wish, index) => starts.get(index) ?? wish.wanted);
}

interface Cluster {
  readonly members: readonly { readonly index: number; readonly offset: number }[];
  readonly size: number;
  readonly start: number;
}

/** Each member wishes the whole cluster to begin somewhere; the joined one begins at the mean of these. */
function join(first: Cluster, second: Cluster, gap: number): Cluster {
  const shift = first.size + gap;
  const [one, two] = [first.members.length, second.members.length];
  return {
    members: [
      ...first.members,
      ...second.members.map(({ index, offset }) => ({ index, offset: offset + shift })),
    ],
    size: shift + second.size,
    start: (first.start * one + (second.start - shift) * two) / (one + two),
  };
}

function inside({ start, size }: Cluster, low: number, high: number): number {
  return Math.max(low, Math.min(start, high - size));
}

function middle({ wanted, size }: Wish): number {
  return wanted + size / 2;
}
