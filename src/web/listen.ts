import { connect } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import type { Hono } from "hono";

export interface Listening {
  readonly port: number;
  /** Settles when the server was stopped. */
  readonly closed: Promise<void>;
  stop(): Promise<void>;
}

/** How many ports after the wanted one are tried when it is in use. */
const portsToTry = 100;

/** How long an answer may go on after the server was told to stop. */
const graceInMilliseconds = 1000;

/** Serves an app on this machine alone (loopback), on the wanted port or the next free one. */
export async function listen(app: Hono, port: number): Promise<Listening> {
  for (let tried = port; tried < port + portsToTry && tried <= 65535; tried++) {
    if (await isAnswering(tried)) continue;
    const server = await open(app, tried);
    if (server === undefined) continue;
    const address = server.address();
    return {
      port: typeof address === "object" && address !== null ? address.port : tried,
      ...stopping(server),
    };
  }
  throw Object.assign(new Error(`no free port from ${port}`), { code: "EADDRINUSE", syscall: "listen" });
}

/** Ctrl-C stops the server too; what it still answers may end, connections that ask nothing are cut. */
function stopping(server: ServerType): Omit<Listening, "port"> {
  const signals = ["SIGINT", "SIGTERM"] as const;
  const closed = new Promise<void>((resolve) => server.once("close", resolve));
  const stop = (): Promise<void> => {
    for (const signal of signals) process.off(signal, stop);
    server.close();
    if ("closeAllConnections" in server) {
      setTimeout(() => server.closeAllConnections(), graceInMilliseconds).unref();
    }
    return closed;
  };
  for (const signal of signals) process.once(signal, stop);
  return { closed, stop };
}

/**
 * Something answers at localhost under either address family. Binding alone does not tell: another program
 * may hold the port on the other family, and a browser would reach that one.
 */
async function isAnswering(port: number): Promise<boolean> {
  if (port === 0) return false;
  const answers = await Promise.all(["127.0.0.1", "::1"].map((host) => answersAt(host, port)));
  return answers.includes(true);
}

function answersAt(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const settle = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1000, () => settle(false));
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
  });
}

function open(app: Hono, port: number): Promise<ServerType | undefined> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" });
    server.once("listening", () => resolve(server));
    server.once("error", (failure: NodeJS.ErrnoException) =>
      failure.code === "EADDRINUSE" ? resolve(undefined) : reject(failure),
    );
  });
}
