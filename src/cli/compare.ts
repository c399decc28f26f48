import { compareEditions } from "../edition/index.js";
import { error, type Problem } from "../problems/index.js";
import { type Call, type Command, UsageError } from "./call/command.js";
import { reportProblems } from "./call/report-problems.js";
import { differenceLines } from "./editions/difference-lines.js";
import { verifiedEdition } from "./editions/verified-edition.js";

export const compare: Command = {
  name: "compare",
  summary: {
    da: "viser, hvad der er ændret fra en udgave til en senere, tal for tal, og hvorfor",
    en: "tells what changed from an edition to a later one, figure by figure, and why",
  },
  operands: ["edition", "edition"],
  options: { json: { text: { da: "svar som JSON", en: "answer as JSON" } } },
  run(call) {
    const [first, second] = call.operands.map((path) => verifiedEdition(path));
    if (first === undefined || second === undefined) throw new UsageError(twoEditions);
    const [before, after] = [first.value?.edition, second.value?.edition];
    const problems = [...first.problems, ...second.problems];
    const other =
      before && after && before.policy.id !== after.policy.id
        ? [otherPolicy(call, before.policy.id, after.policy.id)]
        : [];
    reportProblems([...problems, ...other], call);
    if (before === undefined || after === undefined || other.length > 0) return 1;
    const difference = compareEditions(before, after);
    if (call.isSet("json")) call.effects.out(JSON.stringify(difference, undefined, 2));
    else
      for (const line of differenceLines(difference, { before, after }, call.language))
        call.effects.out(line);
    return 0;
  },
};

const twoEditions = { da: "compare ventede to udgaver", en: "compare expected two editions" };

function otherPolicy({ operands }: Call, before: string, after: string): Problem {
  return error(
    "another-policy",
    { file: operands[1] ?? "" },
    {
      da: `udgaven er af politikken "${after}" og ikke af "${before}"; kun udgaver af samme politik kan sammenlignes`,
      en: `the edition is of the policy "${after}" and not of "${before}"; only editions of one policy can be compared`,
    },
  );
}
