import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { freeze as freezeEdition } from "../barometer/index.js";
import { isCalendarDate } from "../cube/index.js";
import { openAuditMethod } from "../delivery/index.js";
import { bytesDigest, canonicalBytes } from "../edition/index.js";
import { idSchema } from "../policy/index.js";
import { error, hasErrors, type Problem } from "../problems/index.js";
import {
  editionReader,
  laterDecisionProblems,
  newestEdition,
  readWorkspace,
  versionProblems,
  writeWhole,
} from "../workspace/index.js";
import { type Call, type Command, UsageError } from "./call/command.js";
import { failed, reportProblems, withoutTextNotes } from "./call/report-problems.js";
import { software } from "./call/software.js";
import { deliveriesAudit, openAuditProblems } from "./editions/deliveries-audit.js";
import { releasedEditions } from "./editions/released-editions.js";

export const freeze: Command = {
  name: "freeze",
  summary: {
    da: "bygger, vurderer og fryser en udgave af barometeret",
    en: "builds, assesses and freezes an edition of the barometer",
  },
  operands: ["workspace"],
  options: {
    edition: { value: "id", required: true, text: { da: "udgavens navn", en: "the edition's name" } },
    "as-of": {
      value: "date",
      required: true,
      text: { da: "sidste dag, hvis leveringer er med", en: "the last day whose deliveries are in it" },
    },
    out: {
      value: "file",
      text: {
        da: "fil (ellers editions/<id>.json i arbejdsområdet)",
        en: "file (else editions/<id>.json in the workspace)",
      },
    },
    json: { text: { da: "svar som JSON", en: "answer as JSON" } },
  },
  async run(call) {
    const [folder = ""] = call.operands;
    const { id, asOf } = editionName(call);
    const workspace = readWorkspace(folder);
    if (workspace.value === undefined) {
      return failed(workspace.problems, call);
    }
    const { source, deliveries } = workspace.value;
    const decisions = workspace.value.decisions.map(({ decision }) => decision);
    const used = deliveries.filter(({ received }) => received <= asOf);
    const read = editionReader();
    const released = releasedEditions(workspace.value, { except: id, read });
    const audit = await deliveriesAudit(source.policy, used, released.value);
    const audits = [openAuditMethod];
    const frozen = freezeEdition({ id, asOf, software, source, deliveries, decisions, audits });
    const newest = newestEdition(workspace.value, read);
    const problems = withoutTextNotes([
      ...workspace.problems,
      ...frozen.problems,
      ...openAuditProblems(audit, source.policy),
      ...released.problems,
      ...versionProblems(workspace.value, newest.value),
      ...laterDecisionProblems(workspace.value, asOf),
    ]);
    reportProblems(problems, call);
    if (frozen.value === undefined || hasErrors(problems)) return 1;
    const bytes = canonicalBytes(frozen.value);
    const out = call.option("out") ?? join(folder, "editions", `${id}.json`);
    const there = thereAlready(out, bytes);
    if (there !== undefined) {
      return failed([there], call);
    }
    writeWhole(out, bytes);
    const digest = bytesDigest(bytes);
    call.effects.out(
      call.isSet("json")
        ? JSON.stringify({ edition: id, asOf, file: out, digest })
        : `${out}  sha256 ${digest}`,
    );
    return 0;
  },
};

/** What stands where the edition is to be written and is not this very edition. */
function thereAlready(out: string, bytes: Uint8Array): Problem | undefined {
  const found = statSync(out, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (!found.isFile()) {
    return error("not-a-file", { file: out }, { da: "er ikke en fil", en: "is not a file" });
  }
  if (Buffer.from(bytes).equals(readFileSync(out))) return undefined;
  return error(
    "another-edition",
    { file: out },
    {
      da: "der ligger allerede noget andet; en frossen udgave ændres ikke, giv den nye et andet navn",
      en: "something else is already there; a frozen edition is not changed, give the new one another name",
    },
  );
}

function editionName(call: Call): { readonly id: string; readonly asOf: string } {
  const id = call.option("edition") ?? "";
  const asOf = call.option("as-of") ?? "";
  if (!idSchema.safeParse(id).success || id === "draft") {
    throw new UsageError({
      da: `--edition er "${id}"; ventede et navn af bogstaver, cifre, punktum og bindestreg (og ikke "draft")`,
      en: `--edition is "${id}"; expected a name of letters, digits, dots and hyphens (and not "draft")`,
    });
  }
  if (!isCalendarDate(asOf)) {
    throw new UsageError({
      da: `--as-of er "${asOf}"; ventede en dato som 2006-11-30`,
      en: `--as-of is "${asOf}"; expected a date such as 2006-11-30`,
    });
  }
  return { id, asOf };
}
