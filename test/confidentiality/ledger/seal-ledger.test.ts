import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Ledger,
  type Limit,
  ledgerKey,
  openLedger,
  sealLedger,
  withDelivery,
} from "../../../src/confidentiality/index.js";

const key = Buffer.alloc(32, 7);

const limits = new Map<string, Limit>([
  ["district", { among: new Set(["north"]) }],
  ["origin", { except: new Set(["x", "y"]) }],
  ["age", { from: 15n, to: undefined }],
  ["speed", { from: undefined, to: 600n }],
]);

const ledger: Ledger = {
  policy: "safe-cycling",
  deliveries: [
    {
      delivery: "register-2020",
      counts: [
        {
          population: { universe: '["riders","2020"]', limits },
          count: 2,
          asked: { down: 1, up: 1, width: 2 },
        },
        { population: { universe: '["riders","2020"]', limits: new Map() }, count: 40 },
      ],
    },
  ],
};

test("what is sealed is opened as it was", () => {
  assert.deepEqual(openLedger(sealLedger(ledger, key), key), ledger);
});

test("a ledger never gives the same bytes twice, and holds no count or name that can be read", () => {
  const [first, second] = [sealLedger(ledger, key), sealLedger(ledger, key)];
  assert.notDeepEqual(first, second);
  const text = Buffer.from(first).toString("latin1");
  for (const word of ["safe-cycling", "riders", "north", "2020"]) assert.ok(!text.includes(word), word);
});

test("a byte that was changed anywhere is refused", () => {
  const sealed = sealLedger(ledger, key);
  const step = Math.max(1, Math.floor(sealed.length / 200));
  let changed = 0;
  for (let at = 0; at < sealed.length; at += step) {
    const other = Uint8Array.from(sealed);
    other[at] = (other[at] ?? 0) ^ (1 << (at % 8));
    const answer = openLedger(other, key);
    // The first 16 bytes say that it is a ledger; with the right key everything after them says that it was changed.
    if (at < 16) assert.ok(answer === "no-ledger" || answer === "another-version", `byte ${at}`);
    else assert.equal(answer, "changed", `byte ${at}`);
    changed += 1;
  }
  assert.ok(changed >= 200, `${changed}`);
});

test("the mark of the key tells keys apart and changes with nothing else", () => {
  const markIn = (bytes: Uint8Array) => Buffer.from(bytes).subarray(16, 24).toString("hex");
  const other = { ...ledger, deliveries: [] };
  assert.equal(markIn(sealLedger(ledger, key)), markIn(sealLedger(other, key)));
  const marks = new Set(
    Array.from({ length: 200 }, (_, at) => markIn(sealLedger(other, Buffer.alloc(32, at)))),
  );
  assert.equal(marks.size, 200);
  assert.ok(
    !Buffer.from(key)
      .toString("hex")
      .includes(markIn(sealLedger(other, key))),
  );
});

test("another key, a file cut off anywhere or made longer, another version, another file", () => {
  const sealed = sealLedger(ledger, key);
  assert.equal(openLedger(sealed, Buffer.alloc(32, 8)), "another-key");
  for (let length = 0; length < sealed.length; length += 1) {
    assert.equal(typeof openLedger(sealed.subarray(0, length), key), "string", `${length} bytes`);
  }
  assert.equal(openLedger(sealed.subarray(0, -1), key), "changed");
  assert.equal(openLedger(sealed.subarray(0, 18), key), "changed");
  assert.equal(openLedger(Buffer.concat([sealed, Buffer.of(0)]), key), "changed");
  const later = Buffer.from(Buffer.from(sealed).toString("latin1").replace("ledger/2", "ledger/3"), "latin1");
  assert.equal(openLedger(later, key), "another-version");
  assert.equal(openLedger(Buffer.from("indicator,value\n"), key), "no-ledger");
});

test("a key is 32 bytes in base64 or hexadecimal digits, and nothing else is", () => {
  for (const text of [key.toString("hex"), key.toString("base64"), key.toString("base64").slice(0, -1)]) {
    assert.deepEqual(Buffer.from(ledgerKey(text) ?? []), key, text);
  }
  for (const text of ["", "secret", key.toString("hex").slice(2), Buffer.alloc(33).toString("base64")]) {
    assert.equal(ledgerKey(text), undefined, text);
  }
});

test("the latest deliveries are kept; one that is made anew takes the place of its own", () => {
  const made = (delivery: string, count: number) => ({
    delivery,
    counts: [{ population: { universe: "u", limits: new Map() }, count }],
  });
  const empty: Ledger = { policy: "p", deliveries: [] };
  const three = ["a", "b", "c"].reduce((so, name) => withDelivery(so, made(name, 1), 2), empty);
  assert.deepEqual(
    three.deliveries.map(({ delivery }) => delivery),
    ["b", "c"],
  );
  assert.deepEqual(withDelivery(three, made("b", 3), 2).deliveries, [made("c", 1), made("b", 3)]);
});
