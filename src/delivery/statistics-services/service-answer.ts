import { type Checked, error, type Problem } from "../../problems/index.js";
import { askService } from "./ask-service.js";
import type { Question } from "./question.js";
import type { ServiceSettings } from "./service.js";

/** A part of a service's answer whose shape nobody has checked. */
export type Loose = unknown;

/** Asks for JSON and reads it; texts alone are taken from it, never figures, whose digits `JSON.parse` would change. */
export async function askForJson(question: Question, settings: ServiceSettings): Promise<Checked<Loose>> {
  const { value, problems } = await askService(question, settings);
  if (value === undefined) return { value: undefined, problems };
  try {
    // A mark at the beginning is left out by the decoder.
    return { value: JSON.parse(new TextDecoder().decode(value)) as Loose, problems };
  } catch {
    return { value: undefined, problems: [noAnswer(question.address)] };
  }
}

/** What a service answered is not what it is said to answer. */
export function noAnswer(address: string): Problem {
  return error(
    "service-answer",
    { file: address },
    {
      da: "tjenesten svarede noget andet, end den plejer; er adressen og slagsen af tjeneste rigtig?",
      en: "the service answered something else than it usually does; are its address and kind right?",
    },
  );
}

export function at(value: Loose, name: string): Loose {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

export function listAt(value: Loose, name: string): readonly Loose[] {
  const found = at(value, name);
  return Array.isArray(found) ? found : [];
}

export function textAt(value: Loose, name: string): string {
  const found = at(value, name);
  return typeof found === "string" ? found : typeof found === "number" ? String(found) : "";
}

/** Tables whose texts have all the words, whatever the case. */
export function hasWords(text: string, words: string): boolean {
  const small = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => small.includes(word));
}
