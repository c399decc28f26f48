import type { Language, Translated } from "./language.js";

/**
 * A field of the policy's files as a reader knows it: `deadline.by` is "deadline, year". Ids, years and names that
 * have no title stay as they are.
 */
export function fieldTitle(field: string, language: Language): string {
  return field
    .split(".")
    .map((part) => (Object.hasOwn(titles, part) ? titles[part as keyof typeof titles][language] : part))
    .join(", ");
}

const titles = {
  adjustment: { da: "hensyn", en: "adjustment" },
  among: { da: "blandt", en: "among" },
  area: { da: "område", en: "area" },
  at: { da: "år", en: "year" },
  baseline: { da: "udgangspunkt", en: "baseline" },
  by: { da: "år", en: "year" },
  change: { da: "ændring", en: "change" },
  commitment: { da: "løfte", en: "commitment" },
  comparator: { da: "sammenlignes med", en: "compared with" },
  da: { da: "dansk", en: "Danish" },
  deadline: { da: "frist", en: "deadline" },
  definition: { da: "definition", en: "definition" },
  description: { da: "beskrivelse", en: "description" },
  dimensions: { da: "opdeling", en: "breakdown" },
  direction: { da: "retning", en: "direction" },
  each: { da: "hver for sig", en: "each by itself" },
  en: { da: "engelsk", en: "English" },
  figure: { da: "talnummer", en: "figure number" },
  from: { da: "første ende", en: "first end" },
  gap: { da: "forskel", en: "gap" },
  goal: { da: "måltal", en: "target value" },
  group: { da: "gruppe", en: "group" },
  groupLabel: { da: "gruppens navn", en: "name of the group" },
  guard: { da: "betingelse", en: "condition" },
  indicator: { da: "indikator", en: "indicator" },
  kind: { da: "slags", en: "kind" },
  label: { da: "betegnelse", en: "label" },
  margin: { da: "margen", en: "margin" },
  measure: { da: "hvad der måles", en: "measure" },
  milestones: { da: "delmål", en: "milestones" },
  minus: { da: "anden ende", en: "second end" },
  missing: { da: "hvad der mangler", en: "what is missing" },
  per: { da: "opgjort af", en: "counted of" },
  period: { da: "periode", en: "period" },
  proxies: { da: "andre tal", en: "other figures" },
  qualifier: { da: "forbehold", en: "qualifier" },
  reading: { da: "læsning", en: "reading" },
  refArea: { da: "sted", en: "place" },
  responsible: { da: "ansvarlig", en: "responsible" },
  subject: { da: "det målte", en: "what is measured" },
  text: { da: "tekst", en: "text" },
  title: { da: "titel", en: "title" },
  undecided: { da: "uafklaret", en: "undecided" },
  unit: { da: "enhed", en: "unit" },
  value: { da: "værdi", en: "value" },
  wording: { da: "ordlyd", en: "wording" },
} as const satisfies Readonly<Record<string, Translated>>;
