import { nth, sum } from "./at.js";
import { draw, drawBelow, draws } from "./random.js";

/** Parents' education counts, in tenths of a mark: basic, upper, higher, unknown. */
const byParents = [-8, 0, 11, -4];

const [lowest, highest] = [-30, 120] as const;

/**
 * Marks in tenths by key, whose mean is the wanted one: drawn around it, and then moved together by what is lacking. Two
 * of a hundred have none.
 */
export function marksOf(
  pupils: readonly { readonly key: number; readonly parents: number }[],
  mean: number,
  seed: number,
): ReadonlyMap<number, number> {
  const marked = pupils.filter(({ key }) => draw(seed, key, draws.mark, 1) % 50 !== 0);
  const marks = marked.map(({ key, parents }) => {
    const [once, again] = [0, 1].map((time) => drawBelow(46, seed, key, draws.mark, 2 + time)) as [
      number,
      number,
    ];
    return within(mean + once + again - 45 + nth(byParents, parents));
  });
  let lacking = mean * marks.length - sum(marks);
  while (lacking !== 0) {
    const before = lacking;
    const each = Math.trunc(lacking / marks.length) || Math.sign(lacking);
    for (let place = 0; place < marks.length && lacking !== 0; place++) {
      const mark = nth(marks, place);
      const moved = within(mark + each);
      marks[place] = moved;
      lacking -= moved - mark;
    }
    if (lacking === before) break;
  }
  return new Map(marked.map(({ key }, place) => [key, nth(marks, place)]));
}

function within(mark: number): number {
  return Math.min(highest, Math.max(lowest, mark));
}
