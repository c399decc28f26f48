import { basename, dirname, extname, join, relative } from "node:path";
import type { Table } from "../../cube/index.js";
import {
  adoptMapping,
  applyMapping,
  emptyVocabulary,
  hasOwnPlaces,
  mappingYaml,
  personRecordProblems,
  policyVocabulary,
  proposeMapping,
  type SheetMapping,
  sheetPreview,
  sheetSizeProblem,
  sheetTable,
  type Vocabulary,
} from "../../delivery/index.js";
import type { Grid } from "../../formats/index.js";
import type { Policy } from "../../policy/index.js";
import { type Checked, error, note, type Problem, quoted, warning } from "../../problems/index.js";
import { readWorkspacePolicy, writeFilesWhole } from "../../workspace/index.js";
import { type Call, UsageError } from "../call/command.js";
import { reportProblems } from "../call/report-problems.js";
import { thereAlready } from "../call/there-already.js";
import { previewLines } from "./preview-lines.js";
import { gridsOf } from "./spreadsheet-grids.js";
import { readStored, storedMappings } from "./stored-mappings.js";
import { writeSheetDelivery } from "./write-sheet-delivery.js";

/** True for a call that is about a spreadsheet as people write it, and not about a format that says itself what it means. */
export function isSpreadsheetCall(call: Call): boolean {
  return (
    call.isSet("propose") ||
    ["mapping", "workspace", "sheet", "received"].some((name) => call.option(name) !== undefined)
  );
}

/** What is known when a spreadsheet has been opened. */
interface Opened {
  readonly grids: readonly Grid[];
  readonly policy: Policy | undefined;
  readonly vocabulary: Vocabulary;
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

function failed(problems: readonly Problem[], call: Call): number {
  reportProblems(problems, call);
  return 1;
}

async function opened(call: Call, file: string, bytes: Uint8Array): Promise<Checked<Opened>> {
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

interface Chosen {
  readonly grid: Grid;
  readonly mapping: SheetMapping;
  /** Nobody has looked at it yet. */
  readonly isNew: boolean;
}

/** The mapping that is named; else one of the workspace that knows the shape; else a proposed one. */
function chooseMapping(call: Call, file: string, { grids, policy, vocabulary }: Opened): Checked<Chosen> {
  const named = call.option("mapping");
  const workspace = call.option("workspace");
  const sheets = sheetsToLookAt(call, grids);
  if (sheets.length === 0) throw new UsageError(unknownSheet(call.option("sheet") ?? "", grids));
  const tooLarge = sheets.flatMap((grid) => sheetSizeProblem(grid) ?? []);
  if (tooLarge.length > 0) return { value: undefined, problems: tooLarge };
  if (named !== undefined) return namedMapping(named, sheets, policy, vocabulary);
  const stored =
    workspace === undefined || policy === undefined ? undefined : storedMappings(workspace, policy);
  const problems = stored?.problems ?? [];
  for (const { file: name, mapping } of stored?.value ?? []) {
    for (const grid of sheets) {
      const adopted = adoptMapping(mapping, grid, vocabulary);
      if (adopted !== undefined)
        return {
          value: { grid, mapping: adopted, isNew: false },
          problems: [...problems, foundAgain(file, name)],
        };
    }
  }
  for (const grid of sheets) {
    const mapping = proposeMapping(grid, vocabulary);
    if (mapping !== undefined) return { value: { grid, mapping, isNew: true }, problems };
  }
  return { value: undefined, problems: [...problems, noFigures(file)] };
}

function namedMapping(
  named: string,
  sheets: readonly Grid[],
  policy: Policy | undefined,
  vocabulary: Vocabulary,
): Checked<Chosen> {
  const { value: mapping, problems } = readStored(named, policy);
  if (mapping === undefined) return { value: undefined, problems };
  const grid = sheets.find(({ name }) => name === mapping.sheet) ?? sheets[0];
  if (grid === undefined) return { value: undefined, problems };
  const own = adoptMapping(mapping, grid, vocabulary);
  const notes =
    own === undefined
      ? mapping.shape === undefined
        ? []
        : [otherShape(named)]
      : movedNotes(named, mapping, own);
  return { value: { grid, mapping: own ?? mapping, isNew: false }, problems: [...problems, ...notes] };
}

function sheetsToLookAt(call: Call, grids: readonly Grid[]): readonly Grid[] {
  const wanted = call.option("sheet");
  return wanted === undefined
    ? grids.filter(({ isHidden }) => isHidden !== true)
    : grids.filter(({ name }) => name === wanted);
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
  if (there.length > 0) {
    reportProblems(there, call);
    return 1;
  }
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

function unknownSheet(name: string, grids: readonly Grid[]) {
  const names = grids.map((grid) => quoted(grid.name ?? "")).join(", ");
  return {
    da: `arket ${quoted(name)} findes ikke; filen har ${names}`,
    en: `the sheet ${quoted(name)} does not exist; the file has ${names}`,
  };
}

function foundAgain(file: string, mapping: string): Problem {
  return note(
    "mapping-found",
    { file },
    {
      da: `har samme form som den fil, ${mapping} er lavet til; den opsætning bruges`,
      en: `has the same shape as the file that ${mapping} was made for; that mapping is used`,
    },
  );
}

/** Places that were corrected by hand hold for one layout only. */
function movedNotes(file: string, mapping: SheetMapping, adopted: SheetMapping): readonly Problem[] {
  if (mapping.layout === adopted.layout || !hasOwnPlaces(mapping)) return [];
  return [
    warning(
      "mapping-moved",
      { file },
      {
        da: "er rettet i hånden, og tabellerne ligger nu et andet sted; lav en ny med --propose, og se rows og values efter",
        en: "was corrected by hand, and the tables lie elsewhere now; make a new one by --propose and see that rows and values are right",
      },
    ),
  ];
}

function otherShape(mapping: string): Problem {
  return note(
    "mapping-shape",
    { file: mapping },
    {
      da: "er lavet til en fil med andre overskrifter; den bruges, som den står",
      en: "was made for a file with other headings; it is used as it stands",
    },
  );
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

function noFigures(file: string): Problem {
  return error(
    "sheet-none",
    { file },
    {
      da: "i intet ark er der en tabel med tal; vælg et skjult ark med --sheet, hvis det er der, de står",
      en: "no sheet has a table of figures; choose a hidden one by --sheet if they stand there",
    },
  );
}
