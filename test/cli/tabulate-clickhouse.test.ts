import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { certificateFor } from "../register/engines/clickhouse/certificate.js";
import { clusterFor, clusterUsers } from "../register/engines/clickhouse/cluster.js";
import { fillPassages } from "../register/engines/clickhouse/passage-cluster.js";
import { passageColumns } from "../register/engines/clickhouse/passage-table.js";
import { tabulatedFiles } from "../register/figures/tabulated-passages.js";
import { passageRows, writeRows } from "../register/passage-rows.js";
import { everythingIn, temporaryFolder, write } from "../workspace/temporary.js";
import { type Answer, command, isobar } from "./isobar.js";

const shares = `from: passages
kind: rate
numerator: helmet
groups: [visitors, locals]
breakdowns: [light]`;

const { user, password } = clusterUsers.reader;
const credentials = { LANG: "C", ISOBAR_CLICKHOUSE_USER: user, ISOBAR_CLICKHOUSE_PASSWORD: password };

/** Nothing that is printed may hold a secret. */
async function quiet(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = credentials,
): Promise<Answer> {
  const answer = await command(args, environment);
  for (const line of [...answer.out, ...answer.err]) {
    for (const secret of [user, password, encodeURIComponent(password)])
      assert.ok(!line.includes(secret), line);
  }
  return answer;
}

interface Zone {
  readonly workspace: string;
  readonly args: (register: string, out: string, ...more: readonly string[]) => readonly string[];
}

function zone(t: TestContext): Zone {
  const workspace = join(temporaryFolder(t), "workspace");
  for (const [name, text] of tabulatedFiles(shares)) write(workspace, name, text);
  return {
    workspace,
    args: (register, out, ...more) => [
      ...[
        "tabulate",
        workspace,
        "--register",
        register,
        "--received",
        "2023-03-01",
        "--out",
        join(workspace, out),
      ],
      ...["--unprotected", ...more],
    ],
  };
}

test("a cluster gives the delivery that the same rows give from a file, and provenance names the table", async (t) => {
  const cluster = await clusterFor(t);
  if (cluster === undefined) return;
  const { workspace, args } = zone(t);
  const rows = passageRows(4000, 5);
  const columns = { ...passageColumns, helmet_before: "Nullable(UInt8)" };
  await fillPassages(cluster, "passages", rows, columns);
  writeRows(join(workspace, "../passages.csv"), rows);

  const byFile = await quiet(args(join(workspace, "../passages.csv"), "deliveries/file.csv"));
  assert.deepEqual([byFile.code, byFile.err], [0, []]);
  const there = ["--clickhouse", cluster.url];
  const byCluster = await quiet(args("registers.passages", "deliveries/cluster.csv", ...there));
  assert.deepEqual([byCluster.code, byCluster.err], [0, []]);
  assert.match(byCluster.out.join(), / figures of 1 indicator from 4,000 rows$/);
  const text = (name: string) => readFileSync(join(workspace, "deliveries", name), "utf8");
  assert.equal(text("cluster.csv"), text("file.csv"));
  assert.match(text("cluster.yaml"), /engine: "?ClickHouse \d/);
  assert.match(text("cluster.yaml"), /table: "?registers\.passages"?/);
  assert.doesNotMatch(text("cluster.yaml"), new RegExp(`sha256|127\\.0\\.0\\.1|${user}`));

  const before = everythingIn(workspace);
  const said = async (register: string, environment: Readonly<Record<string, string>> = credentials) => {
    const { code, err } = await quiet(args(register, "deliveries/x.csv", ...there), environment);
    assert.equal(code, 1);
    return err;
  };
  assert.deepEqual(await said("passages=registers.passengers"), [
    "registers.passengers: error: the table does not exist",
  ]);
  assert.match(
    (await said("registers.passages", { ...credentials, ISOBAR_CLICKHOUSE_PASSWORD: "wrong" })).join(),
    /^127\.0\.0\.1:\d+: error: the cluster refused the user or the password; /,
  );
  await cluster.kill(1);
  assert.ok(
    (await said("registers.passages")).every((line) => /a part of the cluster did not answer/.test(line)),
  );
  assert.deepEqual(everythingIn(workspace), before);
});

test("over TLS a cluster counts when its issuer is trusted and the name is its own, else nothing is sent", async (t) => {
  const certificate = certificateFor(t);
  if (certificate === undefined) return;
  const cluster = await clusterFor(t, certificate);
  if (cluster === undefined) return;
  const { workspace, args } = zone(t);
  await fillPassages(cluster, "passages", passageRows(400, 5), {
    ...passageColumns,
    helmet_before: "Nullable(UInt8)",
  });
  // In a process of its own: whom Node trusts is settled when it starts.
  const at = (host: string, name: string, environment: Readonly<Record<string, string>>) => {
    const url = `https://${host}:${cluster.tlsPort}`;
    const env = { ...credentials, NODE_EXTRA_CA_CERTS: "", ...environment };
    return isobar(args("registers.passages", `deliveries/${name}.csv`, "--clickhouse", url), { env });
  };
  const trusted = { NODE_EXTRA_CA_CERTS: certificate.certificate };
  const counted = at("127.0.0.1", "tls", trusted);
  assert.deepEqual([counted.code, counted.err], [0, []]);
  assert.match(counted.out.join(), / figures of 1 indicator from 400 rows$/);

  const before = everythingIn(workspace);
  const [strange, elsewhere] = [at("127.0.0.1", "x", {}), at("localhost", "x", trusted)];
  assert.deepEqual(
    [strange.code, strange.err],
    [
      1,
      [
        `127.0.0.1:${cluster.tlsPort}: error: the host's certificate cannot be verified (DEPTH_ZERO_SELF_SIGNED_CERT); an issuer of your own is given in the environment variable NODE_EXTRA_CA_CERTS`,
      ],
    ],
  );
  assert.deepEqual(
    [elsewhere.code, elsewhere.err],
    [
      1,
      [
        `localhost:${cluster.tlsPort}: error: the host's certificate was issued to another name; give the address with the name it is for`,
      ],
    ],
  );
  assert.deepEqual(everythingIn(workspace), before);
});

test("an address with a secret, one that nobody answers at, and options that are about this machine", async (t) => {
  const { workspace, args } = zone(t);
  const before = everythingIn(workspace);
  const at = (url: string, ...more: readonly string[]) =>
    quiet(args("registers.passages", "deliveries/x.csv", "--clickhouse", url, ...more));
  const secret = await at(`http://${user}:${encodeURIComponent(password)}@127.0.0.1:1`);
  assert.equal(secret.code, 1);
  assert.match(
    secret.err.join(),
    /^127\.0\.0\.1:1: error: the address holds a user or a password, and others can read it; set them in the environment/,
  );
  const nobody = await at("http://127.0.0.1:1");
  assert.equal(nobody.code, 1);
  assert.match(nobody.err.join(), /^127\.0\.0\.1:1: error: the cluster cannot be reached \(ECONNREFUSED\)/);
  for (const option of ["--memory=1GB", "--threads=2"]) {
    const { code, err } = await at("http://127.0.0.1:1", option);
    assert.equal(code, 2);
    assert.match(err.join("\n"), /is about this machine and cannot stand beside --clickhouse/);
  }
  assert.deepEqual(everythingIn(workspace), before);
});
