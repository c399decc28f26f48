import { freeze } from "../../src/barometer/index.js";
import { readDelivery } from "../../src/delivery/index.js";
import type { Edition } from "../../src/edition/index.js";
import { type Decision, readPolicy } from "../../src/policy/index.js";
import { known } from "../barometer/small-barometer.js";
import { smallPolicy } from "../fixtures/small-policy.js";

export interface SmallEdition {
  readonly id: string;
  readonly asOf: string;
  /** Changes the files of the small policy's workspace. */
  readonly change?: (files: Map<string, string>) => void;
  readonly decisions?: readonly Decision[];
}

/** An edition of the small policy, frozen from its files as a test changes them. */
export function smallEdition({ id, asOf, change = () => {}, decisions = [] }: SmallEdition): Edition {
  const files = smallPolicy();
  change(files);
  const source = known(readPolicy(new Map([...files].filter(([name]) => name.startsWith("policy/")))));
  const names = [...files.keys()].filter((name) => /^deliveries\/.*\.yaml$/.test(name));
  const deliveries = names.map((head) => {
    const table = head.replace(".yaml", ".csv");
    const texts = {
      id: head.slice("deliveries/".length, -".yaml".length),
      head: { file: head, text: files.get(head) ?? "" },
      table: { file: table, bytes: new TextEncoder().encode(files.get(table)) },
    };
    return known(readDelivery(texts, source.policy));
  });
  return known(freeze({ id, asOf, software: "isobar test", source, deliveries, decisions }));
}

/** Replaces a text that must be in a file. */
export function replace(name: string, from: string, to: string): (files: Map<string, string>) => void {
  return (files) => {
    const text = files.get(name) ?? "";
    if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
    files.set(name, text.replace(from, to));
  };
}

/** Several changes, one after the other. */
export function all(
  ...changes: readonly ((files: Map<string, string>) => void)[]
): (files: Map<string, string>) => void {
  return (files) => {
    for (const change of changes) change(files);
  };
}
