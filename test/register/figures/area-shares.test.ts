import assert from "node:assert/strict";
import { test } from "node:test";
import { freeze } from "../../../src/barometer/index.js";
import { deliveryTexts, readDelivery } from "../../../src/delivery/index.js";
import { tabulatedHead } from "../../../src/register/delivery-head.js";
import { fileFigures, planFile } from "../../../src/register/index.js";
import { quarter, rules } from "../../barometer/area-class-policy.js";
import { smallSource } from "../../barometer/small-barometer.js";
import { deliver } from "../../delivery/deliver.js";
import { countRows } from "../count-rows.js";
import { type Edit, tabulatedPolicy, times } from "./tabulated-passages.js";

const residential: Edit = ["policy/records.yaml", "places: district", "places: residential-area"];
const quarters = ["north", "south", "west"].map((id) => quarter(id));

test("shares by residential area are what areas are classed by, unrounded", () => {
  const counted = tabulatedPolicy(
    "from: passages\nkind: rate\nnumerator: helmet\nbreakdowns: [district]\ndigits: 0",
    [residential],
  );
  const policy = {
    ...counted,
    places: [...counted.places, ...quarters],
    ruleSets: [rules({ reading: "unrounded" })],
  };
  const [file] = policy.records ?? [];
  const plan = file && planFile(policy, file);
  assert.ok(file !== undefined && plan !== undefined);
  const row = { year: 2020n, age: 30n, light: "day" };
  const share = (district: string, of: number, count: number) => [
    ...times(count, { ...row, district, helmet: 1n }),
    ...times(of - count, { ...row, district, helmet: 0n }),
  ];
  // 50.1 %, printed as 50; exactly 40 %; and 29.9 %, printed as 30.
  const rows = [...share("north", 1000, 501), ...share("south", 200, 80), ...share("west", 1000, 299)];
  const { figures } = fileFigures(policy, plan, countRows(plan, rows));
  const made = { software: "isobar 0", engine: "none", policy: "0".repeat(64) };
  const head = tabulatedHead(
    policy,
    made,
    [{ file, table: "test", rows: rows.length }],
    figures,
    "2021-03-01",
  );
  const texts = deliveryTexts(head, figures, policy);
  const delivery = readDelivery(
    {
      id: "areas",
      head: { file: "areas.yaml", text: texts.head },
      table: { file: "areas.csv", bytes: Buffer.from(texts.table) },
    },
    policy,
  );
  assert.deepEqual(delivery.problems, []);
  assert.ok(delivery.value);
  const edition = freeze({
    id: "e",
    asOf: "2021-12-31",
    software: "isobar 0",
    source: { ...smallSource(), policy },
    deliveries: [delivery.value, deliver({ policy }).value ?? assert.fail()],
    decisions: [],
  });
  assert.deepEqual(
    edition.value?.areaClasses.map(({ place, period, class: code, share: shown }) =>
      [place, period, code, shown?.value, shown?.basis].join(" "),
    ),
    ["north 2020 high 50 counts", "south 2020 middle 40 counts", "west 2020 least 30 counts"],
    JSON.stringify(edition.problems),
  );
});
