import type { Checked } from "../../problems/index.js";
import { describedTable } from "./described-table.js";
import { fetchPages } from "./fetch-pages.js";
import { type QueryPage, queryPages, wholeQuery } from "./query-pages.js";
import type { Question } from "./question.js";
import type {
  ServiceSettings,
  ServiceTable,
  ServiceVariable,
  StatisticsService,
  TableDescription,
} from "./service.js";
import { askForJson, at, type Loose, listAt, noAnswer, textAt } from "./service-answer.js";

/** What differs between the interfaces of PxWeb. */
interface PxwebInterface {
  readonly config: string;
  /** The member of the configuration that says how many cells an answer may have. */
  readonly limit: string;
  readonly licence: string;
  search(words: string): string;
  tables(answer: Loose): readonly Loose[];
  metadata(table: string): string;
  variables(answer: Loose): readonly ServiceVariable[];
  data(table: string, page: QueryPage): Question;
}

/** PxWeb's first interface: tables lie in folders, a question is posted to its table. */
export function pxweb1(settings: ServiceSettings): StatisticsService {
  const { address } = settings;
  return pxweb(settings, {
    config: `${address}?config`,
    limit: "maxCells",
    licence: "",
    search: (words) => `${address}?query=${encodeURIComponent(words)}`,
    tables: (answer) => (Array.isArray(answer) ? answer : []),
    metadata: (table) => `${address}/${path(table)}`,
    variables: (answer) =>
      listAt(answer, "variables").map((variable) => {
        const texts = listAt(variable, "valueTexts");
        return {
          id: textAt(variable, "code"),
          title: textAt(variable, "text"),
          isTime: at(variable, "time") === true,
          mayBeLeftOut: at(variable, "elimination") === true,
          codes: listAt(variable, "values").map((id, place) => ({
            id: String(id),
            title: String(texts[place] ?? id),
          })),
        };
      }),
    data: (table, page) => ({
      address: `${address}/${path(table)}`,
      body: JSON.stringify({
        query: [...page].map(([code, values]) => ({ code, selection: { filter: "item", values } })),
        response: { format: "json-stat2" },
      }),
    }),
  });
}

/** PxWeb's second interface: tables by their ids, metadata as JSON-stat without figures. */
export function pxweb2(settings: ServiceSettings): StatisticsService {
  const { address } = settings;
  const lang = `lang=${encodeURIComponent(settings.language)}`;
  return pxweb(settings, {
    config: `${address}/config`,
    limit: "maxDataCells",
    licence: "license",
    search: (words) => `${address}/tables?${lang}&query=${encodeURIComponent(words)}`,
    tables: (answer) => listAt(answer, "tables"),
    metadata: (table) =>
      `${address}/tables/${encodeURIComponent(table)}/metadata?${lang}&outputFormat=json-stat2`,
    variables: (answer) => {
      const times = listAt(at(answer, "role"), "time");
      return listAt(answer, "id").map((id) => {
        const dimension = at(at(answer, "dimension"), String(id));
        const category = at(dimension, "category");
        return {
          id: String(id),
          title: textAt(dimension, "label"),
          isTime: times.includes(id),
          mayBeLeftOut: at(at(dimension, "extension"), "elimination") === true,
          codes: codesInOrder(at(category, "index")).map((code) => ({
            id: code,
            title: textAt(at(category, "label"), code) || code,
          })),
        };
      });
    },
    // Questions of many codes are longer than an address may be, so they are posted.
    data: (table, page) => {
      const base = `${address}/tables/${encodeURIComponent(table)}/data?${lang}&outputFormat=json-stat2`;
      const codes = [...page].map(
        ([name, values]) =>
          `&valueCodes[${encodeURIComponent(name)}]=${values.map((code) => encodeURIComponent(code)).join(",")}`,
      );
      const whole = base + codes.join("");
      if (whole.length <= longestAddress) return { address: whole };
      const selection = [...page].map(([variableCode, valueCodes]) => ({ variableCode, valueCodes }));
      return { address: base, body: JSON.stringify({ selection }) };
    },
  });
}

const longestAddress = 1500;

function pxweb(settings: ServiceSettings, own: PxwebInterface): StatisticsService {
  async function describe(table: string): Promise<Checked<TableDescription>> {
    const address = own.metadata(table);
    const { value, problems } = await askForJson({ address }, settings);
    if (value === undefined) return { value, problems };
    const variables = own.variables(value);
    if (variables.length === 0) return { value: undefined, problems: [noAnswer(address)] };
    const title = textAt(value, "title") || textAt(value, "label");
    return {
      value: {
        id: table.split("/").at(-1) ?? table,
        title,
        updated: textAt(value, "updated"),
        variables,
        notes: [],
      },
      problems,
    };
  }

  return {
    async search(words) {
      const address = own.search(words);
      const { value, problems } = await askForJson({ address }, settings);
      if (value === undefined) return { value, problems };
      return { value: own.tables(value).map(serviceTable), problems };
    },
    describe,
    async fetch(query) {
      const described = await describe(query.table);
      if (described.value === undefined) return { value: undefined, problems: described.problems };
      const whole = wholeQuery(query, described.value);
      if (whole.value === undefined) return { value: undefined, problems: whole.problems };
      const config = await askForJson({ address: own.config }, settings);
      const limit = settings.mostCells ?? (Number(textAt(config.value, own.limit)) || usualLimit);
      const pages = queryPages(whole.value, limit).map((page) => own.data(query.table, page));
      const { value: table, problems } = await fetchPages(pages, settings);
      if (table === undefined) return { value: undefined, problems };
      const licence = own.licence === "" ? "" : textAt(config.value, own.licence);
      return {
        value: describedTable(table, { ...described.value, licence }, settings.language),
        problems,
      };
    },
  };
}

/** What installations are set to when nobody sets it. */
const usualLimit = 100_000;

function serviceTable(one: Loose): ServiceTable {
  return {
    id:
      textAt(one, "path") === ""
        ? textAt(one, "id")
        : `${textAt(one, "path").replace(/^\/|\/$/g, "")}/${textAt(one, "id")}`,
    title: textAt(one, "label") || textAt(one, "title") || textAt(one, "text"),
    updated: textAt(one, "updated") || textAt(one, "published"),
    firstPeriod: textAt(one, "firstPeriod"),
    latestPeriod: textAt(one, "lastPeriod"),
  };
}

function codesInOrder(index: Loose): readonly string[] {
  if (Array.isArray(index)) return index.map(String);
  if (typeof index !== "object" || index === null) return [];
  return Object.entries(index)
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .map(([code]) => code);
}

/** The folders of a table's name stay folders. */
function path(table: string): string {
  return table.split("/").map(encodeURIComponent).join("/");
}
