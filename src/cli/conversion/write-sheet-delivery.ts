import { basename, extname, join } from "node:path";
import { isCalendarDate } from "../../cube/index.js";
import type { Delivery } from "../../delivery/index.js";
import { deliveryDifference, type SheetMapping, type SheetRow, sheetDelivery } from "../../delivery/index.js";
import type { Policy } from "../../policy/index.js";
import { hasErrors, type Problem } from "../../problems/index.js";
import { readWorkspace, writeFilesWhole } from "../../workspace/index.js";
import { type Call, UsageError } from "../call/command.js";
import { reportProblems } from "../call/report-problems.js";
import { thereAlready } from "../call/there-already.js";
import { deliveryDifferenceLines } from "./delivery-difference-lines.js";

/** Writes the delivery that a spreadsheet became, and says what it changes in what the workspace has. */
export function writeSheetDelivery(
  call: Call,
  made: {
    readonly rows: readonly SheetRow[];
    readonly mapping: SheetMapping;
    readonly policy: Policy;
    readonly problems: readonly Problem[];
  },
): number {
  const out = call.option("out");
  if (out === undefined || extname(out) !== ".csv") throw new UsageError(needsOut);
  const received = call.option("received");
  if (received === undefined || !isCalendarDate(received)) throw new UsageError(needsReceived);
  const [file = ""] = call.operands;
  const id = basename(out, ".csv");
  const { value, problems } = sheetDelivery(made.rows, made.mapping, made.policy, {
    id,
    file: basename(file),
    received,
  });
  const head = join(out, "..", `${id}.yaml`);
  const all = [...made.problems, ...problems, ...thereAlready([out, head])];
  reportProblems(all, call);
  if (value === undefined || hasErrors(all)) return 1;
  const earlier = earlierDeliveries(call.option("workspace") ?? "", value.delivery);
  const before = earlier.at(-1);
  writeFilesWhole(
    new Map([
      [out, value.table],
      [head, value.head],
    ]),
  );
  const difference =
    before === undefined
      ? undefined
      : deliveryDifference(before, value.delivery, largeRevision(call), earlier.slice(0, -1));
  if (call.isSet("json")) {
    call.effects.out(
      JSON.stringify(
        { file, files: [out, head], rows: made.rows.length, before: before?.id, difference },
        undefined,
        2,
      ),
    );
    return 0;
  }
  const { length } = made.rows;
  call.effects.out(
    {
      da: `${out}, ${head}: ${length} tal af ${file}. Skriv vilkår og kilde i ${head}, og kør isobar check`,
      en: `${out}, ${head}: ${length} ${length === 1 ? "figure" : "figures"} of ${file}. Write terms and source in ${head} and run isobar check`,
    }[call.language],
  );
  if (before !== undefined && difference !== undefined) {
    for (const line of deliveryDifferenceLines(before.id, difference, call.language)) call.effects.out(line);
  }
  return 0;
}

/** The other deliveries that have some of the same indicators for the same groups and places, the newest last. */
function earlierDeliveries(workspace: string, delivery: Delivery): readonly Delivery[] {
  const { value } = readWorkspace(workspace);
  const keyOf = ({ key }: Delivery["observations"][number]): string =>
    `${key.indicator} ${key.refArea} ${key.group}`;
  const own = new Set(delivery.observations.map(keyOf));
  return [...(value?.deliveries ?? [])]
    .filter(
      ({ id, observations }) => id !== delivery.id && observations.some((keyed) => own.has(keyOf(keyed))),
    )
    .sort((a, b) => (a.received < b.received ? -1 : 1));
}

/** Per cent of a figure from which a revision is told apart. */
function largeRevision(call: Call): number {
  const text = call.option("large") ?? "5";
  if (!/^\d{1,3}(?:\.\d+)?$/.test(text)) throw new UsageError(needsPercent);
  return Number(text);
}

const needsOut = {
  da: "en levering skrives med --out deliveries/<navn>.csv; beskrivelsen kommer ved siden af som .yaml",
  en: "a delivery is written by --out deliveries/<name>.csv; its description comes beside it as .yaml",
};

const needsReceived = {
  da: "--received siger, hvilken dag tallene blev modtaget, f.eks. --received 2012-03-01",
  en: "--received says on which day the figures were received, such as --received 2012-03-01",
};

const needsPercent = {
  da: "--large er et antal procent, f.eks. --large 5",
  en: "--large is a number of per cent, such as --large 5",
};
