import type { Text } from "../../../src/policy/index.js";

/**
 * Texts that the invented policy words itself, by the id of the part and the name of its field: where the source's
 * sentence is about the printed document, or names a company or an office.
 */
export const ownWords: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  "ACT-10": {
    role: {
      da: "Hjælper med at udvide statistikken og skriver til Økonomiudvalget om, hvor langt arbejdet er.",
      en: "Helps to extend the statistics and writes to the Finance Committee on progress.",
    },
  },
  "ACT-28": {
    title: {
      da: "Et rådgivningscenter mod diskrimination (opdigtet)",
      en: "An advisory centre on discrimination (invented)",
    },
  },
  "ACT-30": { title: { da: "Et konsulenthus (opdigtet)", en: "A consultancy (invented)" } },
  "ACT-33": {
    role: {
      da: "Registre, spørgeskemaundersøgelser og kommunens egne optællinger. De er alle opdigtede.",
      en: "Registers, surveys and the City’s own counts. All of them are invented.",
    },
  },
  "minimum-population": {
    chosen: {
      da: "Et område med færre end 100 personer i den erhvervsaktive alder får ingen klasse. Grænsen er opdigtet.",
      en: "An area with fewer than 100 people of employment age gets no class. The limit is invented.",
    },
  },
  "DEF-31": {
    text: {
      da: "Beskæftigelsesfrekvensen for personer af dansk oprindelse minus frekvensen for indvandrere, i procentpoint.",
      en: "The employment participation rate of people of Danish origin minus that of immigrants, in percentage points.",
    },
  },
  "DEF-36": {
    text: {
      da: "Personer i den erhvervsaktive alder, som det offentlige forsørger.",
      en: "People of employment age who are provided for by the public sector.",
    },
  },
  "DEF-38": {
    text: {
      da: "To former for social bistand, som tælles sammen.",
      en: "Two kinds of social assistance, counted as one.",
    },
  },
  "DEF-50": {
    text: {
      da: "Lejeboliger, som boligorganisationer driver uden fortjeneste, og hvor beboerne har deres egne foreninger.",
      en: "Rented homes run without profit by housing associations, where the residents have associations of their own.",
    },
    open: {
      da: "Hvordan boligorganisationerne afgrænses fra boligformen i DEF-51.",
      en: "How the housing associations are told apart from the form of tenure in DEF-51.",
    },
  },
  "DEF-61": {
    open: {
      da: "Karakterskalaen blev skiftet i 2007. Karaktererne fra før er omregnet, og omregningen er et skøn.",
      en: "The grade scale changed in 2007. Marks from before have been converted, and the conversion is a judgement.",
    },
  },
  "DEF-66": {
    open: {
      da: "Hvordan årshjulet ser ud måned for måned.",
      en: "What the cycle looks like month by month.",
    },
  },
  "DEF-73": {
    text: {
      da: "BIV er Beskæftigelses- og Integrationsudvalget, og BR er Borgerrepræsentationen.",
      en: "BIV is the Employment and Integration Committee and BR the City Council, both Danish abbreviations.",
    },
  },
  "DEF-YOUTH-RANK": {
    open: {
      da: "Hvad der er målt, og hvem der hører til gruppen (DEF-08).",
      en: "What was measured, and who belongs to the group (DEF-08).",
    },
  },
  "DEF-CITY-STAFF-GAP": {
    text: {
      da: "Indvandrernes andel af arbejdsstyrken minus deres andel af kommunens ansatte, i procentpoint.",
      en: "The immigrants’ share of the workforce minus their share of City employees, in percentage points.",
    },
    open: {
      da: "Hvordan tallene fra 2006 kan sammenlignes med de tidligere, nu da lønsystemet er skiftet.",
      en: "How the figures from 2006 on can be compared with the earlier ones, now that the pay system has changed.",
    },
  },
  "danish-origin": {
    rule: {
      da: "Den gruppe, som politikken sammenligner med. Politikken definerer den ikke.",
      en: "The group that the policy compares with. The policy does not define it.",
    },
  },
  "COM-EDU-12": {
    text: {
      da: "Projektet fortsætter. Tosprogede og etsprogede børn skal fordeles mere jævnt på børnehaverne.",
      en: "The project carries on. Kindergartens are to share bilingual and monolingual children more evenly.",
    },
  },
  "COM-HOU-11": {
    title: { da: "600 boliger til højst 5.000 kr.", en: "600 homes at no more than 5,000 DKK" },
    text: {
      da: "En plan om 600 almene boliger, der højst koster 5.000 kr. om måneden.",
      en: "A plan for 600 public housing units that cost no more than 5,000 DKK a month.",
    },
  },
  "TGT-EMP-01b": {
    title: { da: "Omkring 1.800 flere indvandrere i arbejde", en: "About 1,800 more immigrants in work" },
  },
  "TGT-HOU-05": {
    missing: {
      da: "Ventelistestatistik efter ansøgernes tilknytning til arbejdsmarkedet.",
      en: "Waiting-list statistics by the applicants’ link to the labour market.",
    },
  },
  "TGT-EDU-10": {
    missing: {
      da: "Hvilke resultater der menes, og resultater efter både sprog og oprindelse.",
      en: "Which results are meant, and results by both language and origin.",
    },
  },
  "TGT-HEA-02": {
    missing: {
      da: "En definition af deltagelse, tal for indvandrere og noget at sammenligne med.",
      en: "A definition of participation, figures for immigrants and something to compare with.",
    },
  },
};

/** What each area says of where the city stands: the invented city's own situation. */
export const situations: Readonly<Record<string, Text>> = {
  employment: {
    da: "Tallene er opdigtede. Flere indvandrere er kommet i arbejde siden 2001, og forskellen til personer af dansk oprindelse er blevet mindre. Fra 2008 til 2010 faldt beskæftigelsen for personer af dansk oprindelse, så en del af indsnævringen skyldes, at den gruppe, der stod bedst, gik tilbage.",
    en: "The figures are invented. More immigrants have come into work since 2001, and the gap to people of Danish origin has narrowed. From 2008 to 2010 employment fell among people of Danish origin, so part of the narrowing comes from the better-off group losing ground.",
  },
  education: {
    da: "Tallene er opdigtede. Tosprogede elevers karakterer nærmer sig etsprogedes, og flere børn kan læse i tredje klasse. Andelen, der gennemfører en ungdomsuddannelse, vokser langsomt.",
    en: "The figures are invented. Bilingual pupils’ marks are coming closer to those of monolingual pupils, and more children can read by third grade. The share who complete further education is growing slowly.",
  },
  housing: {
    da: "Tallene er opdigtede. I de fem udsatte boligområder er andelen uden tilknytning til arbejdsmarkedet faldet, mens et sjette område i nogle år har ligget over grænsen.",
    en: "The figures are invented. In the five vulnerable residential areas the share without connection to the labour market has fallen, while a sixth area has been above the limit in some years.",
  },
  safety: {
    da: "Tallene er opdigtede. En større andel af unge indvandrere end af unge af dansk oprindelse bliver dømt for kriminalitet. Omkring en femtedel af forskellen følger køn og forældrenes uddannelse; resten er der stadig, når der er taget højde for det.",
    en: "The figures are invented. A larger share of young immigrants than of young people of Danish origin are convicted of an offence. About a fifth of the gap goes with sex and the parents’ education; the rest is left when that has been taken into account.",
  },
  culture: {
    da: "Tallene er opdigtede. Kommunens borgerundersøgelse har siden 2004 spurgt om kultur og fritid hvert andet år.",
    en: "The figures are invented. Since 2004 the City’s citizen survey has asked about culture and leisure every second year.",
  },
  health: {
    da: "Tallene er opdigtede. Sundhedsundersøgelsen er lavet i 2005 og 2010. Den har få svar fra indvandrere, så usikkerheden er stor.",
    en: "The figures are invented. The health survey was made in 2005 and 2010. Few immigrants answered, so the uncertainty is large.",
  },
};
