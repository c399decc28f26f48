import { type Checked, checked, error, type Problem } from "../problems/index.js";
import { canonicalBytes } from "./canonical.js";
import { digestProblems } from "./digest-problems.js";
import { type Edition, editionSchema } from "./edition.js";
import { formProblems } from "./form-problems.js";
import { firstDifference, inWay, parseDocument, placeOfByte } from "./parse-document.js";

/**
 * Reads the bytes of an edition and checks that they are whole: JSON of the edition's form, in canonical
 * bytes, every part and the whole with the digest that the manifest states. A single changed byte is named.
 */
export function readEdition(file: string, bytes: Uint8Array): Checked<Edition> {
  const document = parseDocument(file, bytes);
  if (document.value === undefined) return { value: undefined, problems: document.problems };
  const { parsed } = document.value;
  const reading = editionSchema.safeParse(parsed);
  if (!reading.success) {
    return { value: undefined, problems: formProblems(reading.error.issues, parsed, file) };
  }
  // JSON has no explicit undefined, so the schema's optional fields are absent ones.
  const edition = reading.data as Edition;
  return checked(edition, [
    ...byteProblems(edition, bytes, file),
    // Of the document as it stands: reading by the schema may mend what was changed, such as a blank at an end.
    ...digestProblems(parsed as Edition, file),
  ]);
}

function byteProblems(edition: Edition, bytes: Uint8Array, file: string): readonly Problem[] {
  const byte = firstDifference(canonicalBytes(edition), bytes);
  if (byte === undefined) return [];
  const { at, way } = placeOfByte(bytes, byte);
  return [
    error("edition-bytes", way === "" ? { file } : { file, path: way }, {
      da: `byte ${at} afviger fra den kanoniske form (RFC 8785)${inWay(way).da}`,
      en: `byte ${at} departs from the canonical form (RFC 8785)${inWay(way).en}`,
    }),
  ];
}
