import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { type TestContext, test } from "node:test";
import { freeze } from "../../src/barometer/index.js";
import type { Observation } from "../../src/cube/index.js";
import { type Delivery, deliveryTexts, readDelivery } from "../../src/delivery/index.js";
import { bytesDigest, canonicalBytes, digestOf, type Edition } from "../../src/edition/index.js";
import { readPolicy } from "../../src/policy/index.js";
import { baseUrlOf, createSite, editionWorkbook, exportSite } from "../../src/publication/index.js";
import {
  type Engine,
  fileFigures,
  planFile,
  type RecordRow,
  type TabulatedFigure,
  tabulate,
} from "../../src/register/index.js";
import { caseSeed } from "../case-seed.js";
import { countRows } from "./count-rows.js";
import { tabulatedFiles, times } from "./figures/tabulated-passages.js";
import { randomFrom } from "./passage-rows.js";

const shares = `from: passages
kind: rate
numerator: helmet
groups: [visitors, locals, _T]
breakdowns: [light]
strata: [light]
against: locals`;

const files = tabulatedFiles(shares);
const source = readPolicy(files).value ?? assert.fail("no policy");
const { policy } = source;
const others = [...files.keys()]
  .filter((path) => path.startsWith("deliveries/") && path.endsWith(".yaml"))
  .map((path) =>
    deliveryOf(
      path.slice("deliveries/".length, -".yaml".length),
      files.get(path) ?? "",
      files.get(path.replace(/yaml$/, "csv")) ?? "",
    ),
  );
const file = policy.records?.[0] ?? assert.fail();
const plan = planFile(policy, file) ?? assert.fail();

const rider = {
  age: 30n,
  helmet_before: 1n,
  price: 100n,
  speed: 75n,
  post: "p1",
  district: "eastmead",
  country: "TR",
  origin: "visitor",
};

/** A small register: some kinds of riders are few. */
function register(random: () => number): readonly RecordRow[] {
  const count = (): number => (random() < 0.4 ? Math.floor(random() * 7) : 8 + Math.floor(random() * 14));
  return [2020n].flatMap((year) =>
    ["visitor", "local"].flatMap((origin) =>
      ["day", "dark"].flatMap((light) =>
        [0n, 1n].flatMap((helmet) =>
          times(count(), {
            ...rider,
            year,
            origin,
            light,
            helmet,
            country: origin === "local" ? "DK" : "TR",
          }),
        ),
      ),
    ),
  );
}

async function delivered(rows: readonly RecordRow[]) {
  const engine: Engine = {
    name: "by hand",
    checkValues: async () => ({ value: rows.length, problems: [] }),
    keyProblems: async () => [],
    cells: async () => ({ value: countRows(plan, rows), problems: [] }),
    close: async () => {},
  };
  const text = JSON.stringify(rows, (_, one: unknown) => (typeof one === "bigint" ? String(one) : one));
  const sha256 = createHash("sha256").update(text).digest("hex");
  const made = await tabulate(
    {
      policy,
      policyDigest: digestOf(policy),
      software: "isobar",
      received: "2022-03-01",
      inputs: [{ plan, at: "passages.csv", identity: async () => ({ sha256 }) }],
      isUnprotected: false,
    },
    engine,
  );
  assert.ok(made.value, made.problems.map(({ sentence }) => sentence.en).join("\n"));
  const { head, table } = deliveryTexts(made.value.head, made.value.figures, policy);
  return { head, table, figures: made.value.figures, withheld: made.value.withheld };
}

/** Every figure before anything is withheld. */
function observationsOf(rows: readonly RecordRow[]): ReadonlyMap<string, Observation> {
  const { figures } = fileFigures(policy, plan, countRows(plan, rows));
  return new Map(figures.map((figure) => [nameOf(figure), figure.observation]));
}

function nameOf({ key, observation }: Pick<TabulatedFigure, "key" | "observation">): string {
  return JSON.stringify([key, observation.period]);
}

/** Another register in which everything that is shown is the same, and something that is withheld is not. */
function twinOf(
  rows: readonly RecordRow[],
  shown: ReadonlyMap<string, Observation>,
  random: () => number,
): readonly RecordRow[] | undefined {
  const before = observationsOf(rows);
  for (let attempt = 0; attempt < 40; attempt++) {
    const twin = [...rows];
    const column = random() < 0.5 ? "helmet" : "light";
    for (let swaps = 0; swaps < 1 + (attempt % 3); swaps++) {
      const [one = 0, other = 0] = [random(), random()].map((at) => Math.floor(at * twin.length));
      const [a, b] = [twin[one], twin[other]];
      if (a === undefined || b === undefined) continue;
      twin[one] = { ...a, [column]: b[column] };
      twin[other] = { ...b, [column]: a[column] };
    }
    const after = observationsOf(twin);
    const names = [...new Set([...before.keys(), ...after.keys()])];
    const isSame = (name: string, columns: readonly (keyof Observation)[]): boolean =>
      columns.every((column) => before.get(name)?.[column] === after.get(name)?.[column]);
    const isShownAlike = names.every((name) => {
      const { obsStatus, denominator } = shown.get(name) ?? assert.fail(name);
      if (obsStatus !== "Q") return isSame(name, numbers);
      return denominator === undefined || isSame(name, ["denominator"]);
    });
    if (isShownAlike && names.some((name) => !isSame(name, numbers))) return twin;
  }
  return undefined;
}

const numbers = ["value", "numerator", "denominator", "lower", "upper"] as const;

function deliveryOf(id: string, head: string, table: string): Delivery {
  const { value, problems } = readDelivery(
    { id, head: { file: `${id}.yaml`, text: head }, table: { file: `${id}.csv`, bytes: Buffer.from(table) } },
    policy,
  );
  assert.deepEqual(problems, []);
  return value ?? assert.fail(id);
}

function edition(head: string, table: string): Edition {
  const deliveries = [...others, deliveryOf("passages", head, table)];
  const { value, problems } = freeze({ id: "e", asOf: "2022-12-31", software: "isobar", source, deliveries });
  return value ?? assert.fail(problems.map(({ sentence }) => sentence.en).join("\n"));
}

/** All files of the site of an edition, open data among them, and its workbooks, by their digests; made on a day. */
async function published(
  of: Edition,
  day: string,
  context: TestContext,
): Promise<ReadonlyMap<string, string>> {
  context.mock.timers.enable({ apis: ["Date"], now: Date.parse(day) });
  try {
    const base = baseUrlOf("https://example.org/city/");
    const site = createSite([{ edition: of, bytes: canonicalBytes(of), draft: false }], base);
    const { files, deadLinks } = await exportSite(site, base);
    assert.deepEqual(deadLinks, []);
    const workbooks = await Promise.all(
      (["da", "en"] as const).map(async (one) => [`${one}.xlsx`, await editionWorkbook(of, one)] as const),
    );
    return new Map([...files, ...workbooks].map(([name, bytes]) => [name, bytesDigest(bytes)]));
  } finally {
    context.mock.timers.reset();
  }
}

/** ISOBAR_PAIRS=100 looks at as many as the goal names. */
const wanted = Number(process.env.ISOBAR_PAIRS ?? 12);

/** The sites of so many of them, every one where pairs are asked for. */
const wantedSites = process.env.ISOBAR_PAIRS === undefined ? 3 : wanted;

test("two registers that differ only inside withheld cells give the same bytes, delivery to site", async (t) => {
  const random = randomFrom(caseSeed(t, 7));
  let pairs = 0;
  let sites = 0;
  while (pairs < wanted) {
    const rows = register(random);
    const first = await delivered(rows);
    if (first.withheld === 0) continue;
    const shown = new Map(first.figures.map((figure) => [nameOf(figure), figure.observation]));
    const before = edition(first.head, first.table);
    const bytes = canonicalBytes(before);
    const site = pairs < wantedSites ? await published(before, "2022-12-31", t) : undefined;
    for (let at = 0; at < 10 && pairs < wanted; at++) {
      const twin = observationsOf(rows).size === shown.size ? twinOf(rows, shown, random) : undefined;
      if (twin === undefined) break;
      const second = await delivered(twin);
      // Which cells are withheld follows from the counts: in such a twin others are, so it differs in more than those.
      if (withheldNames(first.figures) !== withheldNames(second.figures)) {
        continue;
      }
      pairs += 1;
      assert.equal(second.table, first.table);
      assert.equal(second.head, first.head);
      const after = edition(second.head, second.table);
      assert.deepEqual(canonicalBytes(after), bytes);
      if (site === undefined) continue;
      sites += 1;
      assert.deepEqual(await published(after, "2023-06-30", t), site);
      assert.ok(site.size > 100 && site.has("sitemap.xml"), [...site.keys()].join());
    }
  }
  assert.ok(sites >= wantedSites, `${sites} sites`);
});

function withheldNames(figures: readonly TabulatedFigure[]): string {
  const withheld = figures.filter(({ observation }) => observation.obsStatus === "Q");
  // The group of a share is withheld with it or told.
  return JSON.stringify(
    withheld.map((figure) => [nameOf(figure), figure.observation.denominator !== undefined]),
  );
}
