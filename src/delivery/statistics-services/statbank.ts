import type { Table, TableNote } from "../../cube/index.js";
import { allFormats } from "../../formats/index.js";
import type { Checked } from "../../problems/index.js";
import { askService } from "./ask-service.js";
import { describedTable } from "./described-table.js";
import { fetchPages } from "./fetch-pages.js";
import { cellsOf, type QueryPage, queryPages, wholeQuery } from "./query-pages.js";
import type { Question } from "./question.js";
import type { ServiceSettings, ServiceTable, StatisticsService, TableDescription } from "./service.js";
import { askForJson, at, hasWords, type Loose, listAt, noAnswer, textAt } from "./service-answer.js";

/** The most cells that StatBank answers at once, except as a stream of lines. */
const mostCells = 1_000_000;

/** The interface of Statistics Denmark's StatBank, version 1: every function is posted to, with its language in the body. */
export function statbank(settings: ServiceSettings): StatisticsService {
  const question = (name: string, body: object): Question => ({
    address: `${settings.address}/${name}`,
    body: JSON.stringify({ ...body, lang: settings.language }),
  });

  const data = (table: string, page: QueryPage, form: object): Question =>
    question("data", {
      table,
      ...form,
      variables: [...page].map(([code, values]) => ({ code, values })),
    });

  async function search(words: string): Promise<Checked<readonly ServiceTable[]>> {
    const { value, problems } = await askForJson(question("tables", { format: "JSON" }), settings);
    if (value === undefined) return { value, problems };
    if (!Array.isArray(value)) return { value: undefined, problems: [noAnswer(settings.address)] };
    const found = value.filter((one: Loose) =>
      hasWords(`${textAt(one, "id")} ${textAt(one, "text")} ${listAt(one, "variables").join(" ")}`, words),
    );
    return { value: found.map(serviceTable), problems };
  }

  async function describe(table: string): Promise<Checked<TableDescription>> {
    const asked = question("tableinfo", { table, format: "JSON" });
    const { value, problems } = await askForJson(asked, settings);
    if (value === undefined) return { value, problems };
    if (listAt(value, "variables").length === 0)
      return { value: undefined, problems: [noAnswer(asked.address)] };
    return { value: description(value, settings.language), problems };
  }

  return {
    search,
    describe,
    async fetch(query) {
      const described = await describe(query.table);
      if (described.value === undefined) return { value: undefined, problems: described.problems };
      const whole = wholeQuery(query, described.value);
      if (whole.value === undefined) return { value: undefined, problems: whole.problems };
      const codes = whole.value;
      const limit = settings.mostCells ?? mostCells;
      const table =
        cellsOf(codes) > bulkFrom * limit
          ? await fetchLines(query.table, codes)
          : await fetchPages(
              queryPages(codes, limit).map((page) => data(query.table, page, { format: "JSONSTAT" })),
              settings,
            );
      if (table.value === undefined) return table;
      return {
        value: describedTable(table.value, described.value, settings.language),
        problems: table.problems,
      };
    },
  };

  /** All lines as one stream of CSV, which has no limit of cells: codes, and the figures in the last column. */
  async function fetchLines(table: string, page: QueryPage): Promise<Checked<Table>> {
    const asked = data(table, page, { format: "BULK", valuePresentation: "Code", delimiter: "Semicolon" });
    const answer = await askService(asked, settings);
    if (answer.value === undefined) return { value: undefined, problems: answer.problems };
    const csv = allFormats.find(({ id }) => id === "csv");
    const read = await csv?.read?.(asked.address, answer.value);
    const [source] = read?.value ?? [];
    const problems = read?.problems ?? [];
    if (source !== undefined) return { value: source.table, problems };
    return { value: undefined, problems: problems.length > 0 ? problems : [noAnswer(asked.address)] };
  }
}

/** More pages than so many are one stream of lines. */
const bulkFrom = 5;

function serviceTable(one: Loose): ServiceTable {
  return {
    id: textAt(one, "id"),
    title: textAt(one, "text"),
    updated: textAt(one, "updated"),
    firstPeriod: textAt(one, "firstPeriod"),
    latestPeriod: textAt(one, "latestPeriod"),
  };
}

function description(value: Loose, language: string): TableDescription {
  const footnote = at(value, "footnote");
  const text = typeof footnote === "string" ? footnote : textAt(footnote, "text");
  const note: TableNote = {
    text: { [language]: text },
    at: [],
    ...(at(footnote, "mandatory") === true ? { isMandatory: true } : {}),
  };
  const contacts = listAt(value, "contacts").map((one) =>
    [textAt(one, "name"), textAt(one, "phone"), textAt(one, "mail")].filter(Boolean).join(", "),
  );
  return {
    id: textAt(value, "id"),
    title: textAt(value, "description") || textAt(value, "text"),
    updated: textAt(value, "updated"),
    unit: textAt(value, "unit"),
    contact: contacts.join("; "),
    source: language === "da" ? "Danmarks Statistik" : "Statistics Denmark",
    licence: "CC BY 4.0",
    notes: text === "" ? [] : [note],
    variables: listAt(value, "variables").map((variable) => ({
      id: textAt(variable, "id"),
      title: textAt(variable, "text"),
      isTime: at(variable, "time") === true,
      mayBeLeftOut: at(variable, "elimination") === true,
      codes: listAt(variable, "values").map((one) => ({ id: textAt(one, "id"), title: textAt(one, "text") })),
    })),
  };
}
