import { counted, pluralForm } from "../plural.js";
import { textsInBoth } from "../texts-in-both.js";

/** What is known of the targets, step by step: the picture on the barometer's own page and a page per step. */
export const ladderTexts = textsInBoth(
  {
    title: "Hvad man ved om målene",
    nested: "Hvert trin tæller kun de mål, som også står på alle trinene før det.",
    caption: "Hvor mange mål der står på hvert trin; »i alt« tæller uden hensyn til trinene før",
    step: "Trin",
    reached: "På trinnet",
    having: "I alt",
    all: (_total: number) => "mål sætter politikken",
    summary: (total: number, steps: readonly string[]) =>
      `Politikken sætter ${counted(total, { one: "mål", other: "mål" }, "da")}. ${steps.join(" ")}`,
    labels: {
      number: (_count: number) => "siger hvor meget: et tal, der skal nås",
      year: (_count: number) => "siger også hvornår: et årstal",
      baseline: (_count: number) => "siger også hvorfra: et tal at begynde med",
      "second-measurement": (_count: number) => "er også målt igen siden",
    },
    names: {
      number: "Et tal, der skal nås",
      year: "Et årstal",
      baseline: "Et tal at begynde med",
      "second-measurement": "En måling siden",
    },
    pageTitles: {
      number: "Mål med et tal, der skal nås",
      year: "Mål med et tal og et årstal",
      baseline: "Mål med et tal, et årstal og et udgangspunkt",
      "second-measurement": "Mål, der er målt igen",
    },
    definitions: {
      number:
        "Et mål har et tal, når politikken siger med tal, hvilket niveau eller hvilken ændring der skal nås. »Alle« og »ingen« tæller som tal. En retning, som »færre«, en sammenligning, som »det samme som andre«, og noget, der enten er gjort eller ikke gjort, er ikke et tal.",
      year: "Et mål har et årstal, når politikken siger, hvilket år det senest skal være nået. En rytme, som »hvert år«, og en frist uden et år for sig selv tæller ikke; politikkens ord står i listen.",
      baseline:
        "Et mål har et tal at begynde med, når politikken siger, hvor det stod til fra starten. Også et omtrentligt tal og et tal uden årstal tæller; ordene står ved tallet.",
      "second-measurement":
        "Et mål er målt igen, når der er et tal for en senere tid end udgangspunktet, og de to tal kan sammenlignes.",
    },
    reachedOf: (reached: number, total: number) =>
      `${reached} af ${counted(total, { one: "mål", other: "mål" }, "da")} står på dette trin.`,
    alsoHaving: (count: number) =>
      count === 1
        ? "Yderligere 1 mål har det, som trinet spørger om, men mangler et af trinene før."
        : `Yderligere ${count} mål har det, som trinet spørger om, men mangler et af trinene før.`,
    here: (count: number) => `På dette trin (${count})`,
    notHere: (count: number) => `Ikke på dette trin (${count})`,
    noneHere: "Intet mål står på dette trin.",
    lacks: "Mangler",
    lackWords: {
      number: "tal",
      year: "årstal",
      baseline: "tal at begynde med",
      "second-measurement": "måling siden",
    },
    whatItTakes: "Hvad der skal til for at måle det",
    steps: "Trinene",
  },
  {
    title: "What is known about the targets",
    nested: "Each step counts only the targets that stand on all the steps before it too.",
    caption: "How many targets stand on each step; ‘in all’ counts whatever the steps before",
    step: "Step",
    reached: "On the step",
    having: "In all",
    all: (total: number) =>
      `${pluralForm(String(total), "en") === "one" ? "target is" : "targets are"} set by the policy`,
    summary: (total: number, steps: readonly string[]) =>
      `The policy sets ${counted(total, { one: "target", other: "targets" }, "en")}. ${steps.join(" ")}`,
    labels: {
      number: (count: number) => `${count === 1 ? "says" : "say"} how much: a number to reach`,
      year: (count: number) => `also ${count === 1 ? "says" : "say"} by when: a year`,
      baseline: (count: number) => `also ${count === 1 ? "says" : "say"} from where: a figure to start from`,
      "second-measurement": (count: number) =>
        `${count === 1 ? "has" : "have"} also been measured again since`,
    },
    names: {
      number: "A number to reach",
      year: "A year",
      baseline: "A figure to start from",
      "second-measurement": "A measurement since",
    },
    pageTitles: {
      number: "Targets with a number to reach",
      year: "Targets with a number and a year",
      baseline: "Targets with a number, a year and a baseline",
      "second-measurement": "Targets that have been measured again",
    },
    definitions: {
      number:
        "A target has a number when the policy says in figures what level or what change is to be reached. ‘All’ and ‘none’ count as numbers. A direction, such as ‘fewer’, a comparison, such as ‘the same as others’, and something that is either done or not are no numbers.",
      year: "A target has a year when the policy says by which year it is to be reached. A rhythm, such as ‘every year’, and a deadline without a year of its own do not count; the policy’s words stand in the list.",
      baseline:
        "A target has a figure to start from when the policy says where things stood at first. An approximate figure and one without a year count too; the words stand beside the figure.",
      "second-measurement":
        "A target has been measured again when there is a figure for a time after the baseline, and the two can be compared.",
    },
    reachedOf: (reached: number, total: number) =>
      `${reached} of ${counted(total, { one: "target", other: "targets" }, "en")} ${reached === 1 ? "stands" : "stand"} on this step.`,
    alsoHaving: (count: number) =>
      count === 1
        ? "1 more has what the step asks for but lacks one of the steps before."
        : `${count} more have what the step asks for but lack one of the steps before.`,
    here: (count: number) => `On this step (${count})`,
    notHere: (count: number) => `Not on this step (${count})`,
    noneHere: "No target stands on this step.",
    lacks: "Lacks",
    lackWords: {
      number: "number",
      year: "year",
      baseline: "figure to start from",
      "second-measurement": "measurement since",
    },
    whatItTakes: "What it takes to measure it",
    steps: "The steps",
  },
);
