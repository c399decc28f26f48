import { total } from "../../cube/index.js";
import { error, type Problem, pathText, quoted, type Sentence, suggestion } from "../../problems/index.js";
import { builtInUnits, indexPolicy, type PolicyIndex } from "../policy-index.js";
import type { PolicySource } from "../read-policy.js";
import type { LeadPicture, Point, Policy, PolicyArea } from "../schema/policy.js";
import { codeSchema, idSchema } from "../schema/scalar.js";
import type { Path } from "../yaml/yaml-source.js";
import { targetPoints } from "./point-problems.js";

/** A link from a field of the policy to something that should exist. */
interface Link {
  readonly path: Path;
  readonly id: string;
  readonly what: Sentence;
  readonly known: readonly string[];
}

/** Links that lead nowhere: every id that names a unit, place, group, indicator, target, body … */
export function linkProblems(source: PolicySource): readonly Problem[] {
  const { policy, placeOf } = source;
  const index = indexPolicy(policy);
  const countryLists = new Map(policy.countryLists.map((list) => [list.id, list]));
  const links = [
    link(["publisher"], policy.publisher, words.body, index.bodies),
    ...policy.groups.flatMap((group, at) =>
      optional(["groups", at, "definition"], group.definition, words.definition, index.definitions),
    ),
    ...policy.groups.flatMap((group, at) =>
      (group.includes ?? []).map((id, i) =>
        link(["groups", at, "includes", i], id, words.group, index.groups),
      ),
    ),
    ...policy.reports.flatMap((report, at) =>
      (["from", "to"] as const).flatMap((end) =>
        report[end].map((body, i) => link(["reports", at, end, i], body, words.body, index.bodies)),
      ),
    ),
    ...policy.groups.flatMap((group, at) =>
      optional(
        ["groups", at, "membership", "origin", "list"],
        group.membership?.origin?.list,
        words.countryList,
        countryLists,
      ),
    ),
    ...(policy.records ?? []).map(({ owner }, at) =>
      link(["records", at, "owner"], owner, words.body, index.bodies),
    ),
    ...cycleLinks(policy, index),
    ...policy.ruleSets.flatMap((rules, at) => ruleSetLinks(rules, ["ruleSets", at], policy, index)),
    ...policy.statedClassifications.flatMap(({ members }, at) =>
      members.map(({ place }, i) =>
        link(["statedClassifications", at, "members", i, "place"], place, words.place, index.places),
      ),
    ),
    ...policy.places.flatMap(({ succeeds = [], splits }, at) => [
      ...succeeds.map((id, i) => link(["places", at, "succeeds", i], id, words.place, index.places)),
      ...optional(["places", at, "splits"], splits, words.place, index.places),
    ]),
    ...policy.areas.flatMap((area, at) => areaLinks(area, ["areas", at], index)),
  ];
  return (
    links
      // An ill-formed id was found when its file was read; and where one stands in the list, the link may mean it.
      .filter(({ id, known }) => !known.includes(id) && [id, ...known].every(isWellFormed))
      .map(({ path, id, what, known }) => {
        const near = suggestion(id, known);
        const place = placeOf(path);
        const field = quoted(place.path ?? pathText(path));
        return error("unknown-id", place, {
          da: `${field} peger på ${what.da} ${quoted(id)}, som ikke findes${near.da}`,
          en: `${field} points to ${what.en} ${quoted(id)}, which does not exist${near.en}`,
        });
      })
  );
}

function isWellFormed(id: string): boolean {
  return idSchema.safeParse(id).success || codeSchema.safeParse(id).success;
}

const words = {
  body: { da: "organet", en: "the body" },
  definition: { da: "definitionen", en: "the definition" },
  unit: { da: "enheden", en: "the unit" },
  indicator: { da: "indikatoren", en: "the indicator" },
  gap: { da: "forskellen", en: "the gap" },
  picture: { da: "indikatoren eller forskellen", en: "the indicator or gap" },
  group: { da: "gruppen", en: "the group" },
  label: { da: "gruppebetegnelsen", en: "the group label" },
  place: { da: "stedet", en: "the place" },
  dimension: { da: "dimensionen", en: "the dimension" },
  code: { da: "koden", en: "the code" },
  target: { da: "målet", en: "the target" },
  commitment: { da: "løftet", en: "the commitment" },
  dataGap: { da: "datahullet", en: "the data gap" },
  countryList: { da: "landelisten", en: "the list of countries" },
  event: { da: "begivenheden", en: "the event" },
  class: { da: "klassen", en: "the class" },
  ruleSet: { da: "regelsættet", en: "the rule set" },
} satisfies Record<string, Sentence>;

function cycleLinks({ events, tasks }: Policy, index: PolicyIndex): readonly Link[] {
  const eventsById = new Map(events.map((event) => [event.id, event]));
  return [
    ...events.flatMap((event, at) => [
      ...event.owners.map((body, i) => link(["events", at, "owners", i], body, words.body, index.bodies)),
      ...event.feeds.map((id, i) => link(["events", at, "feeds", i], id, words.event, eventsById)),
    ]),
    ...tasks.flatMap((task, at) =>
      task.owners.map((body, i) => link(["tasks", at, "owners", i], body, words.body, index.bodies)),
    ),
  ];
}

function ruleSetLinks(
  rules: Policy["ruleSets"][number],
  at: Path,
  { ruleSets }: Policy,
  index: PolicyIndex,
): readonly Link[] {
  const classes = new Map(rules.classes.map((one) => [one.code, one]));
  const others = new Map(ruleSets.filter(({ id }) => id !== rules.id).map((one) => [one.id, one]));
  const { minimumPopulation } = rules;
  return [
    ...optional([...at, "versionOf"], rules.versionOf, words.ruleSet, others),
    link([...at, "indicator"], rules.indicator, words.indicator, index.indicators),
    ...optional(
      [...at, "minimumPopulation", "indicator"],
      minimumPopulation?.indicator,
      words.indicator,
      index.indicators,
    ),
    ...rules.classes.flatMap(({ within, criteria = [] }, i) => [
      ...optional([...at, "classes", i, "within"], within, words.class, classes),
      ...criteria.flatMap(({ indicator, dimensions, lower, upper }, j) => {
        const here = [...at, "classes", i, "criteria", j];
        return [
          ...pointLinks({ indicator, ...(dimensions === undefined ? {} : { dimensions }) }, here, index),
          ...optional(
            [...here, "lower", "relativeTo", "refArea"],
            lower?.relativeTo?.refArea,
            words.place,
            index.places,
          ),
          ...optional(
            [...here, "upper", "relativeTo", "refArea"],
            upper?.relativeTo?.refArea,
            words.place,
            index.places,
          ),
        ];
      }),
    ]),
    ...rules.listed.flatMap((listed, i) => [
      link([...at, "listed", i, "place"], listed.place, words.place, index.places),
      link([...at, "listed", i, "class"], listed.class, words.class, classes),
    ]),
    ...rules.counts.flatMap((count, i) => [
      link([...at, "counts", i, "indicator"], count.indicator, words.indicator, index.indicators),
      link([...at, "counts", i, "refArea"], count.refArea, words.place, index.places),
      link([...at, "counts", i, "class"], count.class, words.class, classes),
    ]),
  ];
}

function areaLinks(area: PolicyArea, at: Path, index: PolicyIndex): readonly Link[] {
  const units = [...builtInUnits, ...index.units.keys()];
  const unit = (path: Path, id: string | undefined): readonly Link[] =>
    id === undefined ? [] : [{ path, id, what: words.unit, known: units }];
  return [
    ...(area.leadPicture === undefined ? [] : pictureLinks(area.leadPicture, [...at, "leadPicture"], index)),
    ...area.indicators.flatMap((indicator, i) => [
      ...unit([...at, "indicators", i, "unit"], indicator.unit),
      link([...at, "indicators", i, "definition"], indicator.definition, words.definition, index.definitions),
    ]),
    ...area.gaps.flatMap((gap, i) => [
      ...unit([...at, "gaps", i, "unit"], gap.unit),
      ...optional([...at, "gaps", i, "definition"], gap.definition, words.definition, index.definitions),
      ...pointLinks(gap.from, [...at, "gaps", i, "from"], index),
      ...pointLinks(gap.minus, [...at, "gaps", i, "minus"], index),
    ]),
    ...area.derived.flatMap((derived, i) => pointLinks(derived.point, [...at, "derived", i, "point"], index)),
    ...area.targets.flatMap((target, i) => {
      const here = [...at, "targets", i];
      return [
        ...targetPoints(target).flatMap(({ point, path }) => pointLinks(point, [...here, ...path], index)),
        ...optional([...here, "each"], target.each, words.dimension, index.dimensions),
        ...(["baseline", "goal", "change"] as const).flatMap((part) =>
          unit([...here, part, "unit"], target[part]?.unit),
        ),
        ...(target.milestones ?? []).flatMap(({ goal }, j) =>
          unit([...here, "milestones", j, "goal", "unit"], goal.unit),
        ),
      ];
    }),
    ...area.arithmetic.flatMap((check, i) => [
      ...unit([...at, "arithmetic", i, "unit"], check.unit),
      ...optional([...at, "arithmetic", i, "gaps", "of"], check.gaps?.of, words.gap, index.gaps),
    ]),
    ...area.dataGaps.flatMap(({ commitment }, i) =>
      optional([...at, "dataGaps", i, "commitment"], commitment, words.commitment, index.commitments),
    ),
    ...area.commitments.flatMap((commitment, i) => [
      ...commitment.responsible.map((body, j) =>
        link([...at, "commitments", i, "responsible", j], body, words.body, index.bodies),
      ),
      ...commitment.targets.map((target, j) =>
        link([...at, "commitments", i, "targets", j], target, words.target, index.targets),
      ),
    ]),
  ];
}

function pictureLinks({ show, of, pairs = [] }: LeadPicture, at: Path, index: PolicyIndex): readonly Link[] {
  const measures = new Map<string, unknown>([...index.indicators, ...index.gaps]);
  const named = {
    "over-time": { what: words.picture, known: measures },
    bars: { what: words.picture, known: measures },
    steps: { what: words.target, known: index.targets },
    missing: { what: words.dataGap, known: index.dataGaps },
    dumbbells: undefined,
  }[show];
  return [
    ...(named === undefined ? [] : optional([...at, "of"], of, named.what, named.known)),
    ...pairs.flatMap(({ first, second }, i) => [
      ...pointLinks(first, [...at, "pairs", i, "first"], index),
      ...pointLinks(second, [...at, "pairs", i, "second"], index),
    ]),
  ];
}

function pointLinks(point: Point, at: Path, index: PolicyIndex): readonly Link[] {
  const group = index.groups.get(point.group ?? "");
  const labels = group?.labels.map(({ id }) => id) ?? [];
  return [
    ...optional([...at, "indicator"], point.indicator, words.indicator, index.indicators),
    ...optional([...at, "gap"], point.gap, words.gap, index.gaps),
    ...optional([...at, "group"], point.group === total ? undefined : point.group, words.group, index.groups),
    // Of a group that is not there, no label can be found either.
    ...(point.groupLabel === undefined || group === undefined
      ? []
      : [{ path: [...at, "groupLabel"], id: point.groupLabel, what: words.label, known: labels }]),
    ...optional([...at, "refArea"], point.refArea, words.place, index.places),
    ...Object.entries(point.dimensions ?? {}).flatMap(([dimension, code]) => {
      const codes = index.dimensions.get(dimension)?.codes.map(({ id }) => id);
      const path = [...at, "dimensions", dimension];
      return codes === undefined
        ? [link(path, dimension, words.dimension, index.dimensions)]
        : [{ path, id: code, what: words.code, known: codes }];
    }),
  ];
}

function link(path: Path, id: string, what: Sentence, known: ReadonlyMap<string, unknown>): Link {
  return { path, id, what, known: [...known.keys()] };
}

function optional(
  path: Path,
  id: string | undefined,
  what: Sentence,
  known: ReadonlyMap<string, unknown>,
): readonly Link[] {
  return id === undefined ? [] : [link(path, id, what, known)];
}
