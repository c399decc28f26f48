import {
  adoptMapping,
  hasOwnPlaces,
  proposeMapping,
  type SheetMapping,
  sheetSizeProblem,
  type Vocabulary,
} from "../../delivery/index.js";
import type { Grid } from "../../formats/index.js";
import type { Policy } from "../../policy/index.js";
import { type Checked, error, note, type Problem, quoted, warning } from "../../problems/index.js";
import { type Call, UsageError } from "../call/command.js";
import { readStored, storedMappings } from "./stored-mappings.js";

/** What is known when a spreadsheet has been opened. */
export interface OpenedSpreadsheet {
  readonly grids: readonly Grid[];
  readonly policy: Policy | undefined;
  readonly vocabulary: Vocabulary;
}

/** A sheet of a spreadsheet and the mapping by which it is read. */
export interface ChosenMapping {
  readonly grid: Grid;
  readonly mapping: SheetMapping;
  /** Nobody has looked at it yet. */
  readonly isNew: boolean;
}

/** The mapping that is named; else one of the workspace that knows the shape; else a proposed one. */
export function chooseMapping(
  call: Call,
  file: string,
  { grids, policy, vocabulary }: OpenedSpreadsheet,
): Checked<ChosenMapping> {
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
  const proposedFor = proposals(vocabulary);
  for (const { file: name, mapping } of stored?.value ?? []) {
    for (const grid of sheets) {
      const proposed = proposedFor(grid);
      const adopted = proposed && adoptMapping(mapping, proposed, grid, vocabulary);
      if (adopted !== undefined)
        return {
          value: { grid, mapping: adopted, isNew: false },
          problems: [...problems, foundAgain(file, name), ...movedNotes(name, mapping, adopted)],
        };
    }
  }
  for (const grid of sheets) {
    const mapping = proposedFor(grid);
    if (mapping !== undefined) return { value: { grid, mapping, isNew: true }, problems };
  }
  return { value: undefined, problems: [...problems, noFigures(file)] };
}

function namedMapping(
  named: string,
  sheets: readonly Grid[],
  policy: Policy | undefined,
  vocabulary: Vocabulary,
): Checked<ChosenMapping> {
  const { value: mapping, problems } = readStored(named, policy);
  if (mapping === undefined) return { value: undefined, problems };
  const grid = sheets.find(({ name }) => name === mapping.sheet) ?? sheets[0];
  if (grid === undefined) return { value: undefined, problems };
  const proposed = proposeMapping(grid, vocabulary);
  const own = proposed && adoptMapping(mapping, proposed, grid, vocabulary);
  const notes =
    own === undefined
      ? mapping.shape === undefined
        ? []
        : [otherShape(named)]
      : movedNotes(named, mapping, own);
  return { value: { grid, mapping: own ?? mapping, isNew: false }, problems: [...problems, ...notes] };
}

/** What each sheet would be mapped to, worked out when it is asked for and once, however many mappings are held against it. */
function proposals(vocabulary: Vocabulary): (grid: Grid) => SheetMapping | undefined {
  const found = new Map<Grid, SheetMapping | undefined>();
  return (grid) => {
    if (!found.has(grid)) found.set(grid, proposeMapping(grid, vocabulary));
    return found.get(grid);
  };
}

function sheetsToLookAt(call: Call, grids: readonly Grid[]): readonly Grid[] {
  const wanted = call.option("sheet");
  return wanted === undefined
    ? grids.filter(({ isHidden }) => isHidden !== true)
    : grids.filter(({ name }) => name === wanted);
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
