import { error, type Problem, quoted } from "../../problems/index.js";
import type { RecordFault } from "./csv-records.js";

export function noColumns(file: string): Problem {
  return error(
    "csv-columns",
    { file, line: 1 },
    {
      da: "fandt ingen kolonner; ventede en tabel med komma, semikolon, tabulator eller | mellem cellerne",
      en: "found no columns; expected a table with commas, semicolons, tabs or | between its cells",
    },
  );
}

export function noValues(file: string, line: number, header: readonly string[]): Problem {
  const found = header.slice(0, 20).map(quoted).join(", ");
  return error(
    "csv-values",
    { file, line },
    {
      da: `ingen kolonne holder tal; fandt ${found}. Kald den med tallene "value"`,
      en: `no column holds numbers; found ${found}. Call the one with the numbers "value"`,
    },
  );
}

export function columnTwice(file: string, line: number, name: string): Problem {
  return error(
    "csv-column-twice",
    { file, line },
    {
      da: `kolonnen ${quoted(name)} står to gange`,
      en: `the column ${quoted(name)} stands twice`,
    },
  );
}

export function recordProblem(file: string, line: number, fault: RecordFault): Problem {
  const sentences = {
    open: {
      da: "en celle, der begynder med et anførselstegn i rækken her, slutter ikke med et",
      en: "a cell that begins with a quotation mark in this row does not end with one",
    },
    "after-mark": {
      da: "efter et anførselstegn, der slutter en celle, går den videre; et anførselstegn inde i en celle skrives dobbelt",
      en: "after a quotation mark that ends a cell it goes on; a mark inside a cell is doubled",
    },
    columns: { da: "rækken har flere celler, end der læses", en: "the row has more cells than are read" },
  };
  return error("csv-quote", { file, line }, sentences[fault]);
}

export function cellsProblem(file: string, line: number, found: number, expected: number): Problem {
  return error(
    "csv-cells",
    { file, line },
    {
      da: `rækken har ${found} celler, men der er ${expected} kolonner`,
      en: `the row has ${found} cells, but there are ${expected} columns`,
    },
  );
}

export function noNumber(file: string, line: number, name: string, text: string): Problem {
  return error(
    "csv-number",
    { file, line },
    {
      da: `${quoted(name)} er ${quoted(text)}; ventede et tal eller et kort symbol`,
      en: `${quoted(name)} is ${quoted(text)}; expected a number or a short symbol`,
    },
  );
}

export function doubtfulMark(file: string, line: number, name: string): Problem {
  return error(
    "csv-decimal-mark",
    { file, line },
    {
      da: `tallet i ${quoted(name)} kan være tusinder eller have tre decimaler, og ingen andre tal i filen viser hvad; sig tegnet foran decimaler med --decimal`,
      en: `the number in ${quoted(name)} may be thousands or have three decimals, and no other number of the file shows which; say the sign before decimals by --decimal`,
    },
  );
}

export function tooMany(file: string, line: number, da: string, en: string): Problem {
  return error("csv-size", { file, line }, { da, en });
}
