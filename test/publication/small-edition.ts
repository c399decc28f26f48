import { freeze } from "../../src/barometer/index.js";
import { readDelivery } from "../../src/delivery/index.js";
import type { Edition } from "../../src/edition/index.js";
import { known, smallSource } from "../barometer/small-barometer.js";
import { smallPolicy } from "../fixtures/small-policy.js";

/** The small policy frozen on a day, with those of its deliveries that were received by then. */
export function smallEdition(asOf: string, change: (files: Map<string, string>) => void = () => {}): Edition {
  const source = smallSource(change);
  const texts = smallPolicy();
  change(texts);
  const deliveries = ["count-2019", "count-2022"].map((id) => {
    const [head, table] = [`deliveries/${id}.yaml`, `deliveries/${id}.csv`];
    const files = {
      id,
      head: { file: head, text: texts.get(head) ?? "" },
      table: { file: table, bytes: new TextEncoder().encode(texts.get(table)) },
    };
    return known(readDelivery(files, source.policy));
  });
  return known(freeze({ id: "small", asOf, software: "isobar test", source, deliveries }));
}
