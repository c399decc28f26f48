import { textsInBoth } from "../texts-in-both.js";

/** How targets are judged, in words a reader can hold the pages to. */
export const methodTexts = textsInBoth(
  {
    kindsTitle: "Hver slags mål",
    kindsIntro: "Hvad der skal til, for at et mål er nået, afhænger af, hvilken slags mål det er.",
    kinds: {
      level: "Nået, når det seneste tal inden fristen er på målets niveau eller forbi det.",
      "points-change":
        "Ændringen lægges til udgangspunktet, og det niveau, den fører til, bedømmes som ethvert andet niveau.",
      "relative-change":
        "Ændringen i procent regnes af udgangspunktet. Er tallet selv i procent, kan ændringen også læses som procentpoint; siden viser begge læsninger og den valgte.",
      "gap-closing":
        "Forskellen skal blive til ingen, eventuelt gennem delmål. Den bedømmes efter reglen om samme niveau nedenfor.",
      parity: "Forskellen mellem de to grupper bedømmes efter reglen om samme niveau nedenfor.",
      ratio: "Forholdet mellem to tal skal være på målets niveau eller forbi det.",
      rank: "En plads blandt nævnte steder, bedømt som et niveau. Har det ændret sig, hvor mange der er med, siges det.",
      "threshold-count":
        "Hvor mange der ligger over eller under en grænse. Uden udgangspunkt bedømmes hver periode for sig.",
      composition: "Sammensætningen skal svare til den, der er nævnt, efter reglen om samme niveau nedenfor.",
      coverage: "Alle skal være nået. Uden udgangspunkt bedømmes hver periode for sig.",
      direction: "Kun retningen bedømmes: Tallet skal ligge på den rigtige side af udgangspunktet.",
      count: "Et antal, der skal nås inden en frist eller i hver periode.",
      milestone: "Gjort eller ikke gjort inden en dato.",
    },
    orderIntro: "Statusserne prøves i denne rækkefølge, og den første, der passer, gælder.",
    provisional: "Et foreløbigt tal kan ikke gøre et mål nået, og intet regnes hen over et databrud.",
    progress: (line: string) =>
      `Er målet undervejs, deles ændringen siden udgangspunktet med den ændring, der skulle være sket på det tidspunkt efter en lige linje gennem delmålene. Et eksempel: Fra 47 i 2005 til 57 i 2010 med 51 i 2008 giver ${line}.`,
    parityTitle: "Samme niveau",
    parityMargin:
      "Har politikken sat en margen, er forskellen lukket, når den højst er lige så stor som margenen, og dens usikkerhedsinterval højst rækker til det dobbelte.",
    parityNone:
      "Uden margen er den lukket, når den trykt er 0, og dens interval er under 2 bredt. Er intervallet bredere, eller er det ikke oplyst, siges der ikke, at den er lukket.",
    parityTurned: "En forskel, der har vendt sig siden udgangspunktet, regnes også for lukket.",
    chanceTitle: "Udsigten til at nå målet",
    chanceWords:
      "For mål, der er undervejs, siges det, om de bliver nået, hvis udviklingen fortsætter i samme tempo: sandsynligt fra 80 %, usandsynligt til og med 20 %, usikkert derimellem. Det kræver mindst fem sammenlignelige tal og højst fem år til fristen.",
    chanceWalk:
      "Regnestykket er en tilfældig gang med dæmpet tempo. Båndet i diagrammet skal rumme 80 % af det, der kommer.",
    chanceCaution:
      "Båndet er gjort bredere med en faktor (κ), der er fundet på nationale befolkningsserier. Den er ikke afprøvet på denne bys tal. Derfor vises ordet og båndet og ikke et tal for sandsynligheden.",
    chanceNot: "Det er ingen forudsigelse af, hvad en indsats fører til.",
    withheldTitle: "Tal, der er tilbageholdt for at beskytte personer",
    withheldRule: (minimum: number) =>
      `Et antal på under ${minimum} personer vises ikke, heller ikke hvor det er resten af en gruppe. Det gør andre tal heller ikke, hvis det kunne regnes ud af dem: totaler, andele, andre indikatorer om de samme personer og tidligere udgaver.`,
    withheldAlike:
      "Alle tilbageholdte tal ser ens ud. Det siges ikke, hvorfor det enkelte tal er tilbageholdt; det kan lige så vel være stort.",
    withheldCount: (count: number) =>
      count === 0
        ? "I denne udgave er ingen tal tilbageholdt."
        : count === 1
          ? "I denne udgave er ét tal tilbageholdt, talt som tallene i dens tabeller: ét for hver indikator, gruppe, hvert sted og hver periode. Hvad der er beregnet af et tilbageholdt tal, er selv et."
          : `I denne udgave er ${count} tal tilbageholdt, talt som tallene i dens tabeller: ét for hver indikator, gruppe, hvert sted og hver periode. Hvad der er beregnet af et tilbageholdt tal, er selv et.`,
    withheldAudited: (methods: string) =>
      `Det er efterprøvet, at de tilbageholdte tal ikke kan regnes ud af alt det, som udgavens leveringer viser tilsammen og sammen med de udgaver, der var udgivet (${methods}).`,
    withheldNotAudited:
      "Det er ikke efterprøvet, om de tilbageholdte tal kan regnes ud af leveringerne tilsammen; det sker, når udgaven fryses.",
    docsTitle: "Metoderne i fuld længde",
    docs: "Hver metode har en side i Isobars dokumentation (mappen docs/methods) med formel, kilder, et gennemregnet eksempel og grænser:",
    documents: {
      "progress-ratio": "sket af det, der skulle være sket",
      "chance-of-reaching": "udsigten til at nå målet",
      "proportion-difference": "forskel mellem to andele",
      "adjusted-gap": "korrigeret forskel",
      "rank-ranges": "pladser i en rækkefølge",
      rounding: "afrunding",
      "withheld-figures": "tilbageholdte tal",
    },
  },
  {
    kindsTitle: "Each kind of target",
    kindsIntro: "What it takes for a target to be reached depends on the kind of target it is.",
    kinds: {
      level: "Reached when the newest figure in time is at the target’s level or beyond it.",
      "points-change":
        "The change is added to the baseline, and the level it leads to is judged as any other level.",
      "relative-change":
        "The change in per cent is taken of the baseline. Where the figure is in per cent itself, the change can also be read as percentage points; the page shows both readings and the one chosen.",
      "gap-closing":
        "The gap is to become none, perhaps through milestones. It is judged by the rule of the same level below.",
      parity: "The difference of the two groups is judged by the rule of the same level below.",
      ratio: "The one figure over the other is to be at the target’s level or beyond it.",
      rank: "A place among named ones, judged as a level. Where the number of those ranked has changed, that is said.",
      "threshold-count":
        "How many lie above or below a limit. Without a baseline each period is judged by itself.",
      composition: "The mix is to be as the one named, by the rule of the same level below.",
      coverage: "Everyone is to be reached. Without a baseline each period is judged by itself.",
      direction: "Only the direction is judged: the figure is to lie on the right side of the baseline.",
      count: "A number to reach by a deadline or in each period.",
      milestone: "Done or not done by a date.",
    },
    orderIntro: "The statuses are tried in this order, and the first that fits counts.",
    provisional: "A provisional figure cannot make a target reached, and nothing is computed across a break.",
    progress: (line) =>
      `While a target is on its way, the change since the baseline is divided by the change due by then on a straight line through the milestones. An example: from 47 in 2005 to 57 in 2010, with 51 in 2008, makes ${line}.`,
    parityTitle: "The same level",
    parityMargin:
      "Where the policy sets a margin, the difference is closed when it is no larger than the margin and its interval reaches no further than twice that.",
    parityNone:
      "Without a margin it is closed when it prints as 0 and its interval is less than 2 wide. Where the interval is wider, or not stated, it is not said to be closed.",
    parityTurned: "A difference that has turned since the baseline counts as closed as well.",
    chanceTitle: "The chance of reaching a target",
    chanceWords:
      "Of targets on their way it is said whether they will be reached if the recent pace continues: likely from 80%, unlikely up to 20%, uncertain between. That takes five comparable figures at least and five years to the deadline at most.",
    chanceWalk:
      "The computation is a random walk whose pace is damped. The band in the chart is to hold 80% of what comes.",
    chanceCaution:
      "The band is widened by a factor (κ) that was found on national population series. It has not been tried on this city’s figures. Hence the word and the band are shown, and no number for the chance.",
    chanceNot: "It is no prediction of what any effort leads to.",
    withheldTitle: "Figures that are withheld to protect people",
    withheldRule: (minimum) =>
      `A count of fewer than ${minimum} persons is not shown, nor where it is the rest of a group. Neither are other figures from which it could be worked out: totals, shares, other indicators about the same persons, earlier editions.`,
    withheldAlike:
      "All withheld figures look alike. Why one is withheld is not told; it may as well be a large one.",
    withheldCount: (count) =>
      count === 0
        ? "No figure is withheld in this edition."
        : count === 1
          ? "One figure is withheld in this edition, counted as the figures of its tables are: one for each indicator, group, place and period. What is computed from a withheld figure is one itself."
          : `${count} figures are withheld in this edition, counted as the figures of its tables are: one for each indicator, group, place and period. What is computed from a withheld figure is one itself.`,
    withheldAudited: (methods) =>
      `An audit has shown that the withheld figures cannot be worked out from all that the deliveries of this edition show together and beside the editions released by then (${methods}).`,
    withheldNotAudited:
      "Whether the withheld figures can be worked out from the deliveries together has not been audited; that is done when the edition is frozen.",
    docsTitle: "The methods in full",
    docs: "Each method has a page in Isobar’s documentation (the folder docs/methods) with its formula, sources, a worked example and limits:",
    documents: {
      "progress-ratio": "part gone of the part due",
      "chance-of-reaching": "the chance of reaching a target",
      "proportion-difference": "difference of two shares",
      "adjusted-gap": "adjusted gap",
      "rank-ranges": "places in an order",
      rounding: "rounding",
      "withheld-figures": "withheld figures",
    },
  },
);
