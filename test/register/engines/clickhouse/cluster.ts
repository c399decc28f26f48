import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { type Found, toolOrSkip } from "../../../requirement.js";
import type { Certificate } from "./certificate.js";
import { serverConfig, usersConfig } from "./cluster-config.js";

/** Two ClickHouse servers of this machine that hold a table together. */
export interface Cluster {
  /** The address of the first, which the engine is given. */
  readonly url: string;
  /** The port of the first where it answers over TLS, when it has a certificate. */
  readonly tlsPort: number;
  /** Answers of a server (0 or 1) to its own administrator. */
  readonly ask: (
    sql: string,
    server?: number,
    settings?: Readonly<Record<string, string>>,
  ) => Promise<string>;
  /** Kills a server as a failing machine would. */
  readonly kill: (server: number) => Promise<void>;
  readonly start: (server: number) => Promise<void>;
}

/** Users of the cluster: one that may only read `registers`, one that may not even choose settings. */
export const clusterUsers = {
  administrator: { user: "default", password: "keeper-of-the-shards" },
  reader: { user: "statistics_reader", password: "s3cret/pass:word@1" },
  strict: { user: "strict_reader", password: "another-secret" },
} as const;

/** A cluster for this test, or undefined after the test was skipped because the machine has no ClickHouse. */
export async function clusterFor(test: TestContext, certificate?: Certificate): Promise<Cluster | undefined> {
  const executable = toolOrSkip(test, "clickhouse", findClickHouse());
  return executable === undefined ? undefined : startCluster(test, executable, certificate);
}

/** ClickHouse's server as Debian's package or ClickHouse's own installs it. */
export function findClickHouse(
  places = ["/usr/sbin/clickhouse-server", "/usr/bin/clickhouse-server"],
): Found<string> {
  const executable = places.find((path) => existsSync(path));
  return executable === undefined
    ? { missing: "there is no clickhouse-server; on Debian .ci/run gets it." }
    : { tool: executable };
}

async function startCluster(
  test: TestContext,
  executable: string,
  certificate: Certificate | undefined,
): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), "isobar-cluster-"));
  const running = new Map<number, ChildProcess>();
  const killAll = () => {
    for (const server of running.values()) server.kill("SIGKILL");
  };
  // Whatever happens, also an exception outside the test, no server outlives this process.
  process.once("exit", killAll);
  test.after(async () => {
    await Promise.all([...running.keys()].map(kill));
    process.off("exit", killAll);
    rmSync(folder, { recursive: true, force: true });
  });

  const ports = await freePorts(8);
  const servers = [0, 1].map((at) => {
    const [http = 0, tcp = 0, between = 0, tls = 0] = ports.slice(4 * at);
    return { http, tcp, between, tls, certificate, home: join(folder, `server-${at}`) };
  });
  const tcpPorts = servers.map(({ tcp }) => tcp);
  for (const server of servers) {
    mkdirSync(server.home);
    writeFileSync(
      join(server.home, "config.xml"),
      serverConfig(server, tcpPorts, clusterUsers.administrator),
    );
    writeFileSync(join(server.home, "users.xml"), usersConfig(clusterUsers));
  }

  async function start(at: number): Promise<void> {
    const server = servers[at];
    if (server === undefined) throw new Error(`unknown server: ${at}`);
    const child = spawn(executable, [`--config-file=${join(server.home, "config.xml")}`], {
      cwd: server.home,
      stdio: "ignore",
    });
    running.set(at, child);
    for (const deadline = Date.now() + 30_000; ; await wait(50)) {
      if (await isUp(server.http)) return;
      if (child.exitCode !== null || Date.now() > deadline) {
        throw new Error(`server ${at} did not start: ${lastLines(join(server.home, "err.log"))}`);
      }
    }
  }

  async function kill(at: number): Promise<void> {
    const child = running.get(at);
    running.delete(at);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  }

  await Promise.all([start(0), start(1)]);
  return {
    url: `http://127.0.0.1:${servers[0]?.http}`,
    tlsPort: servers[0]?.tls ?? 0,
    ask: (sql, server = 0, settings = {}) => ask(servers[server]?.http ?? 0, sql, settings),
    kill,
    start,
  };
}

async function ask(port: number, sql: string, settings: Readonly<Record<string, string>>): Promise<string> {
  const { user, password } = clusterUsers.administrator;
  const search = new URLSearchParams({ ...settings, wait_end_of_query: "1" });
  const answer = await fetch(`http://127.0.0.1:${port}/?${search}`, {
    method: "POST",
    headers: { "X-ClickHouse-User": user, "X-ClickHouse-Key": password },
    body: sql,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${text}\n${sql.slice(0, 500)}`);
  return text;
}

async function isUp(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/ping`).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const server = createServer();
          server.once("error", reject).listen(0, "127.0.0.1", () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function lastLines(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8").trim().split("\n").slice(-3).join("\n") : "no log";
}
