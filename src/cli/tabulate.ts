import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { deliveryTexts, readDelivery } from "../delivery/index.js";
import { digestOf } from "../edition/index.js";
import { counted } from "../language/index.js";
import type { PolicySource } from "../policy/index.js";
import { error, hasErrors, type Problem } from "../problems/index.js";
import type { Tabulated } from "../register/index.js";
import { type FileContent, readWorkspacePolicy, writeFilesWhole } from "../workspace/index.js";
import { type Call, type Command, UsageError } from "./call/command.js";
import { failed, reportProblems, withoutTextNotes } from "./call/report-problems.js";
import { software } from "./call/software.js";
import { thereAlready } from "./call/there-already.js";
import { untilInterrupted } from "./call/until-interrupted.js";
import { publishedBefore } from "./tabulation/published-before.js";
import { registerSources } from "./tabulation/register-sources.js";
import { engineChoice } from "./tabulation/tabulate-engine.js";
import { explainPlans } from "./tabulation/tabulate-explain.js";
import { ledgerChoice, type OpenedLedger, openedLedger } from "./tabulation/tabulate-ledger.js";
import { type DeliveryPaths, deliveryPaths, receivedDate } from "./tabulation/tabulate-options.js";
import { progressLine } from "./tabulation/tabulate-progress.js";
import { countWords } from "./tabulation/tabulate-words.js";

export const tabulate: Command = {
  name: "tabulate",
  summary: {
    da: "beregner indikatorerne af personregistre, hvor registrene ligger, og skriver en levering",
    en: "computes the indicators from person records, where the records are, and writes a delivery",
  },
  operands: ["workspace"],
  options: {
    register: {
      value: "[name=]file",
      several: true,
      text: {
        da: "registerfil i Parquet eller CSV med sit navn i records.yaml; én for hver fil",
        en: "record file in Parquet or CSV with its name in records.yaml; one for each file",
      },
    },
    clickhouse: {
      value: "https://host:port",
      text: {
        da: "ClickHouse-klynge, hvor registrene ligger; --register navngiver da tabeller som database.tabel",
        en: "ClickHouse cluster where the records lie; --register then names tables as database.table",
      },
    },
    received: {
      value: "date",
      text: { da: "dagen, leveringen er fra", en: "the day the delivery is of" },
    },
    out: {
      value: "file.csv",
      text: {
        da: "leveringens tabel; beskrivelsen skrives ved siden af som .yaml",
        en: "the delivery's table; its description is written beside it as .yaml",
      },
    },
    published: {
      value: "edition.json",
      several: true,
      text: {
        da: "udgivet udgave, der ikke ligger i arbejdsområdet; intet må kunne regnes ud ved at holde leveringen op mod den",
        en: "released edition that is not in the workspace; nothing may follow from holding the delivery against it",
      },
    },
    "without-editions": {
      text: {
        da: "ser bort fra arbejdsområdets udgivne udgaver: registrene er om andre personer end deres",
        en: "leaves the workspace's released editions out: the records are of other persons than theirs",
      },
    },
    ledger: {
      value: "file",
      text: {
        da: "krypteret fortegnelse over de tal, som tidligere leveringer tilbageholdt; skrives på ny (nøgle: ISOBAR_LEDGER_KEY)",
        en: "encrypted ledger of the counts that earlier deliveries withheld; it is written anew (key: ISOBAR_LEDGER_KEY)",
      },
    },
    "ledger-keeps": {
      value: "n",
      text: {
        da: "så mange leveringer husker fortegnelsen; uden dette 12",
        en: "the ledger remembers so many deliveries; 12 unless told",
      },
    },
    unprotected: {
      text: {
        da: "tilbageholder intet; leveringen må da ikke offentliggøres (conf_status N)",
        en: "withholds nothing; then nothing in the delivery may be published (conf_status N)",
      },
    },
    explain: {
      text: {
        da: "viser SQL, dimensioner og antallet af mulige celler og læser ingen registre",
        en: "shows the SQL, the dimensions and the number of possible cells, and reads no records",
      },
    },
    memory: { value: "512MB", text: { da: "hukommelse til registrene", en: "memory for the records" } },
    threads: { value: "n", text: { da: "tråde", en: "threads" } },
    json: { text: { da: "svar som JSON", en: "answer as JSON" } },
  },
  async run(call) {
    const isExplained = call.isSet("explain");
    const paths = isExplained ? undefined : deliveryPaths(call);
    const received = isExplained ? undefined : receivedDate(call);
    const engineOf = engineChoice(call);
    const ledgerOf = ledgerChoice(call, paths);
    if (!isExplained && call.all("register").length === 0) {
      throw new UsageError({ da: "--register mangler", en: "--register is missing" });
    }
    const answer = await untilInterrupted(call, async (signal) => {
      const { value: source, problems } = readWorkspacePolicy(call.operands[0] ?? "");
      if (source === undefined) {
        return failed(problems, call);
      }
      // Loaded here, because no other command needs a database in its process.
      const register = await import("../register/index.js");
      signal.throwIfAborted();
      if (paths === undefined || received === undefined) {
        return explainPlans(source.policy, register, call);
      }
      const published = publishedBefore(call, source.policy);
      const ledger =
        ledgerOf === undefined
          ? undefined
          : openedLedger(ledgerOf, source.policy.id, call.effects.environment);
      const sources = registerSources(call.all("register"), source.policy, register.planFile);
      const found = [
        ...withoutTextNotes(problems),
        ...published.problems,
        ...(ledger?.problems ?? []),
        ...sources.problems,
        ...thereAlready([paths.table, paths.head]),
      ];
      const inputs = sources.value;
      if (inputs === undefined || hasErrors(found)) {
        return failed(found, call);
      }
      const { value: engine, problems: refused } = await engineOf.open(register, signal);
      found.push(...refused);
      if (engine === undefined) {
        return failed(found, call);
      }
      try {
        const task = {
          policy: source.policy,
          policyDigest: digestOf(source.policy),
          software,
          received,
          inputs: inputs.map((input) => ({ ...input, identity: () => engineOf.identity(input, signal) })),
          isUnprotected: call.isSet("unprotected"),
          ...(published.value === undefined
            ? {}
            : { published: published.value.counts, editions: published.value.editions }),
          ...(ledger?.value === undefined ? {} : { withheldBefore: ledger.value.deliveries }),
        };
        const stamps = new Map(inputs.map(({ at }) => [at, stampOf(at)]));
        const made = await register.tabulate(task, engine, (now) =>
          call.effects.progress?.(progressLine(now, call.language)),
        );
        call.effects.progress?.("");
        signal.throwIfAborted();
        const all = [...found, ...made.problems, ...changedFiles(stamps)];
        return written(made.value, all, paths, source, call, {
          ledger: ledger?.value,
          editions: published.value?.editions ?? [],
        });
      } finally {
        await engine.close();
      }
    });
    return answer ?? 130;
  },
};

/** The way to the schemas of a workspace that has them. */
function schemaBeside({ table }: DeliveryPaths): string | undefined {
  return existsSync(join(dirname(table), "../schemas/delivery.json"))
    ? "../schemas/delivery.json"
    : undefined;
}

/** What would not be what its digest says: files that were written to while they were read. */
function changedFiles(before: ReadonlyMap<string, string>): readonly Problem[] {
  return [...before]
    .filter(([file, stamp]) => stampOf(file) !== stamp)
    .map(([file]) =>
      error(
        "record-file-changed",
        { file },
        {
          da: "filen blev ændret, mens den blev læst; intet er skrevet",
          en: "the file was changed while it was read; nothing was written",
        },
      ),
    );
}

function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return `${found?.size} ${found?.mtimeMs}`;
}

/** Writes both files, and the ledger with them, when nothing stands against it, and says so. What is written can be read again. */
function written(
  made: Tabulated | undefined,
  problems: readonly Problem[],
  paths: DeliveryPaths,
  { policy }: PolicySource,
  call: Call,
  { ledger, editions }: { readonly ledger: OpenedLedger | undefined; readonly editions: readonly string[] },
): number {
  if (made === undefined) {
    return failed(problems, call);
  }
  const { head, table } = deliveryTexts(made.head, made.figures, policy, schemaBeside(paths));
  const again = call.isSet("unprotected")
    ? []
    : readDelivery(
        {
          id: paths.id,
          head: { file: paths.head, text: head },
          table: { file: paths.table, bytes: Buffer.from(table) },
        },
        policy,
      ).problems;
  const all = [...problems, ...again];
  reportProblems(all, call);
  if (hasErrors(all)) return 1;
  const files = new Map<string, FileContent>([
    [paths.table, table],
    [paths.head, head],
  ]);
  // Last, so that the one of before stays where the delivery cannot be written.
  if (ledger !== undefined) {
    files.set(ledger.file, ledger.bytesWith({ delivery: paths.id, counts: made.withheldCounts }));
  }
  writeFilesWhole(files);
  const indicators = new Set(made.figures.map(({ key }) => key.indicator)).size;
  const rows = made.inputs.reduce((sum, input) => sum + input.rows, 0);
  const answer = {
    delivery: paths.id,
    table: paths.table,
    head: paths.head,
    figures: made.figures.length,
    indicators,
    rows,
    engine: made.head.provenance?.engine,
    protected: !call.isSet("unprotected"),
    withheld: made.withheld,
    editions,
    // Told here and written nowhere: a digest of the records would differ with what is withheld.
    inputs: made.inputs.map(({ file, rows, ...identity }) => ({ records: file.id, ...identity, rows })),
  };
  const words = countWords[call.language];
  const counts = {
    figures: counted(made.figures.length, words.figure, call.language),
    indicators: counted(indicators, words.indicator, call.language),
    rows: counted(rows, words.row, call.language),
  };
  call.effects.out(
    call.isSet("json")
      ? JSON.stringify(answer)
      : {
          da: `${paths.table}: ${counts.figures} om ${counts.indicators} af ${counts.rows}${made.withheld === 0 ? "" : `; ${made.withheld} tilbageholdt`}`,
          en: `${paths.table}: ${counts.figures} of ${counts.indicators} from ${counts.rows}${made.withheld === 0 ? "" : `; ${made.withheld} withheld`}`,
        }[call.language],
  );
  return 0;
}
