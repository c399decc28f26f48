import type { Table } from "../../cube/index.js";
import type { Loss } from "../format.js";
import { foreignAnnotationsLost, loss, lossOf, symbolMeaningsLost } from "../loss.js";

/** What stands around the figures of a table and has its place in other files of SDMX, not among the data. */
export function keptElsewhere(table: Table): readonly Loss[] {
  const { contents, source, contact, lastUpdated, unit } = table;
  const ofCodes = table.dimensions
    .flatMap(({ codeList }) => codeList?.codes ?? [])
    .filter((code) => code.unit);
  const foreign = table.annotations.filter(({ format }) => format !== "sdmx-csv");
  return [
    ...(contents === undefined
      ? []
      : [loss("contents", "hvad tallene handler om", "what the figures are of")]),
    ...(source === undefined ? [] : [loss("source", "kilden", "the source")]),
    ...(contact === undefined ? [] : [loss("contact", "kontakten", "the contact")]),
    ...(lastUpdated === undefined
      ? []
      : [loss("last-updated", "tidspunktet for opdatering", "the time of the update")]),
    ...lossOf(
      ofCodes.length,
      "unit-places",
      (n) => `at enheden hører til ${n} koder; den står ved hver række`,
      (n) => `that the unit belongs to ${n} codes; it stands at each row`,
    ),
    ...(unit !== undefined && Object.values(unit.labels).length === 0 && unit.decimals === undefined
      ? [loss("unit", "enheden", "the unit")]
      : []),
    ...lossOf(
      table.notes.length,
      "notes",
      (n) => `${n} noter, som ikke står ved enkelte rækker`,
      (n) => `${n} notes that do not stand at single rows`,
    ),
    ...symbolMeaningsLost(table.symbols.length),
    ...foreignAnnotationsLost(foreign.length),
  ];
}
