import type { DeliveryHead } from "../../delivery/index.js";
import type { Policy, Text } from "../../policy/index.js";
import { adjustedNotePrefix, exchangeNotePrefix, listNotePrefix } from "./figure-frame.js";

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
  const indicators = policy.areas.flatMap((area) => area.indicators);
  const exchanged = indicators.find((one) => `${exchangeNotePrefix}${one.id}` === id)?.tabulate?.stayers;
  if (exchanged !== undefined) return exchangeNote(policy, exchanged.since);
  const indicator = indicators.find((one) => `${adjustedNotePrefix}${one.id}` === id);
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

function exchangeNote(policy: Policy, since: string | undefined): Record<string, string> {
  return inLanguages(policy, {
    da: () =>
      `Ændringen ${since === undefined ? "siden perioden før" : `siden ${since}, lagt sammen fra periode til periode,`} delt op (stayers-and-movers), beregnet i det lukkede område: blandt dem, der blev, altså er talt med i begge perioder; ved dem, der kom; og ved dem, der forlod stedet. Delene giver tilsammen hele ændringen. Hvem der er kommet i alderen eller er kendt for første gang, er kommet; hvem der ikke længere tælles med, har forladt det.`,
    en: () =>
      `The change ${since === undefined ? "since the period before" : `since ${since}, added up from period to period,`} split (stayers-and-movers), computed in the closed zone: among those who stayed, which is to say are counted in both periods; by those who came; and by those who left. The parts add up to the whole change. Who has reached the age, or is known for the first time, has come; who is no longer counted has left.`,
  });
}

function titleIn(title: Text | undefined, language: string): string {
  return title?.[language] ?? "";
}
