import { programmeSolver } from "../confidentiality/index.js";
import { auditDeliveries, type DeliveriesAudit, type Delivery, type OwnedFigure } from "../delivery/index.js";
import type { Policy } from "../policy/index.js";
import { error, type Problem } from "../problems/index.js";

/** The open audit of deliveries, as it is run before an edition is frozen. */
export async function deliveriesAudit(
  policy: Policy,
  deliveries: readonly Delivery[],
): Promise<DeliveriesAudit> {
  const solver = await programmeSolver();
  try {
    return auditDeliveries(policy, deliveries, solver);
  } finally {
    solver.dispose();
  }
}

/** Which figures of whose delivery have to be withheld as well; where none would help, which are told. */
export function openAuditProblems({ leaks, toHide }: DeliveriesAudit): readonly Problem[] {
  const told = leaks.map((one) =>
    error("open-audit-leak", placeOf(one), {
      da: `${nameOf(one)} er tilbageholdt, men kan regnes ud af det, som leveringerne viser tilsammen`,
      en: `${nameOf(one)} is withheld, but can be worked out from what the deliveries show together`,
    }),
  );
  const asked = toHide.map((one) =>
    error("open-audit-hide", placeOf(one), {
      da: `${nameOf(one)} skal også tilbageholdes (obs_status Q, conf_status C); ejeren af leveringen skal bedes om det`,
      en: `${nameOf(one)} has to be withheld as well (obs_status Q, conf_status C); ask the owner of the delivery`,
    }),
  );
  return [...told, ...asked];
}

function placeOf({ delivery }: OwnedFigure): Problem["place"] {
  return { file: `deliveries/${delivery}.csv` };
}

function nameOf({ figure: { key, observation } }: OwnedFigure): string {
  const codes = Object.entries(key.dimensions).map(([dimension, code]) => `${dimension} ${code}`);
  return [key.indicator, key.refArea, key.group, ...codes, observation.period].join(", ");
}
