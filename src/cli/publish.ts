import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { error, type Problem } from "../problems/index.js";
import { createSite, exportSite } from "../publication/index.js";
import { isReplaceable, writeFolderWhole } from "../workspace/index.js";
import type { Command } from "./command.js";
import { openEditions } from "./open-editions.js";
import { reportProblems } from "./report-problems.js";

export const publish: Command = {
  name: "publish",
  summary: {
    da: "skriver det offentlige barometer som filer, der ikke kræver en server",
    en: "writes the public barometer as files that need no server",
  },
  operands: ["workspace or edition…"],
  options: {
    out: { value: "folder", required: true, text: { da: "mappen, der skrives", en: "the folder to write" } },
    draft: { text: { da: "arbejdsområdet, som det er nu", en: "the workspace as it is now" } },
    json: { text: { da: "svar som JSON", en: "answer as JSON" } },
  },
  async run(call) {
    const asked = resolve(call.option("out") ?? "");
    // The folder behind a link is written, and the link stays one.
    const out = existsSync(asked) ? realpathSync(asked) : asked;
    if (!isReplaceable(out)) {
      reportProblems([notOurs(out)], call);
      return 1;
    }
    const opened = openEditions(call.operands, call.isSet("draft") ? "draft" : "frozen-or-draft");
    reportProblems(opened.problems, call);
    if (opened.value === undefined) return 1;
    const files = await exportSite(createSite(opened.value));
    writeFolderWhole(out, files);
    const pages = [...files.keys()].filter((name) => name.endsWith(".html")).length;
    call.effects.out(
      call.isSet("json")
        ? JSON.stringify({ folder: out, files: files.size, pages })
        : {
            da: `${out}: ${pages} sider, ${files.size} filer`,
            en: `${out}: ${pages} pages, ${files.size} files`,
          }[call.language],
    );
    return 0;
  },
};

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
