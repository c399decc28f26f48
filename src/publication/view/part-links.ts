import { addresses, groupAddress } from "../addresses.js";
import { bodyAddress } from "./bodies.js";
import { type Reader, textIn } from "./reader.js";
import { hasResidentialAreas } from "./residential-areas.js";

/** A part of the policy in words, with where it is shown; a place and what is shown nowhere have no address. */
export interface PartLink {
  readonly title: string;
  readonly address?: string;
  /** The numbered figures meant, where the part is what they measure. */
  readonly figures: readonly string[];
}

/** Looks up the parts that open points, data gaps and checks name by id. */
export function partLinks(reader: Reader): (ids: readonly string[]) => readonly PartLink[] {
  const parts = partsById(reader);
  const figures = figuresById(reader);
  return (ids) => {
    const links = new Map<string, PartLink>();
    for (const id of ids) {
      const measured = figures.get(id);
      const part = parts.get(id) ?? (measured === undefined ? undefined : parts.get(measured));
      const link = part ?? { title: id, figures: [] };
      const name = link.address ?? link.title;
      const known = links.get(name)?.figures ?? [];
      links.set(name, {
        ...link,
        figures: measured === undefined || parts.has(id) ? known : [...known, id],
      });
    }
    return [...links.values()];
  };
}

/** The first of two parts with the same id counts. */
function partsById(reader: Reader): ReadonlyMap<string, PartLink> {
  const entries = [...areaParts(reader), ...policyParts(reader)].toReversed();
  return new Map(
    entries.map(([id, title, address]) => [
      id,
      { title, figures: [], ...(address === undefined ? {} : { address }) },
    ]),
  );
}

type Entry = readonly [id: string, title: string, address?: string];

function areaParts(reader: Reader): readonly Entry[] {
  const { policy, language, words } = reader;
  const { named } = words.openPoints;
  const openPoints = addresses.openPoints(language, policy.id);
  const commitments = addresses.commitments(language, policy.id);
  return policy.areas.flatMap((area): readonly Entry[] => {
    const home = addresses.area(language, policy.id, area.id);
    return [
      [area.id, textIn(reader, area.title), home],
      ...[...area.indicators, ...area.gaps].map(
        ({ id, title }): Entry => [id, textIn(reader, title), addresses.indicator(language, policy.id, id)],
      ),
      ...area.targets.map(
        ({ id, title }): Entry => [id, textIn(reader, title), addresses.target(language, policy.id, id)],
      ),
      ...area.commitments.map(({ id, title }): Entry => [id, textIn(reader, title), `${commitments}#${id}`]),
      ...area.objectives.map(({ id }): Entry => [id, named.objective(id), `${home}#${id}`]),
      ...area.remarks.map(({ id }): Entry => [id, named.remark(id), `${home}#${id}`]),
      ...area.openPoints.map(({ id }): Entry => [id, named.point(id), `${openPoints}#${id}`]),
      ...area.arithmetic.map(({ id }): Entry => [id, named.check(id), `${openPoints}#${id}`]),
      ...area.dataGaps.map(
        ({ id, title }): Entry => [
          id,
          textIn(reader, title),
          `${addresses.dataGaps(language, policy.id)}#${id}`,
        ],
      ),
    ];
  });
}

function policyParts(reader: Reader): readonly Entry[] {
  const { policy, language } = reader;
  const definitions = addresses.definitions(language, policy.id);
  const cycle = addresses.cycle(language, policy.id);
  const residential = hasResidentialAreas(reader)
    ? addresses.residentialAreas(language, policy.id)
    : undefined;
  return [
    ...policy.definitions.map(({ id, term }): Entry => [id, textIn(reader, term), `${definitions}#${id}`]),
    ...policy.groups.map(({ id, title }): Entry => [id, textIn(reader, title), groupAddress(reader, id)]),
    ...policy.bodies.map(({ id, title }): Entry => [id, textIn(reader, title), bodyAddress(reader, id)]),
    ...[...policy.events, ...policy.tasks].map(
      ({ id, title }): Entry => [id, textIn(reader, title), `${cycle}#${id}`],
    ),
    ...policy.ruleSets.flatMap((rules): readonly Entry[] => [
      [rules.id, textIn(reader, rules.title), `${residential}#${rules.id}`],
      ...rules.classes.map(({ id, title }): Entry => [id, textIn(reader, title), `${residential}#${id}`]),
    ]),
    ...policy.places.map(({ id, title }): Entry => [id, textIn(reader, title)]),
  ];
}

/** What measures a numbered figure, or else the target that states it. */
function figuresById({ published, policy }: Reader): ReadonlyMap<string, string> {
  const measured = published.edition.series.flatMap(({ key, observations }) =>
    observations.flatMap(({ figures }) => figures.map((id) => [id, key.indicator] as const)),
  );
  const stated = policy.areas
    .flatMap(({ targets }) => targets)
    .flatMap(({ id, baseline, goal, change, milestones = [] }) =>
      [baseline, goal, change, ...milestones.map((one) => one.goal)].flatMap((value) =>
        value?.figure === undefined ? [] : [[value.figure, id] as const],
      ),
    );
  return new Map([...stated, ...measured]);
}
