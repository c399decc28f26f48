import { answerCache, openService, realNetwork, serviceQuery, statbankAddress } from "../delivery/index.js";
import { type Command, UsageError } from "./command.js";
import { reportProblems } from "./report-problems.js";
import { wholeNumber } from "./whole-number.js";
import { targetFormat, writeTable } from "./write-table.js";

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
      text: { da: "sprog, f.eks. en (ellers da)", en: "language, e.g. en (else da)" },
    },
    cache: {
      value: "folder",
      text: {
        da: "mappe, hvor svar gemmes og genbruges",
        en: "folder in which answers are kept and used again",
      },
    },
    hours: {
      value: "number",
      text: {
        da: "hvor længe et gemt svar gælder (ellers 24)",
        en: "how long a kept answer is valid (else 24)",
      },
    },
  },
  async run(call) {
    const [text = ""] = call.operands;
    const query = serviceQuery(text);
    if ("severity" in query) throw new UsageError(query.sentence);
    const address = call.option("address") ?? (query.kind === "statbank" ? statbankAddress : undefined);
    if (address === undefined || !/^https?:\/\//.test(address)) throw new UsageError(noAddress);
    const folder = call.option("cache");
    const hours = wholeNumber(call, "hours", 0, 87_600) ?? 24;
    const service = openService({
      kind: query.kind,
      address,
      language: call.option("language") ?? "da",
      network: realNetwork,
      ...(folder === undefined ? {} : { cache: answerCache(folder, hours * 3_600_000) }),
    });
    const words = call.option("search");
    if (words !== undefined) {
      const { value, problems } = await service.search(words);
      reportProblems(problems, call);
      for (const { id, title, updated = "" } of value ?? [])
        call.effects.out([id, title, updated].join("\t"));
      return value === undefined ? 1 : 0;
    }
    if (call.isSet("info")) {
      const { value, problems } = await service.describe(query.table);
      reportProblems(problems, call);
      for (const { id, title, codes } of value?.variables ?? [])
        for (const code of codes) call.effects.out([id, title, code.id, code.title].join("\t"));
      return value === undefined ? 1 : 0;
    }
    const target = targetFormat(call, "json-stat");
    const { value: table, problems } = await service.fetch(query);
    if (table === undefined) {
      reportProblems(problems, call);
      return 1;
    }
    const format = { id: query.kind, name: { da: query.kind, en: query.kind } };
    return writeTable(call, table, { name: text, format }, target, problems);
  },
};

const noAddress = {
  da: "tjenestens adresse mangler; giv den med --address https://…",
  en: "the address of the service is missing; give it by --address https://…",
};
