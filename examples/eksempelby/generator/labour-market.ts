import { type Row, type Subject, years } from "./row.js";
import { type Part, shareRow } from "./share-rows.js";
import { divide, type Trend, trendAt } from "./trend.js";

/** How many of a group and sex are of working age, in work and without work. */
interface Labour {
  readonly persons: number;
  readonly employed: number;
  readonly unemployed: number;
}

/**
 * The labour market of two groups, for everyone and by sex. Women and everyone follow trends, men are the rest, so
 * the parts add up: of those of working age, some are in work, some without work, the others outside the market.
 */
export function labourMarketRows(): readonly Row[] {
  return groups.flatMap(({ group, all, women }) =>
    years(2001, 2012).flatMap((year) => {
      const everyone = labourAt(all, year, `${group} all`);
      const female = labourAt(women, year, `${group} women`);
      const male = subtract(everyone, female);
      return [
        ...rowsOf({ group }, year, everyone),
        ...rowsOf({ group, sex: "F" }, year, female),
        ...rowsOf({ group, sex: "M" }, year, male),
      ];
    }),
  );
}

/** Persons in work of a group, by year: what "more in work" is counted from. */
export function employedAt(group: "immigrants" | "danish-origin", year: number): number {
  const found = groups.find((one) => one.group === group);
  if (found === undefined) throw new Error(`unknown group: ${group}`);
  return labourAt(found.all, year, `${group} all`).employed;
}

interface Trends {
  readonly persons: Trend;
  /** Per mille of persons of working age. */
  readonly employed: Trend;
  /** Per mille of the labour force. */
  readonly unemployed: Trend;
}

const groups: readonly {
  readonly group: "immigrants" | "danish-origin";
  readonly all: Trends;
  readonly women: Trends;
}[] = [
  {
    group: "immigrants",
    all: {
      persons: [
        [2001, 15_200],
        [2005, 18_000],
        [2012, 24_500],
      ],
      employed: [
        [2001, 418],
        [2005, 460],
        [2008, 500],
        [2010, 515],
        [2012, 523],
      ],
      unemployed: [
        [2001, 186],
        [2005, 172],
        [2008, 98],
        [2010, 151],
        [2012, 148],
      ],
    },
    women: {
      persons: [
        [2001, 7_500],
        [2005, 8_950],
        [2012, 12_300],
      ],
      employed: [
        [2001, 352],
        [2005, 397],
        [2008, 441],
        [2010, 462],
        [2012, 474],
      ],
      unemployed: [
        [2001, 194],
        [2005, 181],
        [2008, 109],
        [2010, 155],
        [2012, 153],
      ],
    },
  },
  {
    group: "danish-origin",
    all: {
      persons: [
        [2001, 116_800],
        [2005, 118_000],
        [2012, 121_300],
      ],
      employed: [
        [2001, 752],
        [2005, 755],
        [2008, 771],
        [2010, 748],
        [2012, 746],
      ],
      unemployed: [
        [2001, 57],
        [2005, 59],
        [2008, 31],
        [2010, 61],
        [2012, 62],
      ],
    },
    women: {
      persons: [
        [2001, 58_900],
        [2005, 59_400],
        [2012, 61_000],
      ],
      employed: [
        [2001, 735],
        [2005, 741],
        [2008, 758],
        [2010, 743],
        [2012, 741],
      ],
      unemployed: [
        [2001, 60],
        [2005, 62],
        [2008, 33],
        [2010, 56],
        [2012, 58],
      ],
    },
  },
];

function labourAt({ persons, employed, unemployed }: Trends, year: number, key: string): Labour {
  const all = trendAt(persons, year, `${key} persons`, 40);
  const inWork = divide(all * trendAt(employed, year, `${key} employed`, 2), 1000);
  const without = trendAt(unemployed, year, `${key} unemployed`, 3);
  return { persons: all, employed: inWork, unemployed: divide(inWork * without, 1000 - without) };
}

function subtract(a: Labour, b: Labour): Labour {
  return {
    persons: a.persons - b.persons,
    employed: a.employed - b.employed,
    unemployed: a.unemployed - b.unemployed,
  };
}

function rowsOf(about: Omit<Subject, "indicator">, year: number, labour: Labour): readonly Row[] {
  const { persons, employed, unemployed } = labour;
  const parts: Readonly<Record<string, Part>> = {
    "employment-rate": { counted: employed, of: persons },
    "outside-labour-market": { counted: persons - employed - unemployed, of: persons },
    "unemployment-rate": { counted: unemployed, of: employed + unemployed },
  };
  return Object.entries(parts).map(([indicator, part]) => shareRow({ indicator, ...about }, year, part));
}
