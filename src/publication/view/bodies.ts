import { addresses } from "../addresses.js";
import { type Reader, textIn } from "./reader.js";

export function bodyName(reader: Reader, id: string): string {
  const body = reader.index.bodies.get(id);
  return body === undefined ? id : textIn(reader, body.title);
}

/** Where it says what a body is and does. */
export function bodyAddress({ language, policy }: Reader, id: string): string {
  return `${addresses.bodies(language, policy.id)}#${id}`;
}
