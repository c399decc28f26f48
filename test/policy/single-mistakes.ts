/** One mistake in the small policy: a piece of a file and what stands there instead, ‸ where it has to be found. */
export interface SingleMistake {
  readonly what: string;
  readonly file: string;
  readonly needle: string;
  readonly replacement: string;
  readonly code: string;
  /** What the English sentence has to name: what was found, and what was expected. */
  readonly says: readonly string[];
}

const head = "policy/policy.yaml";
const groups = "policy/groups.yaml";
const bodies = "policy/bodies.yaml";
const places = "policy/places.yaml";
const definitions = "policy/definitions.yaml";
const area = "policy/areas/cycling.yaml";

/** Mistakes in the form of one field, and in YAML itself. */
export const formMistakes: readonly SingleMistake[] = [
  mistake("an unknown field with a near name", bodies, "kind: committee", "‸kidn: committee\n    kind: committee", "unknown-key", ['unknown field "kidn"', 'did you mean "kind"']),
  mistake("an unknown field far from all", definitions, "    open:", "    ‸zebra: x\n    open:", "unknown-key", ['"zebra"', 'known are "id", "term", "text", "open"']),
  mistake("a missing field", bodies, "- id: road-office\n    title: { en: Road Office, da: Vejkontoret }\n    kind: administration", "- ‸id: road-office\n    title: { en: Road Office, da: Vejkontoret }", "missing-field", ['"bodies[1].kind" is missing', "one of council, committee"]),
  mistake("a missing text", area, "vision:\n  en: Everyone gets home unhurt.\n  da: Alle kommer uskadte hjem.\n", "", "missing-field", ['"vision" is missing', "a text in each language, such as { da: …, en: … }"]),
  mistake("a missing number", area, "goal: { value: 66 }", "goal: ‸{ qualifier: eq }", "missing-field", ['"targets[0].milestones[0].goal.value" is missing', "a number with a decimal point"]),
  mistake("a missing whole number", head, "settings:\n  deadlines: end-of-year\n  minimumCount: 5", "settings:\n  ‸deadlines: end-of-year", "missing-field", ['"settings.minimumCount" is missing', "a whole number from 3 to 100"]),
  mistake("a missing part of several fields", head, "period:\n  from: 2020\n  to: 2028\n", "", "missing-field", ['"period" is missing', "the fields from, to"]),
  mistake("a value that is none of the choice", bodies, "kind: committee", "kind: ‸comittee", "wrong-value", ['"bodies[0].kind" is "comittee"', "one of council, committee", 'did you mean "committee"']),
  mistake("an empty text", area, "Cyklister", "", "", []),
];

function mistake(
  what: string,
  file: string,
  needle: string,
  replacement: string,
  code: string,
  says: readonly string[],
): SingleMistake {
  return { what, file, needle, replacement, code, says };
}
