import type { DeliveryHead } from "../../delivery/index.js";
import type { Policy, Text } from "../../policy/index.js";
import { adjustedNotePrefix, listNotePrefix } from "./figure-frame.js";

/** The notes that figures name, in the policy's languages; where ours has no such language, in English. */
export function figureNotes(policy: Policy, ids: Iterable<string>): DeliveryHead["notes"] {
  return [...new Set(ids)].sort().flatMap((id) => {
    const text = noteText(policy, id);
    return text === undefined ? [] : [{ id, text }];
  });
}

/** A text of ours in each language of the policy. */
export function inLanguages(
  { languages }: Pick<Policy, "languages">,
  text: { readonly da: (language: string) => string; readonly en: (language: string) => string },
): Record<string, string> {
  return Object.fromEntries(
    languages.map((language) => [language, (language === "da" ? text.da : text.en)(language)]),
  );
}

function noteText(policy: Policy, id: string): Record<string, string> | undefined {
  if (id.startsWith(listNotePrefix)) {
    const list = policy.countryLists.find((one) => `${listNotePrefix}${one.id}` === id);
    return (
      list &&
      inLanguages(policy, {
        da: (language) =>
          `Nyt brud: landelisten er ændret (${list.title[language]}), så gruppen er en anden end før og kan ikke sammenlignes med den.`,
        en: (language) =>
          `A new segment: the list of countries has changed (${list.title[language]}), so the group is another one than before and cannot be compared with it.`,
      })
    );
  }
  const indicator = policy.areas
    .flatMap(({ indicators }) => indicators)
    .find((one) => `${adjustedNotePrefix}${one.id}` === id);
  if (indicator === undefined) return undefined;
  const variables = policy.records?.find((file) => file.id === indicator.tabulate?.from)?.variables ?? [];
  const factors = (language: string): string =>
    (indicator.tabulate?.strata ?? [])
      .map((stratum) => titleIn(variables.find((one) => one.id === stratum)?.title, language))
      .join("; ");
  return inLanguages(policy, {
    da: (language) =>
      `Korrigeret for: ${factors(language)}. Indirekte standardisering (indirect-standardisation), beregnet i det lukkede område. De andres tal minus gruppens; hvem der ikke kan sammenlignes eller mangler en oplysning, er udeladt, og deres andel er angivet.`,
    en: (language) =>
      `Adjusted for: ${factors(language)}. Indirect standardisation (indirect-standardisation), computed in the closed zone. The others’ figure minus the group’s; who cannot be compared, or of whom a factor is not known, is left out, and their share is given.`,
  });
}

function titleIn(title: Text | undefined, language: string): string {
  return title?.[language] ?? "";
}
