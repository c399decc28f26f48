/** What is known of a person at the end of a year; codes are places in the calibration's lists, -1000 an empty cell. */
export const fields = [
  "person",
  "year",
  "age",
  "sex",
  "group",
  "country",
  "ancestry",
  "work",
  "workBefore",
  "industry",
  "supported",
  "education",
  "parents",
  "district",
  "home",
  "publicHousing",
  "since",
  "sports",
  "sentenced",
  "custodial",
  "inPrison",
] as const;

export type Field = (typeof fields)[number];

/** An empty cell. */
export const nothing = -1000;

/** Persons in columns; those from `count` on are room for more. */
export interface People {
  count: number;
  columns: Record<Field, Int32Array>;
}

export function noPeople(room: number): People {
  return { count: 0, columns: columnsOf(room) };
}

/** Makes room for so many more. */
export function makeRoom(people: People, more: number): void {
  const needed = people.count + more;
  if (needed <= people.columns.person.length) return;
  const wider = columnsOf(Math.ceil(needed * 1.25));
  for (const field of fields) wider[field].set(people.columns[field].subarray(0, people.count));
  people.columns = wider;
}

/** Takes out those who are marked; the others stay in their order. */
export function removePeople(people: People, gone: Uint8Array): void {
  let kept = 0;
  const from = new Int32Array(people.count);
  for (let i = 0; i < people.count; i++) if (gone[i] === 0) from[kept++] = i;
  for (const field of fields) {
    const column = people.columns[field];
    for (let i = 0; i < kept; i++) column[i] = column[from[i] ?? 0] ?? 0;
  }
  people.count = kept;
}

function columnsOf(room: number): Record<Field, Int32Array> {
  return Object.fromEntries(fields.map((field) => [field, new Int32Array(room)])) as Record<
    Field,
    Int32Array
  >;
}
