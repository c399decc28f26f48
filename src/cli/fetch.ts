import { answerCache, openService, realNetwork, serviceQuery, statbankAddress } from "../delivery/index.js";
import { allFormats } from "../formats/index.js";
import { warning } from "../problems/index.js";
import { type FileContent, writeFilesWhole } from "../workspace/index.js";
import { type Call, type Command, UsageError } from "./command.js";
import { reportProblems } from "./report-problems.js";
import { wholeLines } from "./whole-lines.js";
import { wholeNumber } from "./whole-number.js";

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
    return write(call, text, () => service.fetch(query));
  },
};

async function write(
  call: Call,
  name: string,
  fetched: () => ReturnType<ReturnType<typeof openService>["fetch"]>,
): Promise<number> {
  const id = call.option("to") ?? "json-stat";
  const format = allFormats.find((one) => one.id === id && one.write !== undefined);
  if (format?.write === undefined) {
    const known = allFormats.flatMap((one) => (one.write === undefined ? [] : [one.id])).join(", ");
    throw new UsageError({
      da: `formatet "${id}" kan ikke skrives; kendte er ${known}`,
      en: `the format "${id}" cannot be written; known are ${known}`,
    });
  }
  const { value: table, problems } = await fetched();
  if (table === undefined) {
    reportProblems(problems, call);
    return 1;
  }
  const written = await format.write(table);
  if (written.value === undefined) {
    reportProblems([...problems, ...written.problems], call);
    return 1;
  }
  const { bytes, beside = [], lost } = written.value;
  const lossProblems = lost.map(({ code, sentence }) =>
    warning(
      `lost-${code}`,
      { file: name },
      {
        da: `${format.name.da} kan ikke holde ${sentence.da}`,
        en: `${format.name.en} cannot hold ${sentence.en}`,
      },
    ),
  );
  reportProblems([...problems, ...lossProblems], call);
  const out = call.option("out");
  if (out === undefined) {
    for (const lines of wholeLines(bytes)) call.effects.out(lines);
    return 0;
  }
  const stem = out.replace(/\.[^./\\]*$/, "");
  writeFilesWhole(
    new Map<string, FileContent>([
      [out, bytes],
      ...beside.map((one) => [`${stem}.${one.ending}`, one.bytes] as const),
    ]),
  );
  call.effects.out(
    { da: `${out}: ${table.length} rækker af ${name}`, en: `${out}: ${table.length} rows of ${name}` }[
      call.language
    ],
  );
  return 0;
}

const noAddress = {
  da: "tjenestens adresse mangler; giv den med --address https://…",
  en: "the address of the service is missing; give it by --address https://…",
};
