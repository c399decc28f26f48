import { programmeSolver } from "../../confidentiality/index.js";
import {
  auditDeliveries,
  type DeliveriesAudit,
  type Delivery,
  type OwnedFigure,
  type ReleasedEdition,
} from "../../delivery/index.js";
import { counted } from "../../language/index.js";
import type { Policy } from "../../policy/index.js";
import { error, type Problem, warning } from "../../problems/index.js";

/** The open audit of deliveries beside released editions, as it is run before an edition is frozen. */
export async function deliveriesAudit(
  policy: Policy,
  deliveries: readonly Delivery[],
  editions: readonly ReleasedEdition[] = [],
): Promise<DeliveriesAudit> {
  const solver = await programmeSolver();
  try {
    return auditDeliveries(policy, deliveries, solver, editions);
  } finally {
    solver.dispose();
  }
}

/** Which figures of whose delivery have to be withheld as well; where none would help, which are told. */
export function openAuditProblems(
  audit: DeliveriesAudit,
  { settings: { minimumCount } }: Policy,
): readonly Problem[] {
  const { leaks, toHide, differences, ifUnrevised, toldBefore, undecided, contradictions } = audit;
  const told = leaks.map(({ one, editions }) => {
    const [name, where, beside] = [nameOf(one), withheldIn(one), besideOf(editions)];
    return error("open-audit-leak", placeOf(one), {
      da: `${name} er tilbageholdt${where.da}, men kan regnes ud af det, som leveringerne viser tilsammen${beside.da}`,
      en: `${name} is withheld${where.en}, but can be worked out from what the deliveries show together${beside.en}`,
    });
  });
  const asked = toHide.map((one) =>
    error("open-audit-hide", placeOf(one), {
      da: `${nameOf(one)} skal også tilbageholdes (obs_status Q, conf_status C); ejeren af leveringen skal bedes om det`,
      en: `${nameOf(one)} has to be withheld as well (obs_status Q, conf_status C); ask the owner of the delivery`,
    }),
  );
  const revised = differences.map(({ one, edition, of, isComputed }) => {
    if (of === "rest") return restProblem(one, edition, isComputed, minimumCount);
    const what =
      of === "border"
        ? { da: "stedet, det havde andre grænser som", en: "the place with its borders of then" }
        : { da: "det samme tal", en: "the same figure" };
    const tell = isComputed ? error : warning;
    return tell("open-audit-difference", placeOf(one), {
      da: `${nameOf(one)} afviger med færre end ${minimumCount} personer fra ${what.da} i den udgivne udgave ${edition}: forskellen fortæller om dem${isComputed ? "; tallet skal tilbageholdes (tabulate gør det, når den kender udgaven)" : ""}`,
      en: `${nameOf(one)} differs by fewer than ${minimumCount} persons from ${what.en} in the released edition ${edition}: the difference tells of them${isComputed ? "; it has to be withheld (tabulate does so when it knows the edition)" : ""}`,
    });
  });
  const followsIf = ifUnrevised.map((one) =>
    warning("open-audit-unrevised", placeOf(one), {
      da: `${nameOf(one)} er tilbageholdt i udgaven ${one.id} og kan regnes ud, hvis et andet tal fra dengang er, som det vises nu; den, der har de sande tal fra dengang, kan tage hensyn til det (tabulate --ledger)`,
      en: `${nameOf(one)} is withheld in the edition ${one.id} and can be worked out if another figure of then is what it is now; whoever has the true counts of then can see to that (tabulate --ledger)`,
    }),
  );
  return [
    ...told,
    ...asked,
    ...revised,
    ...followsIf,
    ...contradictions.map(contradictionProblem),
    ...alreadyTold(toldBefore),
    ...notDecided(undecided),
    ...notLookedAtTogether(audit.notLookedAt),
  ];
}

function contradictionProblem(one: OwnedFigure): Problem {
  return warning("open-audit-contradiction", placeOf(one), {
    da: `${nameOf(one)} er tilbageholdt, og de tal, der hører sammen med det, kan ikke passe sammen; derfor er det ikke efterprøvet, om det kan regnes ud`,
    en: `${nameOf(one)} is withheld, and the figures that belong with it cannot fit together; so whether it can be worked out was not audited`,
  });
}

/** The changes of several figures, each allowed alone, leave few persons for who is in none of them. */
function restProblem(one: OwnedFigure, edition: string, isComputed: boolean, minimumCount: number): Problem {
  const tell = isComputed ? error : warning;
  return tell("open-audit-difference", placeOf(one), {
    da: `${nameOf(one)} og tal, der hører sammen med det, er ændret siden den udgivne udgave ${edition}, så det, der bliver tilbage, når de trækkes fra hinanden, afviger med færre end ${minimumCount} personer: forskellen fortæller om dem${isComputed ? "; et af tallene skal tilbageholdes (tabulate gør det, når den kender udgaven)" : ""}`,
    en: `${nameOf(one)} and figures that belong with it changed since the released edition ${edition} so that what is left when they are taken from each other differs by fewer than ${minimumCount} persons: the difference tells of them${isComputed ? "; one of the figures has to be withheld (tabulate does so when it knows the edition)" : ""}`,
  });
}

function notDecided(count: number): readonly Problem[] {
  if (count === 0) return [];
  return [
    error(
      "open-audit-undecided",
      { file: "deliveries" },
      {
        da: `${counted(count, { one: "tilbageholdt antal", other: "tilbageholdte antal" }, "da")} kunne ikke efterprøves i tide: der er for mange tal, som hænger sammen; del tabellen op, eller tilbagehold hele af dens rækker`,
        en: `${counted(count, { one: "withheld count", other: "withheld counts" }, "en")} could not be audited in time: too many figures hang together; divide the table, or withhold whole rows of it`,
      },
    ),
  ];
}

function notLookedAtTogether(count: number): readonly Problem[] {
  if (count === 0) return [];
  return [
    warning(
      "joint-not-looked-at",
      { file: "deliveries" },
      {
        da: `i ${counted(count, { one: "sæt af tal, der hører sammen", other: "sæt af tal, der hører sammen" }, "da")}, er der kun set på summerne: de personer, der er ens i alt det, der tælles, er af for mange slags, eller tallene kan ikke alle være om de samme personer. At ingen af dem kan være færre end 0, kan røbe et tilbageholdt tal; færre opdelinger på én gang hjælper`,
        en: `in ${counted(count, { one: "set of figures that belong together", other: "sets of figures that belong together" }, "en")} only the sums were looked at: persons who are alike in all that is counted are of too many kinds, or the figures cannot all be of the same persons. That none of them are fewer than 0 may tell a withheld figure; fewer breakdowns at once help`,
      },
    ),
  ];
}

function alreadyTold(count: number): readonly Problem[] {
  if (count === 0) return [];
  return [
    warning(
      "editions-tell",
      { file: "editions" },
      {
        da: `${counted(count, { one: "tilbageholdt antal", other: "tilbageholdte antal" }, "da")} kan allerede regnes ud af de udgivne udgaver; det kan ingen levering ændre`,
        en: `${counted(count, { one: "withheld count", other: "withheld counts" }, "en")} can be worked out from the released editions already; no delivery can change that`,
      },
    ),
  ];
}

function withheldIn({ in: where, id }: OwnedFigure): { readonly da: string; readonly en: string } {
  return where === "delivery" ? { da: "", en: "" } : { da: ` i udgaven ${id}`, en: ` in the edition ${id}` };
}

function besideOf(editions: readonly string[]): { readonly da: string; readonly en: string } {
  if (editions.length === 0) return { da: "", en: "" };
  const names = editions.join(", ");
  return editions.length === 1
    ? { da: ` og med den udgivne udgave ${names}`, en: ` and with the released edition ${names}` }
    : { da: ` og med de udgivne udgaver ${names}`, en: ` and with the released editions ${names}` };
}

function placeOf({ in: where, id }: OwnedFigure): Problem["place"] {
  return { file: where === "delivery" ? `deliveries/${id}.csv` : `editions/${id}.json` };
}

function nameOf({ figure: { key, observation } }: OwnedFigure): string {
  const codes = Object.entries(key.dimensions).map(([dimension, code]) => `${dimension} ${code}`);
  return [key.indicator, key.refArea, key.group, ...codes, observation.period].join(", ");
}
