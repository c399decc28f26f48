import type { ProgrammeSolver } from "../linear-programme.js";
import type { LinkedCells } from "../linked-cells.js";
import type { Attack } from "./attack.js";
import { sizesFor } from "./find-witnesses.js";
import { tryMove } from "./move.js";
import { boxed, neighbourhood } from "./neighbourhood.js";
import { cellsOfOnePerson } from "./same-person.js";
import type { Witnesses } from "./witnesses.js";

/** A cell that becomes known to the one person who is another cell. */
export interface KnownToOne {
  readonly unknown: number;
  /** What the person knows from the start. */
  readonly known: ReadonlySet<number>;
}

/**
 * Who is alone in a cell knows its count. Such a person must not come to know another cell: for each pair a solution is
 * wanted in which the person's cells stay and the other one moves. Every solution found tells of many pairs.
 */
export class PersonsWatch {
  /** By unknown: the person it is the cell of. */
  readonly #personOf = new Map<number, number>();
  readonly #persons: readonly ReadonlySet<number>[];
  /** By watched unknown: persons who moved in every solution in which it moved. */
  readonly #suspects = new Map<number, ReadonlySet<number> | undefined>();

  constructor(table: LinkedCells, attack: Attack, watched: Iterable<number>) {
    const place = new Map(attack.cells.map((cell, unknown) => [cell, unknown]));
    this.#persons = cellsOfOnePerson(table).map(
      (cells) => new Set([...cells].flatMap((cell) => place.get(cell) ?? [])),
    );
    for (const [person, unknowns] of this.#persons.entries()) {
      for (const unknown of unknowns) this.#personOf.set(unknown, person);
    }
    for (const unknown of watched) this.#suspects.set(unknown, undefined);
  }

  /** To whom an unknown may be known as far as it has been seen; undefined before any solution. */
  suspectsOf(unknown: number): ReadonlySet<number> | undefined {
    return this.#suspects.get(unknown);
  }

  /** Takes over what was found out before. */
  remember(unknown: number, suspects: ReadonlySet<number>): void {
    if (this.#suspects.has(unknown)) this.#suspects.set(unknown, suspects);
  }

  /** Takes note of a solution. */
  hear(moved: readonly number[]): void {
    const persons = new Set(moved.flatMap((unknown) => this.#personOf.get(unknown) ?? []));
    for (const unknown of moved) {
      if (!this.#suspects.has(unknown)) continue;
      const before = this.#suspects.get(unknown);
      const own = this.#personOf.get(unknown);
      const among = [...(before ?? persons)].filter((person) => persons.has(person) && person !== own);
      this.#suspects.set(unknown, new Set(among));
    }
  }

  /** Looks for the solutions that are missing, and gives what remains. */
  search(
    witnesses: Witnesses,
    solver: ProgrammeSolver,
    sizes: readonly number[],
    stopsAtFirst = false,
  ): readonly KnownToOne[] {
    const suspectsOf = (unknown: number): readonly number[] => [...(this.#suspects.get(unknown) ?? [])];
    for (const size of sizesFor(togetherSizes, witnesses.attack.cells.length)) {
      for (let turn = 0; turn < mostTurns; turn++) this.#moveTogether(witnesses, solver, size, turn);
    }
    const inVain = new Set<number>();
    for (const [turn, size] of sizes.entries()) {
      for (const unknown of this.#suspects.keys()) {
        if (suspectsOf(unknown).length === 0 || inVain.has(unknown)) continue;
        const unknowns = neighbourhood(witnesses.attack, [unknown], size);
        // Nothing is bound to the unknown beyond: a larger neighbourhood is the same one.
        if (size !== boxed && unknowns.length < size) inVain.add(unknown);
        const move = (known: ReadonlySet<number>, insists: boolean): void => {
          for (const way of [1, -1]) {
            if (suspectsOf(unknown).length === 0) return;
            const wishes = new Map([[unknown, way]]);
            if (tryMove(witnesses, { unknowns, farthest: 2, wishes, known, insists }, solver)) return;
          }
        };
        // If it moves while everybody who is alone stays, nobody of them is told.
        if (turn === 0) move(this.#everybodyBut(unknown, unknowns), false);
        for (const person of suspectsOf(unknown)) {
          if (suspectsOf(unknown).includes(person)) move(this.#persons[person] ?? new Set(), true);
        }
        if (stopsAtFirst && inVain.has(unknown) && suspectsOf(unknown).length > 0) break;
      }
    }
    return [...this.#suspects.keys()].flatMap((unknown) =>
      suspectsOf(unknown).map((person) => ({ unknown, known: this.#persons[person] ?? new Set() })),
    );
  }

  /**
   * One solution shows of many that they can move while those stay who are alone: at the first turn all of them, then
   * half of them, another half each time.
   */
  #moveTogether(witnesses: Witnesses, solver: ProgrammeSolver, size: number, turn: number): void {
    const stays = (unknown: number): boolean => {
      const person = this.#personOf.get(unknown);
      return person !== undefined && (turn === 0 || isInHalf(person, turn));
    };
    const isAsked = (unknown: number): boolean =>
      (this.#suspects.get(unknown)?.size ?? 0) > 0 && !stays(unknown);
    const taken = new Set<number>();
    for (const seed of this.#suspects.keys()) {
      if (taken.has(seed) || !isAsked(seed)) continue;
      const unknowns = neighbourhood(witnesses.attack, [seed], size);
      const mine = unknowns.filter((unknown) => !taken.has(unknown) && isAsked(unknown));
      const wishes = new Map(mine.map((unknown) => [unknown, turn % 2 === 0 ? 1 : -1]));
      const known = new Set(unknowns.filter(stays));
      tryMove(witnesses, { unknowns, farthest: 2, wishes, known }, solver);
      for (const unknown of mine.slice(0, Math.ceil(mine.length / 2))) taken.add(unknown);
    }
  }

  #everybodyBut(unknown: number, among: readonly number[]): ReadonlySet<number> {
    const own = this.#personOf.get(unknown);
    const isOther = (one: number): boolean => {
      const person = this.#personOf.get(one);
      return person !== undefined && person !== own;
    };
    return new Set(among.filter(isOther));
  }
}

/** How many near unknowns are moved together. */
const togetherSizes = [150, 600, boxed];

const mostTurns = 6;

/** A half of all persons, another one each turn and always the same ones. */
function isInHalf(person: number, turn: number): boolean {
  return ((Math.imul(person + 1, 0x9e3779b1) >>> (31 - turn)) & 1) === 1;
}
