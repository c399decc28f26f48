import {
  type Checked,
  checked,
  error,
  type Place,
  type Problem,
  pathText,
  type Sentence,
} from "../problems/index.js";
import { canonicalBytes, digestOf } from "./canonical.js";
import { type Edition, editionSchema } from "./edition.js";
import { partDigests, sealDigest } from "./seal.js";

/**
 * Reads the bytes of an edition and checks that they are whole: JSON of the edition's form, in canonical
 * bytes, every part and the whole with the digest that the manifest states. A single changed byte is named.
 */
export function readEdition(file: string, bytes: Uint8Array): Checked<Edition> {
  const document = parseJson(file, bytes);
  if (document.value === undefined) return { value: undefined, problems: document.problems };
  const place: Place = { file };
  const reading = editionSchema.safeParse(document.value);
  if (!reading.success) {
    return {
      value: undefined,
      problems: reading.error.issues.map((issue) => {
        const path = pathText(issue.path.map((step) => (typeof step === "symbol" ? String(step) : step)));
        return error(
          "edition-form",
          { ...place, path },
          {
            da: `"${path}" har ikke en udgaves form: ${issue.message}`,
            en: `"${path}" does not have the form of an edition: ${issue.message}`,
          },
        );
      }),
    };
  }
  // JSON has no explicit undefined, so the schema's optional fields are absent ones.
  const edition = reading.data as Edition;
  return checked(edition, [...byteProblems(edition, bytes, place), ...digestProblems(edition, place)]);
}

function parseJson(file: string, bytes: Uint8Array): Checked<unknown> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { value: JSON.parse(text), problems: [] };
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return {
      value: undefined,
      problems: [
        error(
          "edition-json",
          { file },
          {
            da: `ikke læselig som JSON i UTF-8: ${reason}`,
            en: `not readable as JSON in UTF-8: ${reason}`,
          },
        ),
      ],
    };
  }
}

function byteProblems(edition: Edition, bytes: Uint8Array, place: Place): readonly Problem[] {
  const canonical = canonicalBytes(edition);
  const at = canonical.findIndex((byte, index) => byte !== bytes[index]);
  if (at === -1 && bytes.length === canonical.length) return [];
  const offset = at === -1 ? canonical.length : at;
  return [
    error("edition-bytes", place, {
      da: `byte ${offset} afviger fra den kanoniske form (RFC 8785)`,
      en: `byte ${offset} departs from the canonical form (RFC 8785)`,
    }),
  ];
}

function digestProblems({ manifest, ...content }: Edition, place: Place): readonly Problem[] {
  const { digest, ...stated } = manifest;
  const found = partDigests(content);
  const names = [...new Set([...Object.keys(stated.parts), ...Object.keys(found)])].sort();
  const changed = names.filter((name) => stated.parts[name] !== found[name]);
  const problems = changed.map((name) => changedPart(name, place));
  if (digestOf(content.policy) !== stated.policyDigest) problems.push(changedPart("policy", place));
  // The seal comes last: it also breaks when a part does, and says something new only when none did.
  if (problems.length === 0 && sealDigest(content, stated) !== digest)
    problems.push(changedPart("manifest", place));
  return problems;
}

function changedPart(name: string, place: Place): Problem {
  const sentence: Sentence = {
    da: `"${name}" er ændret, efter at udgaven blev frosset (SHA-256 passer ikke)`,
    en: `"${name}" was changed after the edition was frozen (its SHA-256 does not match)`,
  };
  return error("edition-changed", { ...place, path: name }, sentence);
}
