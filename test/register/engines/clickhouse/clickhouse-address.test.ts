import assert from "node:assert/strict";
import { test } from "node:test";
import { clickHouseAddress } from "../../../../src/register/engines/clickhouse/clickhouse-address.js";
import { clickHouseCredentials } from "../../../../src/register/index.js";

const codes = (url: string) =>
  clickHouseAddress(url).problems.map(({ severity, code }) => `${severity} ${code}`);

test("an address is scheme, host, port and perhaps the path of a proxy", () => {
  assert.deepEqual(clickHouseAddress("https://ch.example:8443/registers/"), {
    value: { origin: "https://ch.example:8443", path: "/registers", host: "ch.example:8443" },
    problems: [],
  });
  assert.equal(clickHouseAddress("http://[::1]:8123").value?.path, "");
});

test("without encryption only to this machine, else with a warning", () => {
  for (const here of [
    "http://localhost:8123",
    "http://127.0.0.1:1",
    "http://[::1]:1",
    "https://ch.example",
  ]) {
    assert.deepEqual(codes(here), []);
  }
  for (const there of ["http://ch.example:8123", "http://localhost.example", "http://10.0.0.1"]) {
    assert.deepEqual(codes(there), ["warning clickhouse-unencrypted"]);
  }
});

test("an address with a secret is refused and not repeated", () => {
  for (const url of [
    "https://a:s3cret@ch.example",
    "https://s3cret@ch.example",
    "http://:s3cret@localhost:1/?x#y",
  ]) {
    const { value, problems } = clickHouseAddress(url);
    assert.equal(value, undefined);
    assert.deepEqual(codes(url), ["error clickhouse-secret"]);
    assert.doesNotMatch(JSON.stringify(problems), /s3cret/);
  }
  for (const url of [
    "https://ch.example/?password=s3cret",
    "https://ch.example/#s3cret",
    "ch.example:s3cret",
    "ftp://s3cret",
    "s3cret",
  ]) {
    const { value, problems } = clickHouseAddress(url);
    assert.equal(value, undefined);
    assert.deepEqual(codes(url), ["error clickhouse-address"]);
    assert.doesNotMatch(JSON.stringify(problems), /s3cret/);
  }
});

test("who asks comes from the environment", () => {
  assert.deepEqual(clickHouseCredentials({}), { user: "default", password: "" });
  const environment = { ISOBAR_CLICKHOUSE_USER: "a", ISOBAR_CLICKHOUSE_PASSWORD: " b " };
  assert.deepEqual(clickHouseCredentials(environment), { user: "a", password: " b " });
});
