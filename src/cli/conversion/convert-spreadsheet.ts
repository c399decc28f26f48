import { basename, dirname, extname, join, relative } from "node:path";
import type { Table } from "../../cube/index.js";
import {
  applyMapping,
  emptyVocabulary,
  mappingYaml,
  personRecordProblems,
  policyVocabulary,
  type SheetMapping,
  sheetPreview,
  sheetTable,
  type Vocabulary,
} from "../../delivery/index.js";
import { type Checked, note, type Problem } from "../../problems/index.js";
import { readWorkspacePolicy, writeFilesWhole } from "../../workspace/index.js";
import type { Call } from "../call/command.js";
import { failed, reportProblems } from "../call/report-problems.js";
import { thereAlready } from "../call/there-already.js";
import { chooseMapping, type OpenedSpreadsheet } from "./choose-mapping.js";
import { previewLines } from "./preview-lines.js";
import { gridsOf } from "./spreadsheet-grids.js";
import { writeSheetDelivery } from "./write-sheet-delivery.js";

/** True for a call that is about a spreadsheet as people write it, and not about a format that says itself what it means. */
export function isSpreadsheetCall(call: Call): boolean {
  return (
    call.isSet("propose") ||
    ["mapping", "workspace", "sheet", "received"].some((name) => call.option(name) !== undefined)
  );
}

/** Proposes the mapping of a spreadsheet, or makes a delivery or a table of it by one. `writeTable` writes the latter. */
export async function convertSpreadsheet(
  call: Call,
  bytes: Uint8Array,
  writeTable: (table: Table, problems: readonly Problem[]) => number | Promise<number>,
): Promise<number> {
  const [file = ""] = call.operands;
  const found = await opened(call, file, bytes);
  if (found.value === undefined) return failed(found.problems, call);
  const chosen = chooseMapping(call, file, found.value);
  if (chosen.value === undefined) return failed([...found.problems, ...chosen.problems], call);
  const { grid, mapping, isNew } = chosen.value;
  const { vocabulary, policy } = found.value;
  const applied = applyMapping(grid, mapping, vocabulary);
  if (call.isSet("propose")) {
    return proposed(call, { mapping, vocabulary }, [...found.problems, ...chosen.problems], applied);
  }
  const problems = [...found.problems, ...chosen.problems, ...applied.problems];
  if (applied.value === undefined) return failed(isNew ? [...problems, proposeFirst(file)] : problems, call);
  if (policy === undefined) return writeTable(sheetTable(applied.value, mapping), problems);
  return writeSheetDelivery(call, { rows: applied.value, mapping, policy, problems });
}

async function opened(call: Call, file: string, bytes: Uint8Array): Promise<Checked<OpenedSpreadsheet>> {
  const read = await gridsOf(call, file, bytes);
  if (read.value === undefined) return { value: undefined, problems: read.problems };
  const persons = personRecordProblems(read.value);
  if (persons.length > 0) return { value: undefined, problems: [...read.problems, ...persons] };
  const workspace = call.option("workspace");
  if (workspace === undefined) {
    return {
      value: { grids: read.value, policy: undefined, vocabulary: emptyVocabulary },
      problems: read.problems,
    };
  }
  const { value: source, problems } = readWorkspacePolicy(workspace);
  if (source === undefined) return { value: undefined, problems };
  const { policy } = source;
  return {
    value: { grids: read.value, policy, vocabulary: policyVocabulary(policy) },
    problems: read.problems,
  };
}

/** Writes the mapping to its file and shows what it would give; without a file the mapping itself is the answer. */
function proposed(
  call: Call,
  { mapping, vocabulary }: { readonly mapping: SheetMapping; readonly vocabulary: Vocabulary },
  found: readonly Problem[],
  applied: ReturnType<typeof applyMapping>,
): number {
  const out = call.option("out");
  const yaml = mappingYaml(mapping, vocabulary, { language: call.language, schema: schemaFor(out) });
  const preview = applied.found.length === 0 ? [] : previewLines(sheetPreview(applied.found), call.language);
  // What is still open is no fault of a proposal: the person has not been asked yet.
  const asked = applied.problems.map((problem) =>
    problem.severity === "error" ? { ...problem, severity: "warning" as const } : problem,
  );
  reportProblems([...found, ...asked], call);
  if (out === undefined) {
    call.effects.out(yaml.trimEnd());
    for (const line of preview) call.effects.err(line);
    return 0;
  }
  const there = thereAlready([out]);
  if (there.length > 0) return failed(there, call);
  writeFilesWhole(new Map([[out, yaml]]));
  for (const line of preview) call.effects.out(line);
  const open = (yaml.match(/(?<=: |\[|, )"\?"/gu) ?? []).length;
  call.effects.out(
    {
      da:
        open === 0
          ? `${out}: opsætningen er skrevet; se den igennem`
          : `${out}: opsætningen er skrevet; besvar ${open} "?"`,
      en:
        open === 0
          ? `${out}: the mapping is written; look through it`
          : `${out}: the mapping is written; answer ${open} "?"`,
    }[call.language],
  );
  return 0;
}

/** In a workspace of the examples' or init's form the schemas lie beside it. */
function schemaFor(out: string | undefined): string | undefined {
  if (out === undefined || extname(dirname(out)) !== "") return undefined;
  const folder = join(dirname(out), "..", "..", "schemas");
  return basename(dirname(out)) === "mappings"
    ? join(relative(dirname(out), folder), "mapping.json")
    : undefined;
}

function proposeFirst(file: string): Problem {
  return note(
    "mapping-missing",
    { file },
    {
      da: "ingen har set på opsætningen endnu; lav den med --propose --out deliveries/mappings/navn.yaml, og besvar det åbne",
      en: "nobody has looked at the mapping yet; make it by --propose --out deliveries/mappings/name.yaml and answer what is open",
    },
  );
}
