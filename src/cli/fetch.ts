import {
  answerCache,
  openService,
  realNetwork,
  type StatisticsService,
  serviceQuery,
  statbankAddress,
  type TableDescription,
} from "../delivery/index.js";
import { type Checked, note, type Problem, quoted, type Sentence, visible } from "../problems/index.js";
import { type Call, type Command, UsageError } from "./call/command.js";
import { failed, reportProblems } from "./call/report-problems.js";
import { thereAlready } from "./call/there-already.js";
import { wholeNumber } from "./call/whole-number.js";
import { targetFormat, writeTable } from "./conversion/write-table.js";

/** The one command that goes to the network, and only to the service that the call names. */
export const fetchTable: Command = {
  name: "fetch",
  summary: {
    da: "henter en tabel fra en statistiktjeneste (StatBank, PxWeb), eller finder tabeller der",
    en: "fetches a table from a statistics service (StatBank, PxWeb), or finds tables there",
  },
  operands: ["query"],
  options: {
    out: { value: "file", text: { da: "fil; ellers til skærmen", en: "file; else to the screen" } },
    to: {
      value: "format",
      text: { da: "formatet, der skrives (ellers json-stat)", en: "the format to write (else json-stat)" },
    },
    search: {
      value: "words",
      text: { da: "find tabeller med alle ordene i stedet", en: "find tables with all the words instead" },
    },
    info: {
      text: {
        da: "vis tabellens variable og koder i stedet",
        en: "show the table’s variables and codes instead",
      },
    },
    address: {
      value: "url",
      text: {
        da: `tjenestens adresse (StatBank: ${statbankAddress}); PxWeb har ingen fast`,
        en: `the service’s address (StatBank: ${statbankAddress}); PxWeb has none of its own`,
      },
    },
    language: {
      value: "code",
      text: {
        da: "sprog, f.eks. en (ellers adressens, ellers da)",
        en: "language, e.g. en (else that of the address, else da)",
      },
    },
    cache: {
      value: "folder",
      text: {
        da: "mappe, hvor svar gemmes og genbruges",
        en: "folder in which answers are kept and used again",
      },
    },
    cells: {
      value: "number",
      text: {
        da: "højst så mange celler i et svar, når tjenesten ikke selv siger det rigtigt",
        en: "the most cells of one answer, where the service does not say it rightly itself",
      },
    },
    hours: {
      value: "number",
      text: {
        da: "hvor længe et gemt svar gælder (ellers 24)",
        en: "how long a kept answer is valid (else 24)",
      },
    },
    json: { text: { da: "svar som JSON", en: "answer as JSON" } },
  },
  async run(call) {
    const [text = ""] = call.operands;
    const query = serviceQuery(text);
    if ("severity" in query) throw new UsageError(query.sentence);
    const address = call.option("address") ?? (query.kind === "statbank" ? statbankAddress : undefined);
    if (address === undefined) throw new UsageError(noAddress);
    if (!/^https?:\/\//.test(address) || !URL.canParse(address)) throw new UsageError(otherAddress(address));
    const folder = call.option("cache");
    const cells = wholeNumber(call, "cells", 1, 100_000_000);
    const hours = wholeNumber(call, "hours", 0, 87_600) ?? 24;
    const service = openService({
      kind: query.kind,
      address,
      language: call.option("language") ?? languageOf(address) ?? "da",
      network: realNetwork,
      progress: (done, pages) => call.effects.progress?.(pageOf(done + 1, pages)[call.language]),
      ...(cells === undefined ? {} : { mostCells: cells }),
      ...(folder === undefined ? {} : { cache: answerCache(folder, hours * 3_600_000) }),
    });
    const words = call.option("search");
    if (words !== undefined) return search(call, service, address, words);
    if (call.isSet("info")) return tell(call, await service.describe(query.table), descriptionLines);
    const target = targetFormat(call, "json-stat");
    const out = call.option("out");
    const there = out === undefined ? [] : thereAlready([out]);
    const { value: table, problems } =
      there.length > 0 ? { value: undefined, problems: there } : await service.fetch(query);
    call.effects.progress?.("");
    if (table === undefined) {
      return failed(problems, call);
    }
    const format = { id: query.kind, name: { da: query.kind, en: query.kind } };
    return writeTable(call, table, { name: text, format }, target, problems);
  },
};

async function search(
  call: Call,
  service: StatisticsService,
  address: string,
  words: string,
): Promise<number> {
  const { value, problems } = await service.search(words);
  const none = value?.length === 0 ? [noTable(address, words)] : [];
  return tell(call, { value, problems: [...problems, ...none] }, (tables) =>
    tables.map(({ id, title, updated = "" }) => [id, title, updated]),
  );
}

/** What a service says, as lines of columns or as JSON; without what would move the cursor of a terminal. */
function tell<T>(
  call: Call,
  { value, problems }: Checked<T>,
  linesOf: (value: T) => readonly (readonly string[])[],
): number {
  reportProblems(problems, call);
  if (value === undefined) return 1;
  if (call.isSet("json")) call.effects.out(JSON.stringify(value, undefined, 2));
  else for (const cells of linesOf(value)) call.effects.out(cells.map(visible).join("\t"));
  return 0;
}

function descriptionLines({ variables }: TableDescription): readonly (readonly string[])[] {
  return variables.flatMap(({ id, title, codes }) => codes.map((code) => [id, title, code.id, code.title]));
}

/** The first interface of PxWeb has its language in the address: `…/api/v1/en/db`. */
function languageOf(address: string): string | undefined {
  return /\/api\/v1\/([a-z]{2})(?:\/|$)/.exec(address)?.[1];
}

function pageOf(page: number, pages: number): Sentence {
  return { da: `henter side ${page} af ${pages}`, en: `fetching page ${page} of ${pages}` };
}

function noTable(address: string, words: string): Problem {
  return note(
    "service-none",
    { file: address },
    {
      da: `ingen tabel har alle ordene i ${quoted(words)}`,
      en: `no table has all the words of ${quoted(words)}`,
    },
  );
}

function otherAddress(address: string): Sentence {
  return {
    da: `${quoted(address)} er ingen adresse på en tjeneste; ventede https://…`,
    en: `${quoted(address)} is no address of a service; expected https://…`,
  };
}

const noAddress = {
  da: "tjenestens adresse mangler; giv den med --address https://…",
  en: "the address of the service is missing; give it by --address https://…",
};
