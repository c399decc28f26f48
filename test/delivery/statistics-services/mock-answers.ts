import type { MockAnswer } from "./mock-service.js";

const areas = ["000", "101", "147"];
const times = ["2010K1", "2010K2", "2010K3", "2010K4"];

/** The figures of some areas and times, one after the other; one is missing. */
function figures(ofAreas: readonly string[], ofTimes: readonly string[]): readonly string[] {
  return ofAreas.flatMap((area) =>
    ofTimes.map((time) =>
      area === "147" && time === "2010K4" ? ".." : `${areas.indexOf(area) + 1}.${times.indexOf(time)}0`,
    ),
  );
}

interface StatbankQuestion {
  readonly table?: string;
  readonly format?: string;
  readonly variables?: readonly { readonly code: string; readonly values: readonly string[] }[];
}

/** StatBank with one table of three areas and four quarters, and answers of at most so many cells. */
export function statbankAnswer(mostCells: number): (path: string, body: string) => MockAnswer | undefined {
  return (path, body) => {
    const asked = JSON.parse(body || "{}") as StatbankQuestion;
    if (path === "/v1/tables") return { body: JSON.stringify(statbankTables) };
    if (asked.table !== "BOL1")
      return {
        status: 400,
        body: JSON.stringify({ errorTypeCode: "TABLE-NOTFOUND", message: "Tabellen findes ikke" }),
      };
    // StatBank puts a mark at the beginning of some answers.
    if (path === "/v1/tableinfo") return { body: `\ufeff${JSON.stringify(statbankInfo)}` };
    if (path !== "/v1/data") return undefined;
    const codes = (name: string) => asked.variables?.find(({ code }) => code === name)?.values;
    const [ofAreas, ofTimes] = [codes("OMRÅDE") ?? ["000"], codes("Tid") ?? []];
    const cells = figures(ofAreas, ofTimes);
    if (asked.format === "BULK") return { body: bulk(ofAreas, ofTimes, cells) };
    if (cells.length > mostCells)
      return {
        status: 400,
        body: JSON.stringify({ errorTypeCode: "EXTRACT-TOOBIG", message: "For mange celler" }),
      };
    return { body: oldDataset(ofAreas, ofTimes, cells) };
  };
}

const statbankTables = [
  { id: "BOL1", text: "Boliger", updated: "2011-02-01T08:00:00", variables: ["område", "tid"] },
  { id: "PERS9", text: "Personer", updated: "2011-02-01T08:00:00", variables: ["alder", "tid"] },
];

const statbankInfo = {
  id: "BOL1",
  text: "Boliger",
  description: "Boliger efter område og tid",
  unit: "antal",
  updated: "2011-02-01T08:00:00",
  contacts: [{ name: "N. N.", phone: "1234", mail: "n@example.org" }],
  footnote: { text: "Opgjort ultimo.", mandatory: true },
  variables: [
    {
      id: "OMRÅDE",
      text: "område",
      elimination: true,
      time: false,
      values: areas.map((id) => ({ id, text: `Område ${id}` })),
    },
    { id: "Tid", text: "tid", elimination: false, time: true, values: times.map((id) => ({ id, text: id })) },
  ],
};

function bulk(ofAreas: readonly string[], ofTimes: readonly string[], cells: readonly string[]): string {
  const keys = ofAreas.flatMap((area) => ofTimes.map((time) => `${area};${time}`));
  const decimalComma = (text: string) => (text === ".." ? text : text.replace(".", ","));
  const lines = keys.map((key, at) => `${key};${decimalComma(cells[at] ?? "")}`);
  return `\ufeffOMRÅDE;TID;INDHOLD\r\n${lines.join("\r\n")}\r\n`;
}

function oldDataset(
  ofAreas: readonly string[],
  ofTimes: readonly string[],
  cells: readonly string[],
): string {
  const dimension = (label: string, codes: readonly string[]) =>
    `{"label":"${label}","category":{"index":{${codes.map((code, at) => `"${code}":${at}`)}}}}`;
  const value = cells.map((text) => (text === ".." ? "null" : text));
  const status = cells.flatMap((text, at) => (text === ".." ? [`"${at}":".."`] : []));
  const dimensions = `"OMRÅDE":${dimension("område", ofAreas)},"Tid":${dimension("tid", ofTimes)}`;
  const shape = `"id":["OMRÅDE","Tid"],"size":[${ofAreas.length},${ofTimes.length}],"role":{"time":["Tid"]}`;
  return `{"dataset":{"dimension":{${dimensions},${shape}},"label":"Boliger","source":"Danmarks Statistik","value":[${value}],"status":{${status}}}}`;
}

function dataset(ofAreas: readonly string[], ofTimes: readonly string[], hasFigures = true): string {
  const dimension = (codes: readonly string[]) =>
    `{"label":"l","category":{"index":[${codes.map((code) => `"${code}"`)}]}}`;
  const value = hasFigures ? figures(ofAreas, ofTimes).map((text) => (text === ".." ? "null" : text)) : [];
  const shape = `"id":["area","time"],"size":[${ofAreas.length},${ofTimes.length}],"role":{"time":["time"]}`;
  return `{"version":"2.0","class":"dataset","label":"Homes",${shape},"dimension":{"area":${dimension(ofAreas)},"time":${dimension(ofTimes)}},"value":[${value}]}`;
}

interface Pxweb1Question {
  readonly query: readonly {
    readonly code: string;
    readonly selection: { readonly values: readonly string[] };
  }[];
}

/** PxWeb's first interface with a table in a folder; too many cells are forbidden. */
export function pxweb1Answer(mostCells: number): (path: string, body: string) => MockAnswer | undefined {
  return (path, body) => {
    if (path.endsWith("?config")) return { body: JSON.stringify({ maxValues: 1000, maxCells: mostCells }) };
    if (path.includes("?query="))
      return { body: JSON.stringify([{ id: "homes.px", path: "/bo", title: "Homes" }]) };
    if (path !== "/en/db/bo/homes.px") return undefined;
    if (body === "")
      return {
        body: JSON.stringify({
          title: "Homes by area",
          variables: [
            { code: "area", text: "area", values: areas, valueTexts: areas.map((id) => `Area ${id}`) },
            { code: "time", text: "quarter", values: times, valueTexts: times, time: true },
          ],
        }),
      };
    const { query } = JSON.parse(body) as Pxweb1Question;
    const codes = (name: string) => query.find(({ code }) => code === name)?.selection.values ?? [];
    const [ofAreas, ofTimes] = [codes("area"), codes("time")];
    if (ofAreas.length * ofTimes.length > mostCells) return { status: 403, body: "too many cells" };
    return { body: dataset(ofAreas, ofTimes) };
  };
}

/** PxWeb's second interface. */
export function pxweb2Answer(mostCells: number): (path: string) => MockAnswer | undefined {
  return (path) => {
    const url = new URL(path, "http://localhost");
    if (url.pathname === "/v2/config")
      return { body: JSON.stringify({ maxDataCells: mostCells, license: "CC0" }) };
    if (url.pathname === "/v2/tables")
      return { body: JSON.stringify({ tables: [{ id: "T1", label: "Homes" }] }) };
    if (url.pathname === "/v2/tables/T1/metadata") return { body: dataset(areas, times, false) };
    if (url.pathname !== "/v2/tables/T1/data") return undefined;
    const codes = (name: string) => (url.searchParams.get(`valueCodes[${name}]`) ?? "").split(",");
    const [ofAreas, ofTimes] = [codes("area"), codes("time")];
    if (ofAreas.length * ofTimes.length > mostCells)
      return { status: 403, body: JSON.stringify({ title: "Too many cells" }) };
    return { body: dataset(ofAreas, ofTimes) };
  };
}
