import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { repositoryRoot } from "../repository.js";
import { command, isobar } from "./isobar.js";

const names = [
  "init",
  "check",
  "tabulate",
  "freeze",
  "verify",
  "compare",
  "publish",
  "serve",
  "synthesise",
  "protect",
  "audit",
];

/** What a wrong call is told, in both languages; nothing else may be printed. */
async function refuses(args: readonly string[], english: string | RegExp, danish?: string): Promise<void> {
  const { code, out, err } = await command(args);
  assert.deepEqual([code, out, err.length], [2, [], 1], `${args.join(" ")}: ${err.join(" | ")}`);
  if (typeof english === "string") assert.equal(err[0], `isobar: ${english}`);
  else assert.match(err[0] ?? "", english);
  if (danish === undefined) return;
  assert.deepEqual((await command([...args, "--lang", "da"])).err, [`isobar: ${danish}`]);
}

test("the overview names every command with what it does, in both languages", async () => {
  for (const args of [["--help"], ["-h"], ["help"]]) {
    const { code, out, err } = await command(args);
    assert.deepEqual([code, err], [0, []]);
    for (const name of names)
      assert.ok(
        out.some((line) => line.startsWith(`  isobar ${name} `)),
        name,
      );
    assert.ok(out.at(-1)?.includes("Exit code 0"));
  }
  const danish = await command(["--help"], { LANG: "da_DK.UTF-8" });
  assert.equal(danish.out[0], "Isobar gør en politik med mål til et barometer.");
  const nothing = await command([]);
  assert.equal(nothing.code, 2, "no command is wrong usage, answered by the overview");
  assert.deepEqual(nothing.out, (await command(["--help"])).out);
});

test("each command explains itself and its options, wherever --help stands", async () => {
  for (const name of names) {
    const { code, out } = await command([name, "--help"]);
    assert.equal(code, 0);
    assert.match(out[0] ?? "", new RegExp(`^Usage: isobar ${name} (<|--)`));
    assert.ok(out.some((line) => /^ {2}--lang <da\|en> {2}/.test(line)));
    assert.deepEqual((await command([name, "x", "y", "--bad", "-h"])).out, out);
    const danish = await command([name, "--help", "--lang=da"]);
    assert.match(danish.out[0] ?? "", new RegExp(`^Brug: isobar ${name} (<|--)`));
    assert.notDeepEqual(danish.out, out);
  }
});

test("the version is the package's", async () => {
  const { version } = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8"));
  assert.deepEqual(await command(["--version"]), { code: 0, out: [version], err: [] });
});

test("a password in an address that stands in the wrong place is not repeated", async () => {
  const address = "https://bob:hemmelig@localhost:1";
  for (const args of [
    [address],
    ["check", address],
    ["tabulate", "x", address],
    ["tabulate", "x", "--lang", address],
  ]) {
    const { code, err } = await command(args);
    assert.notEqual(code, 0);
    assert.doesNotMatch(err.join("\n"), /bob|hemmelig/);
    assert.match(err.join("\n"), /https:\/\/…@localhost/);
  }
});

test("an unknown command or option is told the near one", async () => {
  await refuses(
    ["chekc", "x"],
    'unknown command "chekc"; did you mean "check"?',
    'ukendt kommando "chekc"; mente du "check"?',
  );
  await refuses(["x"], 'unknown command "x"; "isobar --help" shows all of them');
  await refuses(["constructor"], /unknown command "constructor"/);
  await refuses(
    ["publish", "x", "--uot", "y"],
    'publish does not know "--uot"; did you mean "--out"?',
    'publish kender ikke "--uot"; mente du "--out"?',
  );
  await refuses(["check", "x", "-v"], /^isobar: check does not know "-v"/);
  await refuses(["check", "x", "--constructor"], /^isobar: check does not know "--constructor"/);
});

test("an operand that is missing or too many is told with what was expected", async () => {
  await refuses(
    ["check"],
    "check expected <workspace>, found nothing",
    "check ventede <workspace>, fandt intet",
  );
  await refuses(["check", "a", "b"], "check expected <workspace>, found a b");
  await refuses(["check", ""], 'check expected <workspace>, found ""');
  await refuses(["verify"], "verify expected <edition>, found nothing");
  await refuses(["publish", "--out", "x"], "publish expected <workspace or edition…>, found nothing");
});

test("an option that is required, empty or without its value is told", async () => {
  await refuses(["publish", "x"], "--out <folder> is missing", "--out <folder> mangler");
  await refuses(["freeze", "x", "--edition", "a"], "--as-of <date> is missing");
  await refuses(["freeze", "x", "--as-of", "2006-11-30"], "--edition <id> is missing");
  await refuses(["freeze", "x", "--edition"], "--edition lacks its value", "--edition mangler sin værdi");
  await refuses(["freeze", "x", "--edition", "--as-of", "2006-11-30"], "--edition lacks its value");
  await refuses(["publish", "x", "--out="], "--out lacks its value");
  await refuses(["check", "x", "--json=yes"], "--json takes no value", "--json tager ingen værdi");
});

test("an option of a wrong form is told what was expected", async () => {
  const freeze = (edition: string, asOf: string) => ["freeze", "x", "--edition", edition, "--as-of", asOf];
  await refuses(freeze("a", "2006-11-31"), '--as-of is "2006-11-31"; expected a date such as 2006-11-30');
  await refuses(freeze("a", "30.11.2006"), '--as-of is "30.11.2006"; expected a date such as 2006-11-30');
  for (const name of ["../x", "1a", "a b", "draft", "a/b"]) {
    await refuses(freeze(name, "2006-11-30"), /^isobar: --edition is ".*"; expected a name of letters/);
  }
  for (const port of ["x", "65536", "-1", "3000.5", "123456"]) {
    await refuses(
      ["serve", "x", `--port=${port}`],
      /^isobar: --port is ".*"; expected a whole number from 0 to 65535/,
    );
  }
});

test("a base that is no address is told what was expected", async () => {
  await refuses(
    ["publish", "x", "--out", "y", "--base-url", "city.example"],
    '--base-url is "city.example"; expected an address such as https://city.example/barometer/',
    '--base-url er "city.example"; ventede en adresse som https://by.example/barometer/',
  );
});

test("the answer's language is the one asked for, else the terminal's", async () => {
  const language = async (args: readonly string[], locale: Readonly<Record<string, string>>) =>
    (await command([...args, "check"], locale)).err[0]?.includes("ventede") ? "da" : "en";
  assert.equal(await language([], { LANG: "da_DK.UTF-8" }), "da");
  assert.equal(await language([], { LANG: "en_GB.UTF-8" }), "en");
  assert.equal(await language([], {}), "en");
  assert.equal(await language([], { LC_ALL: "C", LANG: "da_DK" }), "en");
  assert.equal(await language([], { LC_ALL: "", LC_MESSAGES: "da_DK", LANG: "en" }), "da");
  assert.equal(await language(["--lang", "da"], { LANG: "en" }), "da", "before the command too");
  assert.equal(await language(["--lang=en"], { LANG: "da" }), "en");
  await refuses(["check", "--lang", "fr"], '--lang is "fr"; expected da or en');
  await refuses(["check", "--lang"], "--lang is empty; expected da or en");
  await refuses(["check", "x", "--lang="], /^isobar: --lang is/);
});

test("the program itself says on which stream and with which code", () => {
  const usage = isobar(["chekc"]);
  assert.deepEqual(usage, {
    code: 2,
    out: [],
    err: ['isobar: unknown command "chekc"; did you mean "check"?'],
  });
  const danish = isobar(["check", "/nowhere"], { env: { LC_ALL: "", LANG: "da_DK.UTF-8" } });
  assert.deepEqual(danish, {
    code: 1,
    out: ["1 fejl, 0 advarsler, 0 bemærkninger"],
    err: ["/nowhere: fejl: findes ikke; ventede en mappe med policy/policy.yaml"],
  });
});
