import { posix } from "node:path";
import type { Texts } from "./repository.js";

/** What a link can lead to. Paths are relative to the repository's root. */
export interface LinkTargets {
  exists(path: string): boolean;
  textOf(path: string): string | undefined;
}

/** Every relative link of these Markdown pages that leads nowhere, or to a heading that is not there. */
export function linkProblems(pages: Texts, targets: LinkTargets): readonly string[] {
  return [...pages].flatMap(([page, text]) =>
    linksIn(text).flatMap(({ target, line }) => {
      const reason = reasonAgainst(page, target, targets);
      return reason === undefined ? [] : [`${page}:${line} links to ${target}, but ${reason}.`];
    }),
  );
}

interface Link {
  readonly target: string;
  readonly line: number;
}

function reasonAgainst(page: string, target: string, targets: LinkTargets): string | undefined {
  // A scheme, as in https: and mailto:, or another host.
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(target)) return undefined;
  const [pathPart = "", anchor = ""] = target.split("#", 2).map(decoded);
  const path = pathPart === "" ? page : pathFrom(page, pathPart.replace(/\?.*$/u, ""));
  if (path.startsWith("../")) return "that lies outside the repository";
  if (!targets.exists(path)) return `there is no ${path}`;
  if (anchor === "" || !path.endsWith(".md")) return undefined;
  return anchorsIn(targets.textOf(path) ?? "").has(anchor) ? undefined : `${path} has no heading #${anchor}`;
}

function pathFrom(page: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(page), target);
  return posix.normalize(path === "" ? "." : path);
}

function linksIn(text: string): readonly Link[] {
  const prose = withoutCode(text);
  const forms = [
    // [text](target "title") and ![text](<target>)
    /\]\(\s*(?:<([^>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))/gu,
    // [name]: target, but no footnote
    /^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(?:<([^>\n]*)>|(\S+))/gmu,
    /\s(?:href|src)=(?:"([^"]*)"|'([^']*)')/gu,
  ];
  return forms
    .flatMap((form) => [...prose.matchAll(form)])
    .map((match) => ({
      target: match[1] ?? match[2] ?? "",
      line: prose.slice(0, match.index).split("\n").length,
    }))
    .filter((link) => link.target !== "")
    .sort((a, b) => a.line - b.line);
}

/** Addresses of headings as the usual forges make them, and those of `id` and `name` attributes. */
function anchorsIn(text: string): ReadonlySet<string> {
  const prose = withoutFences(text);
  const anchors = new Set<string>();
  for (const [, heading = ""] of prose.matchAll(/^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/gmu)) {
    const first = slug(heading);
    let anchor = first;
    for (let again = 1; anchors.has(anchor); again++) anchor = `${first}-${again}`;
    anchors.add(anchor);
  }
  for (const [, name = ""] of prose.matchAll(/\s(?:id|name)="([^"]*)"/gu)) anchors.add(name);
  return anchors;
}

function slug(heading: string): string {
  return heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, "")
    .replaceAll(" ", "-");
}

/** Blanks what is code or comment, and keeps every line where it is. */
function withoutCode(text: string): string {
  return withoutFences(text)
    .replace(/<!--[\s\S]*?-->/gu, blank)
    .replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/gu, blank);
}

function withoutFences(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(/^ *(```+|~~~+)[^\n]*\n[\s\S]*?(?:^ *\1[`~]*[ \t]*$|$(?![\s\S]))/gmu, blank);
}

function blank(code: string): string {
  return code.replace(/[^\n]/gu, " ");
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
