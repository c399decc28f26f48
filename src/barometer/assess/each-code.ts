import type { Assessment, TargetStatus } from "../../edition/index.js";
import type { Point, Target } from "../../policy/index.js";
import { seriesAt } from "../series-index.js";
import type { Published } from "./published.js";

/** A target that must hold at one code of a dimension. */
export interface TargetAtCode {
  readonly code: string;
  readonly target: Target;
}

/** The same target once for each code of the dimension it must hold in; undefined when it names none. */
export function targetsByCode(target: Target, published: Published): readonly TargetAtCode[] | undefined {
  const { index } = published;
  const { each, subject, comparator, baseline: _, ...others } = target;
  const codes = each === undefined ? undefined : index.dimensions.get(each)?.codes;
  if (each === undefined || subject === undefined || codes === undefined) return undefined;
  return codes.map(({ id: code }) => ({
    code,
    target: {
      ...others,
      subject: at(subject, each, code),
      ...(comparator === undefined ? {} : { comparator: othersAt(comparator, each, code, published) }),
    },
  }));
}

function at(point: Point, dimension: string, code: string): Point {
  return { ...point, dimensions: { ...point.dimensions, [dimension]: code } };
}

/** The others at the same code, where they have figures by code; one benchmark for all codes otherwise. */
function othersAt(point: Point, dimension: string, code: string, published: Published): Point {
  const there = at(point, dimension, code);
  return seriesAt(published, there).length > 0 ? there : point;
}

/**
 * One assessment of all codes: reached when each is. Otherwise that of the code that stands worst, with a note on
 * how many there are; what cannot be assessed stands before everything but a miss, for the whole cannot hold where
 * one part is missed.
 */
export function combineCodes(
  target: Target,
  single: readonly { readonly code: string; readonly assessment: Assessment }[],
): Assessment {
  const worst = single.toSorted(
    (a, b) => worstFirst.indexOf(a.assessment.status) - worstFirst.indexOf(b.assessment.status),
  )[0];
  if (worst === undefined) throw new Error(`${target.id}: a dimension without codes`);
  const reached = single.filter(({ assessment }) => assessment.status === "reached").length;
  const { assessment, code } = worst;
  const note: Assessment["notes"][number] = {
    code: "each-code",
    numbers: { reached: String(reached), of: String(single.length), at: code },
  };
  return {
    ...assessment,
    target: target.id,
    notes: assessment.observed === undefined ? assessment.notes : [note, ...assessment.notes],
  };
}

const worstFirst: readonly TargetStatus[] = [
  "missed",
  "not-assessable",
  "no-target-value",
  "moving-away",
  "off-track",
  "no-significant-change",
  "slow",
  "right-way",
  "on-track",
  "reached",
];
