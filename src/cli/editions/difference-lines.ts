import {
  type AreaClassChange,
  type Edition,
  type EditionDifference,
  type EditionObservation,
  type FigureCause,
  type FigureChange,
  figureChangeKinds,
  type StatusChange,
} from "../../edition/index.js";
import {
  formatPeriod,
  formatQuantity,
  type Language,
  missingText,
  reasonText,
  statusText,
  texts,
  type Unit,
} from "../../language/index.js";

interface Editions {
  readonly before: Edition;
  readonly after: Edition;
}

/** What changed between two editions as lines to read: how much of what, then each figure, target and part. */
export function differenceLines(
  difference: EditionDifference,
  editions: Editions,
  language: Language,
): readonly string[] {
  const { before, after, figures, policy, statuses, classes } = difference;
  const words = texts[language].editions;
  const kinds = figureChangeKinds.map((kind) => ({
    kind,
    changes: figures.filter((one) => one.kind === kind),
  }));
  const counts = [
    ...kinds.flatMap(({ kind, changes }) =>
      changes.length === 0 ? [] : [words.counts[kind](changes.length)],
    ),
    ...(statuses.length === 0 ? [] : [words.counts.statuses(statuses.length)]),
    ...(classes.length === 0 ? [] : [words.counts.classes(classes.length)]),
    ...(policy.length === 0 ? [] : [words.counts.policy(policy.length)]),
  ];
  return [
    `${before.id} (${before.asOf}) → ${after.id} (${after.asOf}): ${counts.join(", ") || words.nothing}`,
    ...kinds.flatMap(({ kind, changes }) =>
      section(
        words.kinds[kind],
        changes.map((one) => figureLine(one, editions, language)),
      ),
    ),
    ...section(
      words.statuses,
      statuses.map((one) => statusLine(one, language)),
    ),
    ...section(
      words.classes,
      classes.map((one) => classLine(one, editions, language)),
    ),
    ...section(
      words.counts.policy(policy.length),
      policy.map(({ sentence, decision }) =>
        decision === undefined ? sentence[language] : `${sentence[language]} (${decision})`,
      ),
    ),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `  ${line}`)];
}

/** `north: middle (2008) → high (2010) (the share changed)` */
function classLine(
  { place, before, after, cause }: AreaClassChange,
  editions: Editions,
  language: Language,
): string {
  const words = texts[language].editions;
  const [was, is] = [[before, editions.before.policy] as const, [after, editions.after.policy] as const].map(
    ([one, policy]) => {
      if (one === undefined) return words.none;
      const rules = policy.ruleSets.find(({ id }) => id === one.ruleSet);
      const title = rules?.classes.find(({ code }) => code === one.class)?.title;
      const word =
        title?.[language] ?? one.class ?? texts[language].residential.classReasons[one.reason ?? "no-figure"];
      return `${word} (${formatPeriod(one.period, language)})`;
    },
  );
  return `${place}: ${was} → ${is}${cause === undefined ? "" : ` (${words.classCauses[cause]})`}`;
}

/** `helmet-rate, share, eastmead, children, 2006: 47% → 48% (the delivery "Table 2" was changed …)` */
function figureLine(change: FigureChange, editions: Editions, language: Language): string {
  const { key, period, unit, before, after, causes, definitionBefore } = change;
  const words = texts[language].editions;
  const codes = Object.values(key.dimensions);
  const about = [key.indicator, key.measure, key.refArea, key.group, ...codes].join(", ");
  const values = [before, after].flatMap((one) => (one ? [figureText(one, unit, language)] : []));
  const definition = definitionBefore === undefined ? [] : [`${definitionBefore} → ${key.definition}`];
  const why = causes.map((cause) => causeText(cause, editions, language));
  const inBrackets = [...definition, ...(why.length === 0 ? [words.unknown] : why)];
  return `${about}, ${formatPeriod(period, language)}: ${values.join(" → ")} (${inBrackets.join("; ")})`;
}

function figureText(one: EditionObservation, unit: string, language: Language): string {
  return missingText(one.obsStatus, language) ?? formatQuantity(one, unitOf(unit), language);
}

/** A policy's own units have words in its languages; a line for an expert does without. */
function unitOf(id: string): Unit {
  return { kind: id === "percent" || id === "percentage-points" ? id : "none" };
}

function causeText(
  { code, delivery = "", received = "" }: FigureCause,
  { before, after }: Editions,
  language: Language,
): string {
  const found = [...after.deliveries, ...before.deliveries].find(({ id }) => id === delivery);
  const text = texts[language].editions.causes[code];
  return typeof text === "string" ? text : text(found?.title[language] ?? delivery, received);
}

/** `TGT-1: Cannot be assessed, awaiting figures → On track (the figures changed)` */
function statusLine({ target, before, after, causes }: StatusChange, language: Language): string {
  const words = texts[language].editions;
  const standing = (one: StatusChange["before"], none: string): string =>
    one === undefined
      ? none
      : [
          statusText(one.status, language).word,
          ...(one.reason === undefined ? [] : [reasonText(one.reason, language).word]),
        ].join(": ");
  const why = causes.map((cause) => words.statusCauses[cause]);
  const values = [standing(before, words.targetNew), standing(after, words.targetGone)];
  return `${target}: ${values.join(" → ")} (${why.length === 0 ? words.unknown : why.join("; ")})`;
}
