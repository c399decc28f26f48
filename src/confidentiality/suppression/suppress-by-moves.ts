import type { Proposal, ProtectionTask } from "../protection-task.js";
import { cheapestMove, type TableMove } from "./cheapest-move.js";
import type { Grid } from "./grid.js";
import { personsAlone } from "./persons-alone.js";
import { SumsOfCells } from "./sums-of-cells.js";

/** What is withheld so that every withheld cell can move, with the moves that show it. */
export interface MovablePattern {
  readonly withheld: ReadonlySet<number>;
  readonly moves: readonly Proposal[];
  /** Cells for which no move was found. */
  readonly stuck: readonly number[];
}

/**
 * Withholds, for each primary cell in turn, the cells of its cheapest moves: from cell to cell along the axes of the table and
 * back, so that every sum stays and no count falls below what is possible. What is withheld already costs nothing, so
 * moves share cells. It takes no equations, ends after one look at each cell in each round, and leaves a solution for every
 * cell that it protects.
 *
 * Reference: R. D. Repsilber and S. Giessing, the hypercube method of the Handbook on Statistical Disclosure Control, for moves
 * around the corners of a cube; here cubes share corners, lead through totals, and never need a count below 0.
 */
export function suppressByMoves(task: ProtectionTask, grid: Grid): MovablePattern {
  return new Moving(task, grid).pattern();
}

interface Wish {
  readonly way: 1 | -1 | 0;
  readonly step: number;
  readonly below: number;
  /** Persons whose cells must stay. */
  readonly staying?: ReadonlySet<number>;
  readonly room?: Float64Array;
}

/** What has been withheld and moved so far. */
class Moving {
  readonly #task: ProtectionTask;
  readonly #grid: Grid;
  readonly #sumsOf: SumsOfCells;
  readonly #withheld: Set<number>;
  readonly #moves: Proposal[] = [];
  /** By cell: how far it has been seen to fall and to rise. */
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  /** By cell: how far it can fall, and what it costs to withhold. */
  readonly #room: Float64Array;
  readonly #cost: Float64Array;
  readonly #personOf: ReadonlyMap<number, number>;
  /** By cell of nobody: a move in which it rises. */
  readonly #risesOf = new Map<number, Proposal>();
  /** By primary cell: persons alone in a cell who moved whenever it did. */
  readonly #suspects = new Map<number, ReadonlySet<number>>();

  constructor(task: ProtectionTask, grid: Grid) {
    const { table, primary, known, knowledge } = task;
    this.#task = task;
    this.#grid = grid;
    this.#sumsOf = new SumsOfCells(table);
    this.#withheld = new Set([...primary.keys()].filter((cell) => !known.has(cell)));
    this.#personOf = task.guardsPersons ? personsAlone(table) : new Map();
    this.#low = new Int32Array(table.cells.length);
    this.#high = new Int32Array(table.cells.length);
    const leastOf = (cell: number): number => (table.cells[cell]?.isUnprinted ? 0 : knowledge.leastWithheld);
    this.#room = Float64Array.from(table.cells, ({ count }, cell) => count - leastOf(cell));
    this.#cost = Float64Array.from(table.cells, ({ count, isUnprinted }, cell) => {
      if (isUnprinted) return free;
      return known.has(cell) || count < leastOf(cell)
        ? Number.POSITIVE_INFINITY
        : Math.max(count, costOfNobody);
    });
  }

  pattern(): MovablePattern {
    const countOf = (cell: number): number => this.#task.table.cells[cell]?.count ?? 0;
    const stuck = new Set<number>();
    for (let round = 0; round < mostRounds; round++) {
      const open = [...this.#withheld].filter((cell) => this.#isOpen(cell));
      if (open.every((cell) => stuck.has(cell))) break;
      for (const cell of open.sort((a, b) => countOf(a) - countOf(b))) {
        this.#widen(cell);
        this.#freeOfSuspects(cell);
        if (this.#isOpen(cell)) stuck.add(cell);
        else stuck.delete(cell);
      }
    }
    const isPrinted = (cell: number): boolean => !this.#task.table.cells[cell]?.isUnprinted;
    return {
      withheld: new Set([...this.#withheld].filter(isPrinted)),
      moves: this.#moves,
      stuck: [...this.#withheld].filter((cell) => this.#isOpen(cell)),
    };
  }

  #isOpen(cell: number): boolean {
    return this.#lacking(cell).length > 0 || (this.#suspects.get(cell)?.size ?? 0) > 0;
  }

  /** The moves that a cell still lacks. */
  #lacking(cell: number): readonly { readonly way: 1 | -1; readonly step: number }[] {
    const { primary, otherWidth, table } = this.#task;
    if (table.cells[cell]?.isUnprinted && !primary.has(cell)) return [];
    const { down, up, width } = primary.get(cell) ?? { down: 0, up: 0, width: otherWidth };
    const [low, high] = [this.#low[cell] ?? 0, this.#high[cell] ?? 0];
    const fall = Math.min(down, this.#room[cell] ?? 0);
    const lacking: { readonly way: 1 | -1; readonly step: number }[] = [];
    if (high < up) lacking.push({ way: 1, step: up });
    if (-low < fall) lacking.push({ way: -1, step: fall });
    const reached = Math.max(high, up) - Math.min(low, -fall);
    if (reached >= width) return lacking;
    // A secondary cell may go either way: both at once where it can.
    const half = Math.ceil(width / 2);
    if (lacking.length === 0 && low === 0 && high === 0 && (this.#room[cell] ?? 0) >= half) {
      return [
        { way: 1, step: half },
        { way: -1, step: half },
      ];
    }
    return [...lacking, { way: 1, step: width + Math.min(low, -fall) }];
  }

  #widen(cell: number): void {
    const lacking = this.#lacking(cell);
    const [first, second] = lacking;
    if (first === undefined) return;
    const below = this.#task.primary.has(cell) ? Number.POSITIVE_INFINITY : mostForOthers;
    const apart = lacking.map(({ way, step }) => ({
      way,
      step,
      move: this.#cheapest(cell, { way, step, below }),
    }));
    if (first.step === second?.step && first.way !== second.way) {
      const both = this.#cheapest(cell, { way: 0, step: first.step, below });
      const cost = apart.reduce((sum, { move }) => sum + (move?.cost ?? Number.POSITIVE_INFINITY), 0);
      if (both !== undefined && both.cost <= cost) {
        this.#take(both, first.step, [1, -1]);
        return;
      }
    }
    for (const { way, step, move } of apart) {
      if (move !== undefined) this.#take(move, step, [way]);
      else if (way === 1) this.#moveTwice(cell);
    }
  }

  /** One move on top of another, where no single one leads far enough: nobody can only rise. */
  #moveTwice(cell: number): void {
    const first = this.#risesOf.get(cell);
    if (first === undefined) return;
    const room = this.#room.slice();
    for (const [at, one] of first.cells.entries()) room[one] = (room[one] ?? 0) + (first.changes[at] ?? 0);
    const second = this.#cheapest(cell, { way: 1, step: 1, below: mostForOthers, room });
    if (second === undefined) return;
    const sum = new Map(first.cells.map((one, at) => [one, first.changes[at] ?? 0]));
    for (const [at, one] of second.cells.entries())
      sum.set(one, (sum.get(one) ?? 0) + (second.signs[at] ?? 0));
    this.#take(second, 1, [1]);
    this.#note([...sum.keys()], [...sum.values()]);
  }

  /** A further move for each person who moved with a cell so far, in which that person stays. */
  #freeOfSuspects(cell: number): void {
    const suspects = (): readonly number[] => [...(this.#suspects.get(cell) ?? [])];
    for (const staying of [new Set(suspects()), ...suspects().map((person) => new Set([person]))]) {
      if (!suspects().some((person) => staying.has(person))) continue;
      const found = ([0, 1, -1] as const).flatMap((way) => {
        const move = this.#cheapest(cell, { way, step: 1, below: mostForOthers, staying });
        return move === undefined ? [] : [{ way, move }];
      });
      const best = found.toSorted((a, b) => a.move.cost - b.move.cost)[0];
      if (best !== undefined) this.#take(best.move, 1, best.way === 0 ? [1, -1] : [best.way]);
    }
  }

  #cheapest(cell: number, { way, step, below, staying, room = this.#room }: Wish): TableMove | undefined {
    if (way === -1 && (room[cell] ?? 0) < step) return undefined;
    const costOf = (one: number): number => {
      const person = this.#personOf.get(one);
      if (person !== undefined && staying?.has(person)) return Number.POSITIVE_INFINITY;
      if (!this.#withheld.has(one)) return this.#cost[one] ?? 0;
      return person === undefined ? free : 20 * free;
    };
    return cheapestMove(this.#grid, this.#sumsOf, cell, { way, step, costOf, room, below });
  }

  #take({ cells, signs }: TableMove, step: number, ways: readonly (1 | -1)[]): void {
    const persons = new Set(cells.flatMap((cell) => this.#personOf.get(cell) ?? []));
    for (const cell of cells) {
      this.#withheld.add(cell);
      if (!this.#task.primary.has(cell)) continue;
      const own = this.#personOf.get(cell);
      const before = this.#suspects.get(cell) ?? persons;
      this.#suspects.set(cell, new Set([...before].filter((one) => one !== own && persons.has(one))));
    }
    for (const way of ways)
      this.#note(
        cells,
        signs.map((sign) => way * sign * step),
      );
  }

  #note(cells: readonly number[], changes: readonly number[]): void {
    const move = { cells, changes };
    this.#moves.push(move);
    for (const [at, cell] of cells.entries()) {
      const change = changes[at] ?? 0;
      this.#low[cell] = Math.min(this.#low[cell] ?? 0, change);
      this.#high[cell] = Math.max(this.#high[cell] ?? 0, change);
      if (change > 0 && this.#room[cell] === 0) this.#risesOf.set(cell, move);
    }
  }
}

/** What is withheld already, or printed nowhere: it should not be used for nothing. */
const free = 0.001;

/** Nobody is worth less than one person, but a cell of nobody can only rise. */
const costOfNobody = 0.5;

/** What protects others than primary cells, or against single persons, may cost so much here: most of it follows anyway. */
const mostForOthers = 8;

const mostRounds = 4;
