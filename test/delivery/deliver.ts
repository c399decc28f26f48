import assert from "node:assert/strict";
import { type Delivery, readDelivery } from "../../src/delivery/index.js";
import { type Policy, readPolicy } from "../../src/policy/index.js";
import type { Checked } from "../../src/problems/index.js";
import { smallPolicy } from "../fixtures/small-policy.js";

const files = smallPolicy();
const policy = smallPolicyDocument();

/** A delivery of the small policy; what is not given stands as in its count of 2019. */
export function deliver(
  given: {
    readonly id?: string;
    readonly head?: string;
    readonly table?: string | Uint8Array;
    readonly policy?: Policy;
  } = {},
): Checked<Delivery> {
  const id = given.id ?? "count-2019";
  const head = given.head ?? textOf("count-2019.yaml");
  const table = given.table ?? textOf("count-2019.csv");
  return readDelivery(
    {
      id,
      head: { file: `deliveries/${id}.yaml`, text: head },
      table: { file: `deliveries/${id}.csv`, bytes: typeof table === "string" ? Buffer.from(table) : table },
    },
    given.policy ?? policy,
  );
}

/** A file of the small policy's deliveries. */
export function textOf(name: string): string {
  return files.get(`deliveries/${name}`) ?? assert.fail(`no file ${name}`);
}

export function smallPolicyDocument(): Policy {
  return readPolicy(files).value?.policy ?? assert.fail("the small policy has mistakes");
}
