import { type Call, type Option, UsageError } from "../call/command.js";
import { wholeNumber } from "../call/whole-number.js";
import type { TableColumns } from "./count-tables.js";

/** The options by which `protect` and `audit` understand tables. */
export const tableOptions = {
  count: {
    value: "column",
    required: true,
    text: { da: "kolonnen med antallet", en: "the column with the count" },
  },
  hierarchy: {
    value: "a>b",
    several: true,
    text: {
      da: "kolonner, hvor den næste deler den forrige, for eksempel district>area",
      en: "columns of which the next divides the one before, such as district>area",
    },
  },
  ignore: {
    value: "column",
    several: true,
    text: {
      da: "en kolonne, der ikke siger, hvad antallet er af",
      en: "a column that does not say what the count is of",
    },
  },
  known: {
    value: "file",
    several: true,
    text: { da: "en tabel, som alle kender i forvejen", en: "a table that everybody knows already" },
  },
  minimum: {
    value: "number",
    text: {
      da: "det mindste antal, der må vises (ellers 5)",
      en: "the smallest count that may be shown (else 5)",
    },
  },
  json: { text: { da: "svar som JSON", en: "answer as JSON" } },
} as const satisfies Readonly<Record<string, Option>>;

/** What the options say of columns; a column that divides itself is wrong usage. */
export function tableColumns(call: Call): TableColumns {
  const hierarchies = call.all("hierarchy").map((text) => text.split(">").map((level) => level.trim()));
  const levels = hierarchies.flat();
  const twice = levels.find((level, at) => level === "" || levels.indexOf(level) !== at);
  if (twice !== undefined) {
    throw new UsageError({
      da: `--hierarchy nævner kolonnen "${twice}" mere end én gang; en kolonne kan ikke dele sig selv`,
      en: `--hierarchy names the column "${twice}" more than once; a column cannot divide itself`,
    });
  }
  return {
    count: call.option("count") ?? "",
    hierarchies,
    ignored: call.all("ignore"),
    showsMissingTotals: call.isSet("totals"),
  };
}

/** The smallest count that may be shown. */
export function minimumOption(call: Call): number {
  return wholeNumber(call, "minimum", 3, 1000) ?? 5;
}
