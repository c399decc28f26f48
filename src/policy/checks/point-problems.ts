import { total } from "../../cube/index.js";
import { error, type Problem } from "../../problems/index.js";
import type { PolicySource } from "../read-policy.js";
import type { DerivedFigure, Point, PolicyArea, Target } from "../schema/policy.js";
import type { Path } from "../yaml/yaml-source.js";

type PlaceOf = PolicySource["placeOf"];

/** Points that do not say what is measured, or say it twice; a derived figure must also say where. */
export function pointProblems({ policy, placeOf }: PolicySource): readonly Problem[] {
  return policy.areas.flatMap((area, i) => [
    ...comparedPoints(area, ["areas", i]).flatMap(({ point, path }) => [
      ...subjectProblems(point, path, placeOf),
      ...labelProblems(point, path, placeOf),
    ]),
    ...area.derived.flatMap((derived, j) => [
      ...derivedProblems(derived, ["areas", i, "derived", j, "point"], placeOf),
      ...labelProblems(derived.point, ["areas", i, "derived", j, "point"], placeOf),
      ...ratioProblems(derived, ["areas", i, "derived", j], placeOf),
    ]),
  ]);
}

function comparedPoints(
  area: PolicyArea,
  at: Path,
): readonly { readonly point: Point; readonly path: Path }[] {
  return [
    ...area.gaps.flatMap(({ from, minus }, j) => [
      { point: from, path: [...at, "gaps", j, "from"] },
      { point: minus, path: [...at, "gaps", j, "minus"] },
    ]),
    ...area.targets.flatMap((target, j) =>
      targetPoints(target).map(({ point, path }) => ({ point, path: [...at, "targets", j, ...path] })),
    ),
  ];
}

/** Every point that a target names, with its place in the target. */
export function targetPoints({
  subject,
  comparator,
  proxies = [],
  share,
  guard,
}: Target): readonly { readonly point: Point; readonly path: Path }[] {
  const among = guard?.among;
  return [
    ...(subject === undefined ? [] : [{ point: subject, path: ["subject"] }]),
    ...(comparator === undefined ? [] : [{ point: comparator, path: ["comparator"] }]),
    ...(share === undefined ? [] : [{ point: share, path: ["share"] }]),
    ...proxies.map((point, at) => ({ point, path: ["proxies", at] })),
    ...(among === undefined ? [] : [{ point: among, path: ["guard", "among"] }]),
  ];
}

function subjectProblems(point: Point, path: Path, placeOf: PlaceOf): readonly Problem[] {
  if ((point.indicator === undefined) !== (point.gap === undefined)) return [];
  const found =
    point.indicator === undefined
      ? { da: 'hverken "indicator" eller "gap"', en: 'neither "indicator" nor "gap"' }
      : { da: 'både "indicator" og "gap"', en: 'both "indicator" and "gap"' };
  return [
    error("point-subject", placeOf(path), {
      da: `fandt ${found.da}; ventede det ene, for det er det, der måles`,
      en: `found ${found.en}; expected one of them: it is what is measured`,
    }),
  ];
}

function labelProblems({ group, groupLabel }: Point, path: Path, placeOf: PlaceOf): readonly Problem[] {
  if (groupLabel === undefined || (group !== undefined && group !== total)) return [];
  return [
    error("point-label", placeOf([...path, "groupLabel"]), {
      da: `"groupLabel" er "${groupLabel}", men "group" siger ikke, hvilken gruppe der hedder sådan`,
      en: `"groupLabel" is "${groupLabel}", but "group" does not say which group is called so`,
    }),
  ];
}

function derivedProblems({ figure, point }: DerivedFigure, path: Path, placeOf: PlaceOf): readonly Problem[] {
  if (point.indicator !== undefined && point.gap === undefined && point.refArea !== undefined) return [];
  return [
    error("derived-point", placeOf(path), {
      da: `det beregnede tal ${figure} skal have både "indicator" og "refArea" og ikke "gap"`,
      en: `the derived figure ${figure} must have both "indicator" and "refArea", and no "gap"`,
    }),
  ];
}

/** A ratio is of two figures and says how many decimals it is printed with; nothing else can say so. */
function ratioProblems(derived: DerivedFigure, path: Path, placeOf: PlaceOf): readonly Problem[] {
  const { figure, operation, digits, of } = derived;
  if (operation !== "ratio") {
    if (digits === undefined) return [];
    return [
      error("derived-digits", placeOf([...path, "digits"]), {
        da: `"digits" er kun til forhold; ${figure} får de decimaler, som dets tal har`,
        en: `"digits" is for ratios only; ${figure} has the decimals of its figures`,
      }),
    ];
  }
  const missing = error("derived-digits", placeOf([...path, "operation"]), {
    da: `forholdet ${figure} skal have "digits": antallet af decimaler`,
    en: `the ratio ${figure} must have "digits": the number of decimals`,
  });
  const many = error("derived-inputs", placeOf([...path, "of"]), {
    da: `forholdet ${figure} er af ${of.length} tal; ventede to, det første divideret med det andet`,
    en: `the ratio ${figure} is of ${of.length} figures; expected two, the first divided by the second`,
  });
  // Fewer than two is a matter of the file's form.
  return [...(digits === undefined ? [missing] : []), ...(of.length > 2 ? [many] : [])];
}
