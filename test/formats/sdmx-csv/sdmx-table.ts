import { type Labels, type Table, undetermined } from "../../../src/cube/index.js";
import { roleOfComponent } from "../../../src/formats/sdmx-csv/sdmx-components.js";

/** A table without most of what a file of SDMX's data has no place for, so that something is left that is held whole. */
export function sdmxTable(table: Table): Table {
  const { title, unit, contents, contact, source, lastUpdated, ...rest } = table;
  const time = table.dimensions.findIndex(({ role }) => role === "time");
  return {
    ...rest,
    ...(title === undefined ? {} : { title: oneLanguage(title) }),
    ...(unit === undefined ? {} : { unit: { ...unit, labels: oneLanguage(unit.labels) } }),
    languages: [undetermined],
    notes: [],
    annotations: [],
    dimensions: table.dimensions.map(({ labels, role, codeList, ...dimension }, at) => {
      const id = at === time ? "TIME_PERIOD" : dimension.id;
      const own = roleOfComponent(id);
      const codes = codeList?.codes.map(({ parent, unit: ofCode, labels: texts, ...code }) =>
        texts === undefined ? code : { ...code, labels: oneLanguage(texts) },
      );
      return {
        ...dimension,
        id,
        ...(own === undefined ? {} : { role: own }),
        ...(labels === undefined ? {} : { labels: oneLanguage(labels) }),
        ...(codes === undefined ? {} : { codeList: { id, codes } }),
      };
    }),
  };
}

function oneLanguage(labels: Labels): Labels {
  return { [undetermined]: Object.values(labels)[0] ?? "" };
}
