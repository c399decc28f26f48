import assert from "node:assert/strict";
import { test } from "node:test";
import { type LinkedCells, programmeSolver } from "../../../src/confidentiality/index.js";
import type { DeliveryHead } from "../../../src/delivery/index.js";
import {
  auditDeliveries,
  deliveryTexts,
  publishedCounts,
  type ReleasedEdition,
  readDelivery,
} from "../../../src/delivery/index.js";
import { type Policy, readPolicy } from "../../../src/policy/index.js";
import {
  fileFigures,
  planFile,
  protectedFigures,
  type RecordRow,
  type TabulatedFigure,
} from "../../../src/register/index.js";
import { caseSeed } from "../../case-seed.js";
import { attacker } from "../../confidentiality/attacker.js";
import { countRows } from "../../register/count-rows.js";
import { tabulatedFiles, times } from "../../register/figures/tabulated-passages.js";
import { randomFrom } from "../../register/passage-rows.js";

const solver = await programmeSolver();
const districts = ["eastmead", "westmead", "northmead"];
const lights = ["day", "dark"];

/** The city's policy with figures by some breakdowns. */
function policyBy(breakdowns: string) {
  const files = new Map(
    tabulatedFiles(
      `from: passages\nkind: rate\nnumerator: helmet\ngroups: [_T]\nbreakdowns: [${breakdowns}]`,
    ),
  );
  const more = ["westmead", "northmead"].map(
    (id) => `\n  - id: ${id}\n    title: { en: ${id}, da: ${id} }\n    kind: district\n`,
  );
  const places = files.get("policy/places.yaml") ?? assert.fail();
  files.set("policy/places.yaml", places.replace("    validFrom: 2007-01-01\n", more.join("")));
  const { value, problems } = readPolicy(files);
  return value?.policy ?? assert.fail(problems.map(({ sentence }) => sentence.en).join("\n"));
}

const policies = ["district", "light", "district, light"].map(policyBy);
/** What is broken down how in the edition and in what comes later. */
const pairs = [
  [0, 2],
  [2, 0],
  [1, 2],
  [2, 1],
] as const;

/** How many riders there are of a year, district and light, with and without a helmet. */
type City = ReadonlyMap<string, number>;

function randomCity(random: () => number): City {
  const found = new Map<string, number>();
  for (const district of districts)
    for (const light of lights)
      for (const helmet of ["1", "0"]) {
        // In 2019 they are many: from there it is known that districts make up the city, and day and dark a day.
        found.set(`2019 ${district} ${light} ${helmet}`, 20 + Math.floor(random() * 9));
        found.set(`2020 ${district} ${light} ${helmet}`, Math.floor(random() * (random() < 0.4 ? 5 : 24)));
      }
  return found;
}

/** The same city with some riders found later. */
function revisedCity(city: City, random: () => number): City {
  const names = [...city.keys()].filter((name) => name.startsWith("2020"));
  const name = names[Math.floor(random() * names.length)] ?? "";
  return new Map(city).set(name, (city.get(name) ?? 0) + 1 + Math.floor(random() * 9));
}

function figuresOf(policy: Policy, city: City): readonly TabulatedFigure[] {
  const plan = planFile(policy, policy.records?.[0] ?? assert.fail()) ?? assert.fail();
  const rows = [...city].flatMap(([name, count]) => {
    const [year = "", district = "", light = "", helmet = ""] = name.split(" ");
    const row: RecordRow = {
      ...{ year: BigInt(year), age: 30n, light, helmet: BigInt(helmet), helmet_before: 1n, district },
      ...{ country: "TR", origin: "visitor", price: 100n, speed: 75n, post: "p1" },
    };
    return times(count, row);
  });
  return fileFigures(policy, plan, countRows(plan, rows)).figures;
}

const head: DeliveryHead = {
  ...{
    title: { en: "x", da: "x" },
    received: "2022-03-01",
    receivedBasis: "stated",
    licence: { en: "x", da: "x" },
  },
  ...{ defaults: {}, sources: [{ id: "passages", title: { en: "x", da: "x" } }], notes: [] },
};

function deliveryOf(policy: Policy, figures: readonly TabulatedFigure[], editions: readonly string[]) {
  const made = { software: "isobar", engine: "by hand", policy: "0".repeat(64), methods: ["x"] };
  const provenance = { ...made, inputs: [{ records: "passages" }], editions: [...editions] };
  const texts = deliveryTexts({ ...head, provenance }, figures, policy);
  const { value, problems } = readDelivery(
    {
      id: "now",
      head: { file: "now.yaml", text: texts.head },
      table: { file: "now.csv", bytes: Buffer.from(texts.table) },
    },
    policy,
  );
  return value ?? assert.fail(problems.map(({ sentence }) => sentence.en).join("\n"));
}

function editionOf(policy: Policy, figures: readonly TabulatedFigure[]): ReleasedEdition {
  return {
    id: "first",
    policy,
    series: figures.map(({ key, observation }) => ({ key, observations: [observation] })),
  };
}

/** What an owner withholds who looks at small counts alone, and at nothing that is published. */
function withheldAtRandom(
  figures: readonly TabulatedFigure[],
  random: () => number,
): readonly TabulatedFigure[] {
  return figures.map((figure) => {
    const { numerator = "", denominator = "", period, sources } = figure.observation;
    const isSmall = [Number(numerator), Number(denominator) - Number(numerator)].some(
      (one) => one > 0 && one < 5,
    );
    if (period === "2019" || !(isSmall || random() < 0.4)) return figure;
    const nothing = { notes: [], figures: [], groupLabels: [] };
    return {
      ...figure,
      observation: { period, sources, qualifier: "eq", obsStatus: "Q", confStatus: "C", ...nothing },
    };
  });
}

/** Counts that are certain for whoever has both tables and knows how the city is made up, and that neither of them shows. */
function learned(city: City, tables: readonly (readonly TabulatedFigure[])[]): number {
  const inner = [...city.entries()];
  const shown = new Map<string, { readonly parts: readonly number[]; isShown: boolean }>();
  for (const { key, observation } of tables.flat()) {
    const isOf = (name: string): boolean => {
      const [year, district, light] = name.split(" ");
      const asked = key.dimensions.light;
      return (
        year === observation.period &&
        (key.refArea === "fernholm" || key.refArea === district) &&
        (asked === undefined || asked === light)
      );
    };
    const places = [...inner.keys()].filter((at) => isOf(inner[at]?.[0] ?? ""));
    const counted = places.filter((at) => inner[at]?.[0].endsWith(" 1"));
    const tell = (parts: readonly number[], isShown: boolean): void => {
      const text = parts.join();
      shown.set(text, { parts, isShown: isShown || shown.get(text)?.isShown === true });
    };
    tell(counted, observation.numerator !== undefined);
    tell(places, observation.denominator !== undefined);
  }
  const cells: LinkedCells["cells"][number][] = inner.map(([name, count]) => ({
    name,
    count,
    isUnprinted: true,
  }));
  const sums: LinkedCells["sums"][number][] = [];
  const withheld = new Set<number>();
  for (const [text, { parts, isShown }] of shown) {
    if (!isShown) withheld.add(cells.length);
    sums.push({ total: cells.length, parts });
    cells.push({ name: text, count: parts.reduce((sum, at) => sum + (inner[at]?.[1] ?? 0), 0) });
  }
  return withheld.size === 0 ? 0 : attacker({ cells, sums }, withheld, solver).learned().length;
}

test("a later delivery that forgot the edition: whatever is certain then is refused; one that knew it never is", (t) => {
  const random = randomFrom(caseSeed(t, 20));
  const seen = { told: 0, refused: 0, revised: 0, known: 0 };
  for (let run = 0; run < 40; run++) {
    const [one, other] = pairs[(run >> 1) % pairs.length] ?? assert.fail();
    const [first, later] = [policies[one] ?? assert.fail(), policies[other] ?? assert.fail()];
    const city = randomCity(random);
    const before = protectedFigures(first, figuresOf(first, city), solver);
    const edition = editionOf(first, before.figures);
    const isRevised = run % 2 === 1;
    const now = isRevised ? revisedCity(city, random) : city;
    const figures = figuresOf(later, now);

    const forgot = withheldAtRandom(figures, random);
    const found = auditDeliveries(later, [deliveryOf(later, forgot, [])], solver, [edition]);
    const isRefused = found.leaks.length + found.differences.length > 0;
    const isTold = !isRevised && learned(city, [before.figures, forgot]) > 0;
    if (isTold) assert.ok(isRefused, `run ${run}`);
    seen.told += Number(isTold);

    seen.refused += Number(isRefused);

    const withheld = [{ delivery: "before", counts: before.withheldCounts }];
    const knew = protectedFigures(later, figures, solver, publishedCounts(later, [edition]), withheld);
    if (knew.audit.leaks.length > 0) continue;
    seen.known++;
    const beside = auditDeliveries(later, [deliveryOf(later, knew.figures, ["first"])], solver, [edition]);
    assert.deepEqual([beside.leaks, beside.differences], [[], []], `run ${run}`);
    if (isRevised) seen.revised++;
    else assert.equal(learned(city, [before.figures, knew.figures]), 0, `run ${run}`);
  }
  assert.ok(
    seen.told > 3 && seen.refused > seen.told && seen.known > 30 && seen.revised > 10,
    JSON.stringify(seen),
  );
});
