import { type Checked, error } from "../../../problems/index.js";

/** `database.table` as SQL. The quotation marks are those that no column has in our statements. */
export function tableSql(at: string): Checked<string> {
  const [, database, table] = /^([A-Za-z_]\w{0,127})\.([A-Za-z_]\w{0,127})$/.exec(at) ?? [];
  if (database !== undefined && table !== undefined) {
    return { value: `\`${database}\`.\`${table}\``, problems: [] };
  }
  return {
    value: undefined,
    problems: [
      error(
        "record-table",
        { file: at },
        {
          da: "er ikke navnet på en tabel; ventede database.tabel med bogstaver, cifre og _",
          en: "is no name of a table; expected database.table with letters, digits and _",
        },
      ),
    ],
  };
}
