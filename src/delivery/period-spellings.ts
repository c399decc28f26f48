import { parsePeriod } from "../cube/index.js";
import { error, type Place, type Problem, placeText, quoted } from "../problems/index.js";

/**
 * Watches that one time is written in one way throughout a table: figures of 2005-S1 and of 2005-01-01/P6M would never
 * meet. Each other way of writing is told once, with both rows.
 */
export function periodSpellings(): (period: string, place: Place) => readonly Problem[] {
  const first = new Map<string, { readonly text: string; readonly place: Place }>();
  const told = new Set<string>();
  return (text, place) => {
    const period = parsePeriod(text);
    if (period?.start === undefined) return [];
    const days = `${period.start} ${period.end}`;
    const earlier = first.get(days);
    if (earlier === undefined) first.set(days, { text, place });
    if (earlier === undefined || earlier.text === text || told.has(text)) return [];
    told.add(text);
    const there = placeText(earlier.place);
    return [
      error("row-period-spelling", place, {
        da: `"time_period" er ${quoted(text)}; samme tid står som ${quoted(earlier.text)} i ${there}. Skriv den ens`,
        en: `"time_period" is ${quoted(text)}; the same time stands as ${quoted(earlier.text)} in ${there}. Write it one way`,
      }),
    ];
  };
}
