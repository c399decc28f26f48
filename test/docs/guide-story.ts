/** What a guide tells its reader to do, in order; `line` is where it stands in the guide. */
export type GuideStep = { readonly line: number } & (
  | { readonly kind: "write"; readonly file: string; readonly text: string }
  | { readonly kind: "insert"; readonly file: string; readonly under: string; readonly text: string }
  | { readonly kind: "replace"; readonly file: string; readonly from: string; readonly to: string }
  /** `showsCode`: the exit code is the last line of the answer, because the reader typed `; echo $?`. */
  | {
      readonly kind: "run";
      readonly args: readonly string[];
      readonly showsCode: boolean;
      readonly answer: readonly string[];
    }
  /** A command that goes on until it is stopped. */
  | { readonly kind: "start"; readonly args: readonly string[] }
);

const block = /^```(\w+)\n(.*?)^```$/gms;
const program = "npx --no isobar ";

/**
 * The steps of a guide, from its blocks: `yaml` and `diff` name their file in a comment on the first line, `csv` in the
 * sentence before it, `console` has commands after a `$` with their answers, `sh` commands that go on. A block of
 * another kind is an error, so that none goes untested.
 */
export function guideSteps(guide: string): readonly GuideStep[] {
  return [...guide.matchAll(block)].flatMap((match) => {
    const [, language = "", body = ""] = match;
    const line = guide.slice(0, match.index).split("\n").length;
    return stepsOf(language, body, guide.slice(0, match.index), line);
  });
}

function stepsOf(language: string, body: string, before: string, line: number): readonly GuideStep[] {
  const [first = "", ...others] = body.split("\n");
  const rest = others.join("\n");
  switch (language) {
    case "yaml": {
      const [, file, under] = /^# (\S+?)(?:, under (\w+))?$/.exec(first) ?? [];
      if (file === undefined) throw new Error(`line ${line}: no file over the piece`);
      return under === undefined
        ? [{ kind: "write", line, file, text: rest }]
        : [{ kind: "insert", line, file, under, text: rest }];
    }
    case "csv": {
      const file = [...before.matchAll(/`(deliveries\/[\w-]+\.csv)`/g)].at(-1)?.[1];
      if (file === undefined) throw new Error(`line ${line}: no table named before it`);
      return [{ kind: "write", line, file, text: body }];
    }
    case "diff": {
      const side = (sign: string): string =>
        others
          .filter((one) => one.startsWith(sign))
          .map((one) => one.slice(1))
          .join("\n");
      return [{ kind: "replace", line, file: first.slice(2), from: side("-"), to: side("+") }];
    }
    case "console":
      return body
        .split(/^\$ /m)
        .slice(1)
        .map((part) => runStep(part, line));
    case "sh":
      return [{ kind: "start", line, args: argsOf(body.trim(), line) }];
    default:
      throw new Error(`line ${line}: a block of ${language}, which no test reads`);
  }
}

function runStep(part: string, line: number): GuideStep {
  const [typed = "", ...answer] = part.trimEnd().split("\n");
  const shown = "; echo $?";
  const showsCode = typed.endsWith(shown);
  const args = argsOf(showsCode ? typed.slice(0, -shown.length) : typed, line);
  return { kind: "run", line, args, showsCode, answer };
}

function argsOf(typed: string, line: number): readonly string[] {
  if (!typed.startsWith(program)) throw new Error(`line ${line}: ${typed}`);
  return typed.slice(program.length).split(" ");
}
