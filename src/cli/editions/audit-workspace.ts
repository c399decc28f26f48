import { counted, type Language } from "../../language/index.js";
import { hasErrors } from "../../problems/index.js";
import { readWorkspace } from "../../workspace/index.js";
import { type Call, UsageError } from "../call/command.js";
import { failed, reportProblems, withoutTextNotes } from "../call/report-problems.js";
import { deliveriesAudit, openAuditProblems } from "./deliveries-audit.js";
import { releasedEditions } from "./released-editions.js";

/** The deliveries of a workspace together, and beside the editions that it has released: each was safe alone. */
export async function auditWorkspace(folder: string, call: Call): Promise<number> {
  if (!call.isSet("open") || call.operands.length > 1 || call.all("true").length > 0) {
    throw new UsageError({
      da: "et arbejdsområde efterprøves alene og med --open: dets leveringer kender ingen sande tal",
      en: "a workspace is audited alone and with --open: its deliveries know no true counts",
    });
  }
  const { value: workspace, problems } = readWorkspace(folder);
  if (workspace === undefined) {
    return failed(problems, call);
  }
  const { source, deliveries } = workspace;
  const released = releasedEditions(workspace);
  const editions = released.value ?? [];
  const found = await deliveriesAudit(source.policy, deliveries, editions);
  const all = [
    ...withoutTextNotes([...problems, ...released.problems]),
    ...openAuditProblems(found, source.policy),
  ];
  reportProblems(all, call);
  if (hasErrors(all)) return 1;
  const { figures, asked } = found;
  call.effects.out(
    call.isSet("json")
      ? JSON.stringify({ figures, withheld: asked, editions: editions.map(({ id }) => id), leaks: 0 })
      : summary(figures, asked, editions.length, call.language),
  );
  return 0;
}

/** A share of few has one withheld count, or two where its group is; several figures may have the same. */
function summary(figures: number, counts: number, editions: number, language: Language): string {
  const { withheld, count, edition, sentence } = texts[language];
  return sentence(
    counted(figures, withheld, language),
    counted(counts, count, language),
    counted(editions, edition, language),
  );
}

const texts = {
  da: {
    withheld: { one: "tilbageholdt tal", other: "tilbageholdte tal" },
    count: { one: "antal personer", other: "antal personer" },
    edition: { one: "udgivet udgave", other: "udgivne udgaver" },
    sentence: (figures: string, counts: string, editions: string) =>
      `${figures} i leveringerne; ${counts} efterprøvet sammen med ${editions}: ingen læk`,
  },
  en: {
    withheld: { one: "withheld figure", other: "withheld figures" },
    count: { one: "count of persons", other: "counts of persons" },
    edition: { one: "released edition", other: "released editions" },
    sentence: (figures: string, counts: string, editions: string) =>
      `${figures} in the deliveries; ${counts} audited beside ${editions}: no leaks`,
  },
} as const;
