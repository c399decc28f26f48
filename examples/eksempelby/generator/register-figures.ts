import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programmeSolver } from "../../../src/confidentiality/index.js";
import { notApplicable } from "../../../src/cube/index.js";
import type { Policy } from "../../../src/policy/index.js";
import {
  type Calibration,
  fileFigures,
  openDuckDb,
  planFile,
  protectedFigures,
  synthesise,
  type TabulatedFigure,
} from "../../../src/register/index.js";
import { noProblems } from "./no-problems.js";
import { type Row, type Subject, subjectColumns } from "./row.js";

/** The numbers that the register gives for a series and year, if it gives any. */
export type RegisterFigures = (subject: Subject, year: string) => Counted | undefined;

/** Numbers, or what is left where they are withheld. */
export type Counted = Pick<Row, (typeof numbers)[number]> & { readonly isWithheld: boolean };

/** The years that the register is made for, and the seed that its persons are drawn with. */
const made = { from: 2001, to: 2012, seed: 1 } as const;

/**
 * Makes the synthetic register of the invented city, computes from it what the policy computes from records, and withholds
 * what `isobar tabulate` would.
 */
export async function registerFigures(policy: Policy, calibration: Calibration): Promise<RegisterFigures> {
  const folder = mkdtempSync(join(tmpdir(), "eksempelby-"));
  const engine = await openDuckDb();
  try {
    noProblems(await synthesise({ calibration, ...made }, join(folder, "records")));
    const figures: TabulatedFigure[] = [];
    for (const file of policy.records ?? []) {
      const plan = planFile(policy, file);
      if (plan === undefined) continue;
      const source = { plan, at: join(folder, "records", `${file.id}.parquet`) };
      noProblems({ value: source, problems: (await engine.checkValues(source)).problems });
      const cells = noProblems(await engine.cells(source));
      figures.push(...fileFigures(policy, plan, cells).figures);
    }
    return figuresOf(policy, await safeFigures(policy, figures));
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function safeFigures(
  policy: Policy,
  figures: readonly TabulatedFigure[],
): Promise<readonly TabulatedFigure[]> {
  const solver = await programmeSolver();
  const found = protectedFigures(policy, figures, solver);
  solver.dispose();
  if (found.audit.leaks.length > 0) throw new Error(`leaks: ${found.audit.leaks.length}`);
  return found.figures;
}

function figuresOf(policy: Policy, figures: readonly TabulatedFigure[]): RegisterFigures {
  const city = policy.places.find(({ kind }) => kind === "city")?.id ?? "";
  const measures = new Map(
    policy.areas.flatMap(({ indicators }) => indicators.map((one) => [one.id, one.measure])),
  );
  const found = new Map(
    figures.map(({ key, observation }) => {
      const { indicator, measure, refArea, group, dimensions } = key;
      // A gap is between groups and of none.
      const of = group === notApplicable ? {} : { group };
      const subject = { indicator, measure, ref_area: refArea, ...of, ...dimensions };
      return [keyOf(subject, observation.period), observation] as const;
    }),
  );
  return (subject, year) => {
    const measure = subject.measure ?? measures.get(subject.indicator) ?? "";
    const about = { ...subject, measure, ref_area: subject.ref_area ?? city };
    const observation = found.get(keyOf(about, year));
    if (observation === undefined) return undefined;
    const given = Object.fromEntries(
      numbers.flatMap((name) => (observation[name] === undefined ? [] : [[name, observation[name]]])),
    );
    return { ...given, isWithheld: observation.obsStatus === "Q" };
  };
}

const numbers = ["value", "numerator", "denominator", "lower", "upper", "confidence"] as const;

function keyOf(subject: Subject, year: string): string {
  return JSON.stringify([...subjectColumns.map((column) => subject[column] ?? ""), year]);
}
