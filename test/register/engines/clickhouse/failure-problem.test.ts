import assert from "node:assert/strict";
import { test } from "node:test";
import { failureProblem } from "../../../../src/register/engines/clickhouse/failure-problem.js";

const coded = (message: string, code: string) => Object.assign(new Error(message), { code });
const server = (code: number) =>
  new Error(`Code: ${code}, e.displayText() = DB::Exception: s3cret of 0101901234`);

const cases: readonly (readonly [failure: unknown, code: string])[] = [
  [coded("getaddrinfo ENOTFOUND nowhere", "ENOTFOUND"), "clickhouse-unreachable"],
  [
    new AggregateError([coded("connect ECONNREFUSED ::1:8123", "ECONNREFUSED")], ""),
    "clickhouse-unreachable",
  ],
  [coded("self-signed certificate", "DEPTH_ZERO_SELF_SIGNED_CERT"), "clickhouse-certificate"],
  [coded("unable to verify", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"), "clickhouse-certificate"],
  [coded("certificate has expired", "CERT_HAS_EXPIRED"), "clickhouse-certificate"],
  [coded("wrong version number", "EPROTO"), "clickhouse-answer"],
  [coded("socket hang up", "ECONNRESET"), "clickhouse-connection"],
  [new Error("Timeout error."), "clickhouse-time"],
  [new DOMException("The operation was aborted due to timeout", "TimeoutError"), "clickhouse-time"],
  [server(193), "clickhouse-login"],
  [coded("s3cret", "516"), "clickhouse-login"],
  [coded("s3cret", "497"), "clickhouse-rights"],
  [coded("s3cret", "452"), "clickhouse-settings"],
  [server(279), "clickhouse-shard"],
  [server(241), "clickhouse-limit"],
  [server(394), "clickhouse-cancelled"],
  [server(60), "record-table"],
  [server(81), "record-table"],
  [server(49), "clickhouse-error"],
  ["s3cret", "clickhouse-answer"],
];

test("every failure is a sentence of ours, and nothing of the cluster's own text is in it", () => {
  for (const [failure, code] of cases) {
    const problem = failureProblem(failure, "registers.passages");
    assert.equal(problem.code, code, String(failure));
    assert.deepEqual(problem.place, { file: "registers.passages" });
    for (const text of Object.values(problem.sentence)) assert.doesNotMatch(text, /s3cret|0101901234/);
  }
  assert.match(
    failureProblem(coded("certificate has expired", "CERT_HAS_EXPIRED"), "a.b").sentence.en,
    /^the host's certificate is not valid today: /,
  );
  assert.match(failureProblem(server(49), "a.b").sentence.en, /ClickHouse's error number 49,/);
});

test("a mistake of the program is thrown on", () => {
  assert.throws(() => failureProblem(new TypeError("x is not a function"), "a.b"), TypeError);
});
