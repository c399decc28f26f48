import { FigureCells, linkedParts } from "../../confidentiality/index.js";
import { countedAndAmong, type ToldCount } from "./told-counts.js";

/** By version and count: the number of the state that the records were in. */
export type StateOf = (version: number, told: ToldCount) => number;

/**
 * In which states the records were that several versions tell of: versions that show no count differently are of one state,
 * and what one of them withholds another one shows. A revised count is of another state, and so is what a
 * delivery withholds although it knew the edition that shows it: there, what is withheld may have been revised as well. Counts that no sum binds together have states of their own.
 */
export function registerStates(versions: readonly (readonly ToldCount[])[]): StateOf {
  const systemOf = systems(versions.flat());
  const states = new Map<number, State[]>();
  const stateOf = versions.map((told) => {
    const own = new Map<number, number>();
    for (const [system, version] of bySystem(told, systemOf)) {
      const before = states.get(system) ?? [];
      states.set(system, before);
      const fitting = before.findIndex((state) => agree(state, version));
      const at = fitting === -1 ? before.length : fitting;
      const { shown, changed } = before[at] ?? { shown: [], changed: [] };
      before[at] = {
        shown: new Map([...version.shown, ...shown]),
        changed: new Map([...version.changed, ...changed]),
      };
      own.set(system, at);
    }
    return own;
  });
  return (version, { text }) => stateOf[version]?.get(systemOf(text)) ?? 0;
}

/** What is told of counts that sums bind together. */
interface State {
  /** By population: its count. */
  readonly shown: ReadonlyMap<string, number>;
  /** By population that is withheld: the editions since which it has changed, if they show it. */
  readonly changed: ReadonlyMap<string, readonly string[]>;
}

interface Version extends State {
  /** The edition, if it is one. */
  readonly edition: string | undefined;
}

/** By population: which sums it stands in, whatever the counts are. */
function systems(told: readonly ToldCount[]): (text: string) => number {
  const book = new FigureCells(false);
  const cells = new Map<string, number>();
  for (const { text, count } of told) {
    if (cells.has(text)) continue;
    cells.set(text, book.enter({ population: count.population, count: Number.NaN }));
  }
  for (const [counted, among] of countedAndAmong(told)) {
    book.addRest(cells.get(among.text) ?? -1, cells.get(counted.text) ?? -1);
  }
  book.addSums(() => Number.NaN);
  const systemOf = new Map<number, number>();
  for (const [at, { places }] of linkedParts(book.linkedCells()).entries()) {
    for (const place of places) systemOf.set(place, at);
  }
  return (text) => systemOf.get(cells.get(text) ?? -1) ?? -1;
}

function bySystem(
  told: readonly ToldCount[],
  systemOf: (text: string) => number,
): ReadonlyMap<number, Version> {
  const found = new Map<
    number,
    { edition: string | undefined; shown: Map<string, number>; changed: Map<string, readonly string[]> }
  >();
  for (const { text, count, one } of told) {
    const system = systemOf(text);
    const edition = one.in === "edition" ? one.id : undefined;
    const { shown, changed } = found.get(system) ?? { shown: new Map(), changed: new Map() };
    found.set(system, { edition, shown, changed });
    if (Number.isNaN(count.count)) changed.set(text, one.knows ?? []);
    else if (!shown.has(text)) shown.set(text, count.count);
  }
  return found;
}

function agree(state: State, { edition, shown }: Version): boolean {
  return [...shown].every(([text, count]) => {
    const isChanged = edition !== undefined && state.changed.get(text)?.includes(edition) === true;
    return (state.shown.get(text) ?? count) === count && !isChanged;
  });
}
