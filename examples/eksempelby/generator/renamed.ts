/**
 * A document with every text renamed: the same words about an invented municipality. A plain replacement of names in
 * the parsed policy, because names stand in the middle of sentences; sentences that are about the real document are
 * replaced whole (own-words.ts) or left out (policy.ts).
 */
export function renamed<T>(value: T, names: readonly Name[]): T {
  if (typeof value === "string") return rename(value, names) as T;
  if (Array.isArray(value)) return value.map((item) => renamed(item, names)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, names)])) as T;
}

export type Name = readonly [real: string, invented: string];

function rename(text: string, names: readonly Name[]): string {
  return names.reduce((result, [real, invented]) => result.replaceAll(real, invented), text);
}

/** The longer ones first: what is left of a name is a name too. */
export const names: readonly Name[] = [
  ["Københavns Kommune", "Eksempelby Kommune"],
  ["Københavns", "Eksempelbys"],
  ["København", "Eksempelby"],
  ["Copenhagen", "Eksempelby"],
  ["www.kk.dk", "www.eksempelby.example"],
  ["Brønshøj-Husum", "Nordre Eksempelby"],
  ["Outer Nørrebro", "Ydre Eksempelby"],
  ["Ydre Nørrebro", "Ydre Eksempelby"],
  ["Valby", "Vestre Eksempelby"],
  ["hovedstadens", "byens"],
  ["the capital’s", "the city’s"],
  ["sammenført i Danmark", "sammenført her i landet"],
  ["reunited in Denmark", "reunited in the country"],
  ["Rambøll’s recommendations", "The consultancy’s recommendations"],
  ["Rambølls anbefalinger", "Konsulenternes anbefalinger"],
  ["samarbejdet med DRC", "samarbejdet med rådgivningscenteret"],
  ["co-operation with the DRC", "co-operation with the advisory centre"],
  ["Samarbejde med DRC og andre", "Samarbejde med rådgivningscenteret og andre"],
  ["Work with the DRC and others", "Work with the advisory centre and others"],
  [" I politikkens engelske udgave hedder den »Better Learning for All«.", ""],
];
