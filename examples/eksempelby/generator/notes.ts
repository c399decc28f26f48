import type { Text } from "../../../src/policy/index.js";

/** What rows refer to by their note column. */
export const noteTexts: Readonly<Record<string, Text>> = {
  estimated: {
    da: "Tallet er et skøn: ydelsessystemet blev skiftet i løbet af året.",
    en: "The figure is an estimate: the benefit system was replaced during the year.",
  },
  "long-term-redefined": {
    da: "Definitionen er ændret: Fra 2007 er en langtidsledig en, der har været ledig i 12 måneder; før var det 6.",
    en: "The definition has changed: from 2007 long-term means 12 months without work; before it was 6.",
  },
  "pay-system-replaced": {
    da: "Lønsystemet blev skiftet i 2006. Timelønnede tæller ikke længere med, så tallene kan ikke sammenlignes med de tidligere.",
    en: "The pay system was replaced in 2006. Hourly paid staff no longer count, so the figures cannot be compared with the earlier ones.",
  },
  "without-early-pension": {
    da: "En anden definition: førtidspension er ikke med.",
    en: "Another definition: early pension is left out.",
  },
  "before-the-start": {
    da: "Kan ikke findes: der tælles fra 2005.",
    en: "Cannot exist: the count begins in 2005.",
  },
  "headcount-grows-too": {
    da: "Antallet vokser også, fordi gruppen vokser.",
    en: "The number also grows because the group grows.",
  },
  "marks-converted": {
    da: "Omregnet til karakterskalaen fra 2007.",
    en: "Converted to the grade scale of 2007.",
  },
  "school-missing": {
    da: "Mangler: en erhvervsskole har ikke indsendt tal.",
    en: "Missing: a vocational school has not sent its figures.",
  },
  "authorities-merged": {
    da: "Kommuner blev lagt sammen i 2007; placeringen er blandt 38 kommuner og ikke 40.",
    en: "Authorities were merged in 2007; the rank is among 38 and not 40.",
  },
  "test-put-off": {
    da: "Ikke indsamlet: læseprøven er udskudt.",
    en: "Not collected: the reading test has been put off.",
  },
  unadjusted: {
    da: "Der er ikke taget højde for sociale forskelle.",
    en: "Social differences have not been allowed for.",
  },
  "adjusted-for-parents": {
    da: "Korrigeret for køn og forældrenes uddannelse: indirekte standardisering (indirect-standardisation), beregnet i det lukkede område. Tallet for unge af dansk oprindelse minus tallet for unge indvandrere. Unge indvandrere, hvis forældres uddannelse ikke er kendt, eller som ikke kan sammenlignes med nogen, er udeladt; deres andel er angivet, hvor den ikke tilbageholdes.",
    en: "Adjusted for sex and the parents’ education: indirect standardisation (indirect-standardisation), computed in the closed zone. Young people of Danish origin minus young immigrants. Young immigrants whose parents’ education is not known, or who can be compared with nobody, are left out; their share is given where it is not withheld.",
  },
  "adjusted-for-education": {
    da: "Korrigeret for forældrenes uddannelse: indirekte standardisering (indirect-standardisation), beregnet i det lukkede område. Etsprogede minus tosprogede elever. Tosprogede elever, hvis forældres uddannelse ikke er kendt, eller som ikke kan sammenlignes med nogen, er udeladt; deres andel er angivet.",
    en: "Adjusted for the parents’ education: indirect standardisation (indirect-standardisation), computed in the closed zone. Monolingual minus bilingual pupils. Bilingual pupils whose parents’ education is not known, or who can be compared with nobody, are left out; their share is given.",
  },
  "residents-exchanged": {
    da: "Ændringen siden 2005, lagt sammen fra år til år og delt op (stayers-and-movers), beregnet i det lukkede område: blandt dem, der blev boende fra det ene år til det næste, ved dem, der kom, og ved dem, der forlod områderne. Hvem der er fyldt 16, er kommet; hvem der er fyldt 65, har forladt dem.",
    en: "The change since 2005, added up from year to year and split (stayers-and-movers), computed in the closed zone: among those who stayed from one year to the next, by those who came, and by those who left the areas. Who has turned 16 has come; who has turned 65 has left.",
  },
  "others-not-delivered": {
    da: "De tilsvarende tal for personer af dansk oprindelse er ikke leveret.",
    en: "The corresponding figures for people of Danish origin have not been delivered.",
  },
  "few-answers": {
    da: "Lille pålidelighed: færre end 100 har svaret.",
    en: "Low reliability: fewer than 100 answered.",
  },
  "clinic-missing": {
    da: "Mangler: en klinik har ikke indsendt tal.",
    en: "Missing: a clinic has not sent its figures.",
  },
  "clinics-missing": {
    da: "Lille pålidelighed: to af fem klinikker har ikke indsendt tal.",
    en: "Low reliability: two of five clinics have not sent their figures.",
  },
  "counted-twice": {
    da: "Rettet: i den tidligere levering var nogle tilflyttere talt med to gange.",
    en: "Corrected: in the earlier delivery some people who had moved were counted twice.",
  },
  "gap-unrounded": {
    da: "Forskellen er beregnet af uafrundede tal.",
    en: "The gap was computed from unrounded figures.",
  },
  "no-year": {
    da: "Udsagnet er uden årstal; formentlig omkring 2005-2006.",
    en: "The statement has no year; presumably about 2005–2006.",
  },
  "some-institutions": {
    da: "Gælder nogle af byens institutioner.",
    en: "Holds for some of the city’s institutions.",
  },
  "class-limit": {
    da: "Tallet er klassens grænse og ikke en måling.",
    en: "The figure is the limit of the class and no measurement.",
  },
};
