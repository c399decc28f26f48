import { at, nth } from "./at.js";
import { drawBelow } from "./random.js";

/** Persons in classes who are each in one of some states; the last state is "none of them" and takes the rest. */
export interface Settlement {
  readonly count: number;
  readonly persons: Int32Array;
  /** -1: none of this concerns the person. */
  readonly classes: Int32Array;
  readonly classCount: number;
  /** -1: in no state yet, or on the move. Changed in place. */
  readonly states: Int32Array;
  readonly stateCount: number;
  /** 1: stays where it is. */
  readonly fixed: Uint8Array | undefined;
  /** By class and state; that of the last state is not looked at. */
  readonly targets: readonly number[];
  readonly seed: number;
  readonly what: number;
  readonly year: number;
}

/**
 * Brings the numbers in each class and state to their targets by moving as few as possible: where there are too many,
 * some are drawn and set free, and places that are open are drawn for those who are free.
 */
export function settle(settlement: Settlement): void {
  const { count, persons, classes, classCount, states, stateCount, fixed, targets } = settlement;
  const { seed, what, year } = settlement;
  const size = classCount * stateCount;
  const [there, movable] = [new Int32Array(size), new Int32Array(size)];
  const free = new Int32Array(classCount);
  for (let i = 0; i < count; i++) {
    const cell = at(classes, i);
    const state = at(states, i);
    if (cell < 0 || state < 0) continue;
    const place = cell * stateCount + state;
    there[place] = at(there, place) + 1;
    if (fixed === undefined || fixed[i] === 0) movable[place] = at(movable, place) + 1;
  }
  const excess = new Int32Array(size);
  const open = new Int32Array(size);
  const allOpen = new Int32Array(classCount);
  const last = stateCount - 1;
  for (let cell = 0; cell < classCount; cell++) {
    for (let state = 0; state < last; state++) {
      const place = cell * stateCount + state;
      const more = at(there, place) - nth(targets, place);
      if (more > 0) excess[place] = Math.min(more, at(movable, place));
      else open[place] = -more;
      allOpen[cell] = at(allOpen, cell) + at(open, place);
    }
  }
  // Who is in none of the states can be drawn for any of them.
  for (let cell = 0; cell < classCount; cell++) {
    const place = cell * stateCount + last;
    excess[place] = at(movable, place);
  }
  for (let i = 0; i < count; i++) {
    const cell = at(classes, i);
    if (cell < 0) continue;
    const state = at(states, i);
    if (state >= 0) {
      if (fixed !== undefined && fixed[i] === 1) continue;
      const place = cell * stateCount + state;
      const [left, toGo] = [at(movable, place), at(excess, place)];
      movable[place] = left - 1;
      if (toGo === 0 || (toGo < left && drawBelow(left, seed, at(persons, i), what, year) >= toGo)) continue;
      excess[place] = toGo - 1;
      states[i] = -1;
    }
    free[cell] = at(free, cell) + 1;
  }
  for (let i = 0; i < count; i++) {
    const cell = at(classes, i);
    if (cell < 0 || at(states, i) >= 0) continue;
    const [left, places] = [at(free, cell), at(allOpen, cell)];
    free[cell] = left - 1;
    let drawn = places === 0 ? 0 : drawBelow(Math.max(left, places), seed, at(persons, i), what + 500, year);
    if (places === 0 || drawn >= places) {
      states[i] = last;
      continue;
    }
    let place = cell * stateCount;
    while (drawn >= at(open, place)) {
      drawn -= at(open, place);
      place++;
    }
    open[place] = at(open, place) - 1;
    allOpen[cell] = places - 1;
    states[i] = place - cell * stateCount;
  }
}
