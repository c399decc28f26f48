import { counted } from "../language/index.js";
import { type Call, type Command, UsageError } from "./call/command.js";
import { reportProblems } from "./call/report-problems.js";
import { untilInterrupted } from "./call/until-interrupted.js";
import { wholeNumber } from "./call/whole-number.js";
import { countWords } from "./tabulation/tabulate-words.js";

/** How many years a city can be lived through: keys would run out at last. */
const mostYears = 60;

export const synthesise: Command = {
  name: "synthesise",
  summary: {
    da: "laver et syntetisk register: opdigtede personer gennem nogle år, til at prøve med uden persondata",
    en: "makes a synthetic register: invented persons through some years, to try things without person data",
  },
  operands: [],
  options: {
    out: {
      value: "folder",
      required: true,
      text: {
        da: "en ny eller tom mappe til alle postfiler, eller x.parquet til befolkningen alene",
        en: "a new or empty folder for all record files, or x.parquet for the population alone",
      },
    },
    persons: {
      value: "N",
      text: {
        da: "indbyggere ved udgangen af det første år; ellers så mange, som Eksempelby har",
        en: "inhabitants at the end of the first year; else as many as Eksempelby has",
      },
    },
    years: {
      value: "A-B",
      text: { da: "første og sidste år; ellers 2001-2012", en: "first and last year; else 2001-2012" },
    },
    seed: {
      value: "S",
      text: {
        da: "et helt tal; et andet giver andre personer med de samme tal; ellers 1",
        en: "a whole number; another one gives other persons with the same numbers; else 1",
      },
    },
    json: { text: { da: "svar som JSON", en: "answer as JSON" } },
  },
  async run(call) {
    // Loaded here, because few other commands need a database in their process.
    const { exampleCalibration, mostPersons, synthesise: makeRecords } = await import("../register/index.js");
    const { from, to } = yearsOf(call);
    const persons = wholeNumber(call, "persons", 1, mostPersons);
    const seed = wholeNumber(call, "seed", 0, 2 ** 31 - 1) ?? 1;
    const out = call.option("out") ?? "";
    const order = { calibration: exampleCalibration(), persons, from, to, seed };
    const progress = sometimes((records, rows) =>
      call.effects.progress?.(`${records}: ${counted(rows, countWords[call.language].row, call.language)}`),
    );
    const made = await untilInterrupted(call, (signal) => makeRecords(order, out, { progress, signal }));
    if (made === undefined) return 130;
    reportProblems(made.problems, call);
    if (made.value === undefined) return 1;
    if (call.isSet("json")) {
      call.effects.out(JSON.stringify({ synthetic: true, persons, from, to, seed, files: made.value }));
      return 0;
    }
    const width = Math.max(...made.value.map(({ file }) => file.length));
    const synthetic = { da: "syntetiske", en: "synthetic" }[call.language];
    for (const { file, rows } of made.value) {
      const shown = counted(rows, countWords[call.language].row, call.language);
      call.effects.out(`${file.padEnd(width)}  ${shown}, ${synthetic}`);
    }
    return 0;
  },
};

function yearsOf(call: Call): { readonly from: number; readonly to: number } {
  const text = call.option("years") ?? "2001-2012";
  const [, first = "", last = first] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (first !== "" && from >= 1900 && to <= 2100 && from <= to && to - from < mostYears) return { from, to };
  throw new UsageError({
    da: `--years er "${text}"; ventede to årstal fra 1900 til 2100 som 2001-2012, højst ${mostYears} år`,
    en: `--years is "${text}"; expected two years from 1900 to 2100 as 2001-2012, at most ${mostYears} of them`,
  });
}

/** A terminal need not be told of every two thousand rows. */
function sometimes(
  progress: (records: string, rows: number) => void,
): (records: string, rows: number) => void {
  let told = 0;
  return (records, rows) => {
    if (rows >= told && rows < told + 100_000) return;
    told = rows;
    progress(records, rows);
  };
}
