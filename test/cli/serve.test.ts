import assert from "node:assert/strict";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { employmentBytes } from "../examples/copenhagen.js";
import { temporaryFolder, write } from "../workspace/temporary.js";
import { command, startIsobar } from "./isobar.js";

interface Served {
  readonly program: ChildProcessWithoutNullStreams;
  readonly address: string;
  /** What was said before the address. */
  readonly said: string;
  readonly ended: Promise<number | null>;
}

/** The program serving the example's edition, once it has said where. */
async function served(t: TestContext, ...args: readonly string[]): Promise<Served> {
  const folder = temporaryFolder(t);
  write(folder, "e.json", employmentBytes());
  const program = startIsobar(["serve", join(folder, "e.json"), ...args]);
  t.after(() => program.kill("SIGKILL"));
  const ended = new Promise<number | null>((resolve) => program.once("exit", resolve));
  const [out, err]: [string[], string[]] = [[], []];
  program.stderr.on("data", (data) => err.push(String(data)));
  const address = await new Promise<string>((resolve, reject) => {
    program.stdout.on("data", (data) => {
      out.push(String(data));
      const found = /http:\/\/localhost:\d+/.exec(out.join(""))?.[0];
      if (found !== undefined) resolve(found);
    });
    program.once("exit", () => reject(new Error(err.join(""))));
  });
  return { program, address: address.replace("localhost", "127.0.0.1"), said: err.join(""), ended };
}

test("the barometer answers on the port that is printed, and SIGTERM ends it with 0", {
  timeout: 30_000,
}, async (t) => {
  const { program, address, ended } = await served(t, "--port", "0");
  const start = await fetch(`${address}/`);
  assert.equal(start.status, 200);
  assert.match(start.headers.get("content-type") ?? "", /^text\/html/);
  assert.match(await start.text(), /href="en\/copenhagen-2006\/"/);
  const sheet = await fetch(`${address}/assets/site.css`);
  assert.match(sheet.headers.get("content-type") ?? "", /^text\/css/);
  const data = await fetch(`${address}/copenhagen-2006/data/employment-rate.csv`);
  assert.match(data.headers.get("content-type") ?? "", /^text\/csv/);
  const edition = await fetch(`${address}/copenhagen-2006/editions/autumn-2006/edition.json`);
  assert.deepEqual(new Uint8Array(await edition.arrayBuffer()), employmentBytes());
  // A browser keeps connections open that ask nothing.
  const idle = connect(Number(new URL(address).port), "127.0.0.1");
  t.after(() => idle.destroy());
  idle.on("error", () => {});
  await new Promise((resolve) => idle.once("connect", resolve));
  program.kill("SIGTERM");
  assert.equal(await ended, 0);
});

test("an address that leads nowhere has a page that says so, the language of the address first", async (t) => {
  const { program, address, ended } = await served(t, "--port", "0");
  const [danish, english] = ["Siden findes ikke", "Page not found"];
  const nowhere = [
    ["/nothing", danish, english],
    ["/en/copenhagen-2006/areas/nothing/", english, danish],
    ["/da/copenhagen-2006/nothing/", danish, english],
    ["/da/other-policy/", danish, english],
    ["/fr/copenhagen-2006/", danish, english],
    ["/copenhagen-2006/data/nothing.csv", danish, english],
    ["/copenhagen-2006/editions/other/edition.json", danish, english],
    ["/assets/..%2f..%2fpackage.json", danish, english],
    ["/en/copenhagen-2006/constructor/", english, danish],
    ["/en/copenhagen-2006/toString/x/", english, danish],
  ] as const;
  for (const [path, ...titles] of nowhere) {
    const answer = await fetch(address + path);
    const headings = [...(await answer.text()).matchAll(/<h[12]>([^<]*)<\/h[12]>/g)].map(
      ([, title]) => title,
    );
    assert.deepEqual([answer.status, headings], [404, titles], path);
  }
  program.kill("SIGINT");
  assert.equal(await ended, 0, "Ctrl-C is a way to end it, and no fault");
});

test("a busy port is said in a sentence, and the next free one is used", async (t) => {
  const other = createServer((_, response) => response.end("other"));
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  t.after(() => other.close());
  const { port } = other.address() as AddressInfo;
  const { program, address, said, ended } = await served(t, "--port", String(port));
  const used = new URL(address).port;
  assert.notEqual(used, String(port));
  assert.equal(said, `port ${port} is in use; using ${used} instead\n`);
  assert.equal((await fetch(address)).status, 200);
  program.kill("SIGTERM");
  assert.equal(await ended, 0);
});

test("what cannot be shown is not served", async (t) => {
  const folder = temporaryFolder(t);
  write(
    folder,
    "e.json",
    new TextDecoder().decode(employmentBytes()).replace('"value":"34"', '"value":"43"'),
  );
  for (const path of [join(folder, "e.json"), folder, join(folder, "nowhere")]) {
    const { code, out, err } = await command(["serve", path, "--port", "0"]);
    assert.deepEqual([code, out], [1, []], path);
    assert.ok(err.length > 0);
  }
});
