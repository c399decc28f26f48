import type { Table, TableNote } from "../../cube/index.js";
import type { Checked } from "../../problems/index.js";
import type { AnswerCache } from "./answer-cache.js";
import type { Network } from "./network.js";

/** Kinds of service by the interface that they have. */
export const serviceKinds = ["statbank", "pxweb-1", "pxweb-2"] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** Where and how a service is asked. */
export interface ServiceSettings {
  readonly kind: ServiceKind;
  /** Up to and with the version, `https://…/v1`; of PxWeb 1 the database with its language. */
  readonly address: string;
  readonly language: string;
  readonly network: Network;
  readonly cache?: AnswerCache;
  /** The most cells of one answer, where the service does not say it. */
  readonly mostCells?: number;
  /** Told before each page how many are there, and of how many. */
  readonly progress?: (done: number, pages: number) => void;
}

/** A statistics service, whichever interface it has. */
export interface StatisticsService {
  /** Tables whose id or texts have all these words. */
  search(words: string): Promise<Checked<readonly ServiceTable[]>>;
  describe(table: string): Promise<Checked<TableDescription>>;
  /** The figures of these codes; of a variable that is not named the service gives its total, or all. */
  fetch(query: TableQuery): Promise<Checked<Table>>;
}

export interface ServiceTable {
  readonly id: string;
  readonly title: string;
  readonly updated?: string;
  readonly firstPeriod?: string;
  readonly latestPeriod?: string;
}

export interface TableDescription extends ServiceTable {
  readonly unit?: string;
  readonly variables: readonly ServiceVariable[];
  readonly notes: readonly TableNote[];
  readonly contact?: string;
  readonly source?: string;
  readonly licence?: string;
}

export interface ServiceVariable {
  readonly id: string;
  readonly title: string;
  readonly isTime: boolean;
  /** It may be left out: the figures are then of all of its codes together. */
  readonly mayBeLeftOut: boolean;
  readonly codes: readonly { readonly id: string; readonly title: string }[];
}

/** A table and the codes asked for, by variable; `*` is all of them. */
export interface TableQuery {
  readonly table: string;
  readonly codes: ReadonlyMap<string, readonly string[]>;
}
