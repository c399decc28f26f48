import { type Policy, readPolicy, type Tabulation } from "../src/policy/index.js";
import { type FilePlan, planFile } from "../src/register/index.js";
import { smallPolicy } from "../test/fixtures/small-policy.js";
import { registerYaml } from "./tabulate-register.js";

/** What `npm run bench -- tabulate` counts in its register: rates, means and a composition, for a group and everyone. */
export function registerPlan(): FilePlan {
  const { value } = readPolicy(new Map([...smallPolicy(), ["policy/records.yaml", registerYaml]]));
  const [file] = value?.policy.records ?? [];
  const [area] = value?.policy.areas ?? [];
  const [indicator] = area?.indicators ?? [];
  if (value === undefined || file === undefined || area === undefined || indicator === undefined) {
    throw new Error("missing records");
  }
  const title = { en: "Outside", da: "Udenfor" };
  const countries = [...nearCountries];
  const policy: Policy = {
    ...value.policy,
    countryLists: [{ id: "near", title, entries: [{ title, countries, basis: "stated" }] }],
    groups: [
      {
        id: "outside",
        title,
        rule: title,
        labels: [],
        membership: { origin: { list: "near", side: "outside" }, ancestry: ["immigrant", "descendant"] },
      },
    ],
    areas: [
      {
        ...area,
        indicators: tabulations.map((tabulate, at) => ({ ...indicator, id: `figure-${at}`, tabulate })),
      },
    ],
  };
  const plan = planFile(policy, file);
  if (plan === undefined) throw new Error("missing plan");
  return plan;
}

const nearCountries = ["DK", "SE", "PL", "DE"];

const common = {
  from: "register",
  groups: ["outside"],
  bands: [{ variable: "age", cuts: ["0", "16", "20", "25", "30", "40", "50", "65", "111"] }],
  strata: ["sex", "district", "age", "education"],
};

const working = "between(age, 16, 64)";

const tabulations: readonly Tabulation[] = [
  { ...common, kind: "rate", where: working, numerator: "employed" },
  { ...common, kind: "rate", where: working, denominator: "employed || unemployed", numerator: "unemployed" },
  { ...common, kind: "rate", where: "between(age, 18, 29)", numerator: "student || employed" },
  { ...common, kind: "rate", where: "age >= 16", numerator: "benefits" },
  { ...common, kind: "rate", where: "age < 20", numerator: "member" },
  { ...common, kind: "rate", where: working, numerator: 'education in ["middle", "high"]' },
  { ...common, kind: "mean", where: working, numerator: "income" },
  { ...common, kind: "mean", where: "employed", numerator: "income" },
  { ...common, kind: "composition", where: "age >= 18" },
];

/** The same cells as an analyst would write them for DuckDB. */
export const handWrittenSql = (at: string) => `
SELECT year,
  CASE WHEN country IN ('DK', 'SE', 'PL', 'DE') OR ancestry = 'native' THEN 0
       WHEN country = 'XX' OR ancestry = '9' THEN NULL ELSE 1 END AS outside,
  sex, district,
  CASE WHEN age < 16 THEN 0 WHEN age < 20 THEN 16 WHEN age < 25 THEN 20 WHEN age < 30 THEN 25
       WHEN age < 40 THEN 30 WHEN age < 50 THEN 40 WHEN age < 65 THEN 50 ELSE 65 END AS age_class,
  education,
  count(*) FILTER (WHERE age BETWEEN 16 AND 64 AND employed IS NOT NULL),
  count(*) FILTER (WHERE age BETWEEN 16 AND 64 AND employed = 1),
  count(*) FILTER (WHERE age BETWEEN 16 AND 64 AND (employed = 1 OR unemployed = 1) AND unemployed IS NOT NULL),
  count(*) FILTER (WHERE age BETWEEN 16 AND 64 AND unemployed = 1),
  count(*) FILTER (WHERE age BETWEEN 18 AND 29 AND (student = 1 OR employed = 1) IS NOT NULL),
  count(*) FILTER (WHERE age BETWEEN 18 AND 29 AND (student = 1 OR employed = 1)),
  count(*) FILTER (WHERE age >= 16 AND benefits IS NOT NULL),
  count(*) FILTER (WHERE age >= 16 AND benefits = 1),
  count(*) FILTER (WHERE age < 20 AND member IS NOT NULL),
  count(*) FILTER (WHERE age < 20 AND member = 1),
  count(*) FILTER (WHERE age BETWEEN 16 AND 64 AND education IS NOT NULL),
  count(*) FILTER (WHERE age BETWEEN 16 AND 64 AND education IN ('middle', 'high')),
  count(*) FILTER (WHERE age BETWEEN 16 AND 64),
  sum(income) FILTER (WHERE age BETWEEN 16 AND 64),
  count(*) FILTER (WHERE age BETWEEN 16 AND 64 AND income <> 0),
  count(*) FILTER (WHERE employed = 1),
  sum(income) FILTER (WHERE employed = 1),
  count(*) FILTER (WHERE employed = 1 AND income <> 0),
  count(*) FILTER (WHERE age >= 18),
  array_to_string(max(income, 2) FILTER (WHERE age BETWEEN 16 AND 64), ','),
  array_to_string(max(income, 2) FILTER (WHERE employed = 1), ',')
FROM ${at}
GROUP BY ALL`;
