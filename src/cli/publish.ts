import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { counted, formatDecimal } from "../language/index.js";
import { error, type Problem, quoted } from "../problems/index.js";
import type { BaseUrl, DeadLink, ExportedSite } from "../publication/index.js";
import { isReplaceable, writeFolderWhole } from "../workspace/index.js";
import { type Call, type Command, UsageError } from "./call/command.js";
import { failed, reportProblems } from "./call/report-problems.js";
import { openEditions } from "./editions/open-editions.js";

export const publish: Command = {
  name: "publish",
  summary: {
    da: "skriver det offentlige barometer som filer, der ikke kræver en server",
    en: "writes the public barometer as files that need no server",
  },
  operands: ["workspace or edition…"],
  options: {
    out: { value: "folder", required: true, text: { da: "mappen, der skrives", en: "the folder to write" } },
    "base-url": {
      value: "address",
      text: {
        da: "hvor siderne skal ligge, fx https://by.example/barometer/; giver sitemap.xml og faste henvisninger",
        en: "where the pages will stand, such as https://city.example/barometer/; gives sitemap.xml and canonical links",
      },
    },
    draft: { text: { da: "arbejdsområdet, som det er nu", en: "the workspace as it is now" } },
    json: { text: { da: "svar som JSON", en: "answer as JSON" } },
  },
  async run(call) {
    // Loaded here, because no command but those that show pages needs them: the others start in half the time.
    const { baseUrlOf, createSite, exportSite } = await import("../publication/index.js");
    const base = baseUrl(call, baseUrlOf);
    const asked = resolve(call.option("out") ?? "");
    // The folder behind a link is written, and the link stays one.
    const out = existsSync(asked) ? realpathSync(asked) : asked;
    if (!isReplaceable(out)) {
      return failed([notOurs(out)], call);
    }
    const opened = await openEditions(call.operands, call.isSet("draft") ? "draft" : "frozen-or-draft");
    reportProblems(opened.problems, call);
    if (opened.value === undefined) return 1;
    const editions = opened.value;
    let exported: ExportedSite = { files: new Map(), deadLinks: [] };
    const change = await writeFolderWhole(out, async (add) => {
      exported = await exportSite(createSite(editions, base), base, add);
      return exported.deadLinks.length === 0;
    });
    const { files, deadLinks } = exported;
    reportProblems(deadLinks.map(deadLink), call);
    if (change === undefined) return 1;
    const pages = [...files.keys()].filter((name) => name.endsWith(".html")).length;
    const { written, unchanged, removed } = change;
    const { language } = call;
    const count = (number: number): string => formatDecimal(String(number), language);
    const words = countedWords[language];
    const all = `${counted(pages, words.page, language)}, ${counted(files.size, words.file, language)}`;
    call.effects.out(
      call.isSet("json")
        ? JSON.stringify({ folder: out, files: files.size, pages, ...change })
        : {
            da: `${out}: ${all} (${count(written)} skrevet, ${count(unchanged)} uændret, ${count(removed)} fjernet)`,
            en: `${out}: ${all} (${count(written)} written, ${count(unchanged)} unchanged, ${count(removed)} removed)`,
          }[language],
    );
    return 0;
  },
};

const countedWords = {
  da: { page: { one: "side", other: "sider" }, file: { one: "fil", other: "filer" } },
  en: { page: { one: "page", other: "pages" }, file: { one: "file", other: "files" } },
} as const;

function baseUrl(call: Call, baseUrlOf: (text: string) => BaseUrl | undefined): BaseUrl | undefined {
  const asked = call.option("base-url");
  const base = asked === undefined ? undefined : baseUrlOf(asked);
  if (asked === undefined || base !== undefined) return base;
  throw new UsageError({
    da: `--base-url er "${asked}"; ventede en adresse som https://by.example/barometer/`,
    en: `--base-url is "${asked}"; expected an address such as https://city.example/barometer/`,
  });
}

function notOurs(folder: string): Problem {
  return error(
    "not-ours",
    { file: folder },
    {
      da: "her er noget, som isobar ikke har skrevet; giv en tom mappe eller en ny",
      en: "here is something that isobar did not write; give an empty folder or a new one",
    },
  );
}

/** The pages are made of an edition's own links, so one that leads nowhere is a fault of the edition. */
function deadLink({ address, from, status }: DeadLink): Problem {
  const fragment = status === 200;
  return error(
    "dead-link",
    { file: from },
    {
      da: `siden henviser til ${quoted(address)}, som ${fragment ? "ikke har det sted på siden" : `ikke findes (${status})`}; intet er skrevet`,
      en: `the page leads to ${quoted(address)}, ${fragment ? "whose page has no such place" : `which does not exist (${status})`}; nothing was written`,
    },
  );
}
