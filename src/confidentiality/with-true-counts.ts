import { type Checked, checked, error, type Problem, quoted } from "../problems/index.js";
import type { CrossTables } from "./cross-table.js";

/** Published tables with the true counts in every cell, withheld ones too: what the closed audit looks at. */
export function withTrueCounts(
  published: CrossTables,
  truth: CrossTables,
  file: string,
): Checked<CrossTables> {
  const trueCounts = new Map(truth.cells.map(({ count }, place) => [truth.keyOf(place), count]));
  const problems: Problem[] = [];
  const cells = published.cells.map((cell, place) => {
    // Of all dimensions at once no table tells.
    if (cell.isJoint) return cell;
    const count = trueCounts.get(published.keyOf(place));
    const name = quoted(cell.name);
    // Who is not in the true table is nobody; of tables that others publish it need not tell.
    if (count === undefined && Number.isNaN(cell.count)) {
      problems.push(
        error(
          "truth-missing",
          { file },
          {
            da: `${name} er tilbageholdt og mangler i tabellen med de sande tal`,
            en: `${name} is withheld and missing from the table with the true counts`,
          },
        ),
      );
    }
    if (count !== undefined && !Number.isNaN(cell.count) && count !== cell.count) {
      problems.push(
        error(
          "truth-differs",
          { file },
          {
            da: `${name} er offentliggjort som ${cell.count} og er ${count} i tabellen med de sande tal`,
            en: `${name} is published as ${cell.count} and is ${count} in the table with the true counts`,
          },
        ),
      );
    }
    return { ...cell, count: count ?? cell.count };
  });
  return checked({ ...published, cells }, problems);
}
