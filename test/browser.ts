import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { repositoryRoot } from "./repository.js";
import { type Found, toolOrSkip } from "./requirement.js";

/** A browser of its own, without history, that is closed when its test ends. */
export interface Browser {
  newPage(options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  readonly reducedMotion?: "reduce" | "no-preference";
  /** Whether the page's own scripts run; `evaluate` and `violations` work either way. */
  readonly javaScript?: boolean;
  readonly locale?: string;
  /** As a page is laid out on paper. */
  readonly media?: "print";
}

export interface Page {
  /** Loads the address and waits for its typeface too; the status of the answer, or undefined for `data:`. */
  goto(url: string): Promise<number | undefined>;
  url(): string;
  /** Waits until the page that a key or a click led to is loaded. */
  waitForUrl(url: RegExp): Promise<void>;
  /** The value of an expression in the page, such as `document.activeElement.id`. */
  evaluate(expression: string): Promise<unknown>;
  /** A key with its modifiers, such as `Tab`, `Enter` or `Shift+Tab`. */
  press(key: string): Promise<void>;
  click(selector: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  /** The page as PNG, whole when asked for; written to a file when it has a path. */
  screenshot(options?: { readonly path?: string; readonly fullPage?: boolean }): Promise<Uint8Array>;
  /** What the page asked for since it was opened, and as what: document, stylesheet, script, image, font, … */
  requests(): readonly PageRequest[];
  /** What the page's console called an error, and errors that its scripts did not catch. */
  errors(): readonly string[];
  /** What axe finds against WCAG 2.2 A and AA and good practice: a line each, with the places. */
  violations(tags?: readonly string[]): Promise<readonly string[]>;
}

export interface PageRequest {
  readonly url: string;
  readonly type: string;
}

/** A browser for this test, or undefined after the test was skipped because the machine has none. */
export async function browserFor(test: TestContext): Promise<Browser | undefined> {
  const tools = toolOrSkip(test, "browser", findBrowserTools());
  if (tools === undefined) return undefined;
  const browser = await launch(tools);
  test.after(() => browser.close());
  return browser;
}

export interface BrowserTools {
  readonly executable: string;
  readonly playwright: Playwright;
  /** The text of axe-core, to be run in the page. */
  readonly axe: string;
}

/** Where a browser may be, and the packages that drive it. */
export interface BrowserPlaces {
  readonly named: string | undefined;
  readonly usual: readonly string[];
  readonly packages: string;
}

/** Chromium or a relative of it, and the packages that .ci/run puts into .ci/tools. */
export function findBrowserTools(places: BrowserPlaces = placesOfThisMachine): Found<BrowserTools> {
  const executable = (places.named === undefined ? places.usual : [places.named]).find((path) =>
    existsSync(path),
  );
  const playwright = load(places.packages, "playwright-core");
  const axe = load(places.packages, "axe-core");
  if (executable !== undefined && playwright !== undefined && axe !== undefined) {
    return { tool: { executable, playwright: playwright as Playwright, axe: (axe as AxeCore).source } };
  }
  const browserMissing =
    places.named === undefined
      ? "there is no Chromium (install it, or set BROWSER_PATH)"
      : `BROWSER_PATH names ${places.named}, which does not exist`;
  const packagesMissing =
    "playwright-core and axe-core are not in .ci/tools (npm install --prefix .ci/tools --no-save playwright-core axe-core)";
  const missing = [
    ...(executable === undefined ? [browserMissing] : []),
    ...(playwright === undefined || axe === undefined ? [packagesMissing] : []),
  ];
  return { missing: `${missing.join(", and ")}; on Debian .ci/run gets what is missing.` };
}

const placesOfThisMachine: BrowserPlaces = {
  named: process.env.BROWSER_PATH || undefined,
  usual: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
  packages: join(repositoryRoot, ".ci", "tools"),
};

/** WCAG 2.0 to 2.2, levels A and AA, and what axe holds to be good practice. */
const standardTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Without these Chromium looks for its maker's hosts at every start. The profile is new and empty anyway. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

async function launch(tools: BrowserTools): Promise<Browser> {
  const browser = await tools.playwright.chromium.launch({
    executablePath: tools.executable,
    headless: true,
    args: flags,
  });
  return {
    newPage: async (options = {}) => {
      const { width = 1280, height = 800, javaScript = true, media, ...rest } = options;
      const inside = await browser.newPage({
        ...rest,
        viewport: { width, height },
        javaScriptEnabled: javaScript,
      });
      if (media !== undefined) await inside.emulateMedia({ media });
      return watched(inside, (run) => runAxe(inside, javaScript, `${tools.axe};${run}`));
    },
    close: () => browser.close(),
  };
}

function watched(inside: PlaywrightPage, axe: (run: string) => Promise<AxeResult>): Page {
  const requests: PageRequest[] = [];
  const errors: string[] = [];
  inside.on("request", (request) => requests.push({ url: request.url(), type: request.resourceType() }));
  inside.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  inside.on("pageerror", (error) => errors.push(error.message));
  return {
    goto: async (url) => {
      const answer = await inside.goto(url);
      await inside.evaluate("document.fonts.ready.then(() => true)");
      return answer?.status();
    },
    url: () => inside.url(),
    waitForUrl: (url) => inside.waitForURL(url),
    evaluate: (expression) => inside.evaluate(expression),
    press: (key) => inside.keyboard.press(key),
    click: (selector) => inside.click(selector),
    fill: (selector, text) => inside.fill(selector, text),
    screenshot: (options = {}) => inside.screenshot(options),
    requests: () => [...requests],
    errors: () => [...errors],
    violations: async (tags = standardTags) => {
      const run = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] };
      const result = await axe(`axe.run(document, ${JSON.stringify(run)})`);
      return result.violations.map(asLine);
    },
  };
}

/**
 * Where scripts are off, timers are too, and axe would wait for ever: so they are on while it runs. That starts none
 * of the page's own scripts, which were passed over when the page was read. A new session believes that scripts are
 * on, hence off before on.
 */
async function runAxe(inside: PlaywrightPage, javaScript: boolean, script: string): Promise<AxeResult> {
  if (javaScript) return (await inside.evaluate(script)) as AxeResult;
  const session = await inside.context().newCDPSession(inside);
  for (const value of [true, false]) await session.send("Emulation.setScriptExecutionDisabled", { value });
  const result = (await inside.evaluate(script)) as AxeResult;
  await session.send("Emulation.setScriptExecutionDisabled", { value: true });
  await session.detach();
  return result;
}

function asLine(violation: AxeViolation): string {
  const places = violation.nodes.map((node) => node.target.flat().join(" ")).join(", ");
  return `${violation.id} (${violation.impact}): ${violation.help} — ${places}`;
}

/** A package of a folder outside this package, or undefined when it is not there. */
function load(folder: string, name: string): unknown {
  const require = createRequire(join(folder, "package.json"));
  try {
    return require(name);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

// The parts of playwright-core and axe-core that are used here. Their own types are out of reach, because neither is
// a dependency of this package.

interface Playwright {
  readonly chromium: {
    launch(options: {
      readonly executablePath: string;
      readonly headless: boolean;
      readonly args: readonly string[];
    }): Promise<PlaywrightBrowser>;
  };
}

interface PlaywrightBrowser {
  newPage(options: PlaywrightPageOptions): Promise<PlaywrightPage>;
  close(): Promise<void>;
}

interface PlaywrightPageOptions extends Omit<PageOptions, "width" | "height" | "javaScript" | "media"> {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly javaScriptEnabled: boolean;
}

interface PlaywrightPage {
  context(): { newCDPSession(page: PlaywrightPage): Promise<PlaywrightSession> };
  on(event: "request", listener: (request: { url(): string; resourceType(): string }) => void): void;
  on(event: "console", listener: (message: { type(): string; text(): string }) => void): void;
  on(event: "pageerror", listener: (error: Error) => void): void;
  goto(url: string): Promise<{ status(): number } | null>;
  url(): string;
  waitForURL(url: RegExp): Promise<void>;
  emulateMedia(options: { readonly media: "print" }): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  readonly keyboard: { press(key: string): Promise<void> };
  click(selector: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  screenshot(options: { readonly path?: string; readonly fullPage?: boolean }): Promise<Uint8Array>;
}

interface PlaywrightSession {
  send(method: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown>;
  detach(): Promise<void>;
}

interface AxeCore {
  readonly source: string;
}

interface AxeResult {
  readonly violations: readonly AxeViolation[];
}

interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  /** A target is a path of selectors, each a selector or, inside shadow trees, a path of its own. */
  readonly nodes: readonly { readonly target: readonly (string | readonly string[])[] }[];
}
