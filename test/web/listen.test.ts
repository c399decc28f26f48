import assert from "node:assert/strict";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { type TestContext, test } from "node:test";
import { Hono } from "hono";
import { listen } from "../../src/web/index.js";

const app = new Hono();
app.get("/", (context) => context.text("hello"));
app.get("/slow", async (context) => {
  await new Promise((resolve) => setTimeout(resolve, 200));
  return context.text("at last");
});

/** A port that another program answers on, under one of the two address families. */
async function busyPort(t: TestContext, host: string): Promise<number> {
  const other = createServer((_, response) => response.end("other"));
  await new Promise<void>((resolve) => other.listen(0, host, resolve));
  t.after(() => other.close());
  return (other.address() as AddressInfo).port;
}

test("port 0 is any free port, on this machine alone", async () => {
  const server = await listen(app, 0);
  assert.ok(server.port > 0);
  const answer = await fetch(`http://127.0.0.1:${server.port}/`);
  assert.equal(await answer.text(), "hello");
  await server.stop();
  await assert.rejects(fetch(`http://127.0.0.1:${server.port}/`));
});

test("of a busy port the next free one is taken, whichever family holds it", async (t) => {
  for (const host of ["127.0.0.1", "::1"]) {
    const busy = await busyPort(t, host).catch(() => undefined);
    if (busy === undefined) continue; // The machine has no IPv6.
    const server = await listen(app, busy);
    t.after(() => server.stop());
    assert.ok(server.port > busy && server.port < busy + 100, `${host}: ${server.port}`);
    assert.equal(await (await fetch(`http://127.0.0.1:${server.port}/`)).text(), "hello");
  }
});

test("when no port is free, the failure is one of the system", async (t) => {
  const busy = createServer();
  const taken = await new Promise<boolean>((resolve) => {
    busy.once("error", () => resolve(true));
    busy.listen(65535, "127.0.0.1", () => resolve(true));
  });
  t.after(() => busy.close());
  assert.ok(taken);
  await assert.rejects(listen(app, 65535), { code: "EADDRINUSE", syscall: "listen" });
});

test("stopping lets an answer end and waits for no idle connection", { timeout: 10_000 }, async (t) => {
  const server = await listen(app, 0);
  const idle = await opened(server.port);
  t.after(() => idle.destroy());
  const slow = fetch(`http://127.0.0.1:${server.port}/slow`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const before = Date.now();
  await server.stop();
  assert.equal(await (await slow).text(), "at last");
  assert.ok(Date.now() - before < 3000, "a connection that asks nothing kept the server alive");
  await server.closed;
});

test("listening and stopping many times leaves no signal handlers behind", async () => {
  const before = process.listenerCount("SIGINT") + process.listenerCount("SIGTERM");
  for (let times = 0; times < 12; times++) await (await listen(app, 0)).stop();
  assert.equal(process.listenerCount("SIGINT") + process.listenerCount("SIGTERM"), before);
});

function opened(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.on("error", () => {});
  });
}
