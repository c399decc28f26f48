import { figureName } from "../cube/index.js";
import type { Delivery } from "../delivery/index.js";
import { type Checked, checked, error, note, type Problem } from "../problems/index.js";
import type { Figure } from "./figures.js";

/**
 * The figures of all deliveries that were received by a date. A figure that two deliveries state alike is
 * one figure with two sources; where they differ, the later delivery is a revision and the value it replaced
 * stays visible; two that differ and were received on the same day contradict each other.
 */
export function collectFigures(deliveries: readonly Delivery[], asOf: string): Checked<readonly Figure[]> {
  const problems: Problem[] = [];
  const figures = new Map<string, { figure: Figure; delivery: Delivery }>();
  for (const delivery of inOrderOfReceipt(deliveries.filter(({ received }) => received <= asOf))) {
    for (const figure of delivery.observations) {
      const name = figureName(figure);
      const earlier = figures.get(name);
      if (earlier === undefined) figures.set(name, { figure, delivery });
      // The later delivery stands behind it now too: a third one of the same day may contradict it.
      else if (saysTheSame(earlier.figure, figure))
        figures.set(name, { figure: merged(earlier.figure, figure), delivery });
      else if (earlier.delivery.received < delivery.received) {
        figures.set(name, { figure: revised(earlier.figure, figure), delivery });
        problems.push(revisionNote(earlier.figure, figure, delivery));
      } else problems.push(contradiction(earlier, { figure, delivery }));
    }
  }
  const found = [...figures.values()];
  return checked(
    found.map(({ figure }) => figure),
    [...problems, ...ambiguousIds(found)],
  );
}

function inOrderOfReceipt(deliveries: readonly Delivery[]): readonly Delivery[] {
  return [...deliveries].sort((a, b) =>
    a.received === b.received ? (a.id < b.id ? -1 : 1) : a.received < b.received ? -1 : 1,
  );
}

/** The same statement; a source may add the counts or limits behind it that another leaves out. */
function saysTheSame({ observation: a }: Figure, { observation: b }: Figure): boolean {
  const same = (["value", "qualifier", "obsStatus", "confStatus"] as const).every(
    (field) => a[field] === b[field],
  );
  return (
    same &&
    details.every((field) => a[field] === undefined || b[field] === undefined || a[field] === b[field])
  );
}

const details = ["numerator", "denominator", "lower", "upper", "confidence"] as const;

function merged(first: Figure, second: Figure): Figure {
  const [a, b] = [first.observation, second.observation];
  return {
    key: first.key,
    observation: {
      ...b,
      ...a,
      sources: union(a.sources, b.sources),
      notes: union(a.notes, b.notes),
      figures: union(a.figures, b.figures),
      groupLabels: union(a.groupLabels, b.groupLabels),
    },
  };
}

/** It keeps the ids that the policy may know the figure by. What is withheld now must not show what it was. */
function revised(earlier: Figure, later: Figure): Figure {
  const { value, lower, upper, qualifier, obsStatus, sources, figures } = earlier.observation;
  const replaced = {
    ...(value === undefined ? {} : { value }),
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
    qualifier,
    obsStatus,
    source: sources[0] ?? "",
  };
  return {
    key: later.key,
    observation: {
      ...later.observation,
      figures: union(figures, later.observation.figures),
      ...(later.observation.obsStatus === "Q" ? {} : { replaced }),
    },
  };
}

function revisionNote(earlier: Figure, later: Figure, delivery: Delivery): Problem {
  const [before, after] = [earlier, later].map(statementText);
  const what = namedFigure(later);
  return note("revised", deliveryPlace(delivery), {
    da: `${what}: ${before} er revideret til ${after}`,
    en: `${what}: ${before} is revised to ${after}`,
  });
}

function contradiction(
  a: { readonly figure: Figure; readonly delivery: Delivery },
  b: { readonly figure: Figure; readonly delivery: Delivery },
): Problem {
  const what = namedFigure(b.figure);
  const [first, second] = [a.figure, b.figure].map(statementText);
  return error("contradiction", deliveryPlace(b.delivery), {
    da: `${what}: leveringerne "${a.delivery.id}" (${first}) og "${b.delivery.id}" (${second}) er uenige og modtaget samme dag`,
    en: `${what}: the deliveries "${a.delivery.id}" (${first}) and "${b.delivery.id}" (${second}) disagree and were received on the same day`,
  });
}

/** `helmet-use, nordby, children, F, 2012`: what tells a figure from the others of its table. */
function namedFigure({ key, observation }: Figure): string {
  return [key.indicator, key.refArea, key.group, ...Object.values(key.dimensions), observation.period].join(
    ", ",
  );
}

/** All of a figure that can differ: `just_below 41, P`. */
function statementText({ observation }: Figure): string {
  const { qualifier, value, lower, upper, obsStatus } = observation;
  const range = lower === undefined || upper === undefined ? "" : `${lower}–${upper}`;
  const number = [qualifier === "eq" ? "" : qualifier, value ?? "", range].filter(Boolean).join(" ");
  return [number, obsStatus === "A" ? "" : obsStatus].filter(Boolean).join(", ") || "–";
}

/** An id names one figure; where it stands on two, whatever is computed from it would be a matter of chance. */
function ambiguousIds(
  found: readonly { readonly figure: Figure; readonly delivery: Delivery }[],
): readonly Problem[] {
  const owners = new Map<string, string>();
  return found.flatMap(({ figure, delivery }) =>
    figure.observation.figures.flatMap((id) => {
      const name = figureName(figure);
      const owner = owners.get(id) ?? name;
      owners.set(id, owner);
      if (owner === name) return [];
      return [
        error("figure-twice", deliveryPlace(delivery), {
          da: `tallet "${id}" står på to forskellige rækker; et id hører til ét tal`,
          en: `the figure "${id}" stands on two different rows; an id belongs to one figure`,
        }),
      ];
    }),
  );
}

function deliveryPlace(delivery: Delivery): Problem["place"] {
  return { file: `deliveries/${delivery.id}.csv` };
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}
