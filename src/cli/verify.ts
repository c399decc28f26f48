import type { Command } from "./call/command.js";
import { problemsAsJson, reportProblems } from "./call/report-problems.js";
import { verifiedEdition } from "./editions/verified-edition.js";

export const verify: Command = {
  name: "verify",
  summary: {
    da: "prøver, at en udgave er hel, og at dens beregnede tal og vurderinger følger af dens indhold",
    en: "tests that an edition is whole and that its computed figures and assessments follow from its content",
  },
  operands: ["edition"],
  options: { json: { text: { da: "svar som JSON", en: "answer as JSON" } } },
  run(call) {
    const [path = ""] = call.operands;
    const { value, problems } = verifiedEdition(path);
    if (call.isSet("json")) call.effects.out(problemsAsJson(problems));
    else reportProblems(problems, call);
    if (value === undefined) return 1;
    const { edition } = value;
    const parts = Object.keys(edition.manifest.parts).length;
    if (!call.isSet("json")) {
      call.effects.out(
        {
          da: `${path}: udgaven er hel (${parts} dele), og ${edition.assessments.length} vurderinger følger af indholdet`,
          en: `${path}: the edition is whole (${parts} parts) and ${edition.assessments.length} assessments follow from its content`,
        }[call.language],
      );
    }
    return 0;
  },
};
