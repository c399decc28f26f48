import { error, type Problem, type Sentence } from "../../../problems/index.js";

/**
 * What made a cluster give up, as a sentence of ours: its own text may hold user, hosts and values of the records.
 * `place` is the table, or the cluster's host. What is no fault of the input is thrown on.
 */
export function failureProblem(failure: unknown, place: string): Problem {
  const told = ([code, sentence]: Told) => error(code, { file: place }, sentence);
  if (failure instanceof TypeError || failure instanceof RangeError || failure instanceof ReferenceError) {
    throw failure;
  }
  const { code, message } = failureParts(failure);
  const server = /^\d+$/.test(code) ? code : /^Code: (\d+)/.exec(message)?.[1];
  if (server !== undefined) return told(serverAnswers.get(Number(server)) ?? otherAnswer(server));
  if (/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/.test(code)) {
    return told(unreachable(code));
  }
  if (isTimeout(failure) || /^Timeout error/i.test(message)) return told(tooLong);
  if (
    /^(?:ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE)$/.test(code) ||
    /socket hang up|aborted/.test(message)
  ) {
    return told(brokenOff);
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS/.test(code)) return told(certificate(code));
  return told(notClickHouse);
}

type Told = readonly [string, Sentence];

interface FailureParts {
  readonly code: string;
  readonly message: string;
}

function failureParts(failure: unknown): FailureParts {
  if (!(failure instanceof Error)) return { code: "", message: String(failure) };
  // Where a name stands for several addresses, none of which answers, Node gives one error of several.
  const one: unknown = failure instanceof AggregateError ? failure.errors[0] : failure;
  const code = one instanceof Error && "code" in one && typeof one.code === "string" ? one.code : "";
  return { code, message: failure.message };
}

function isTimeout(failure: unknown): boolean {
  return failure instanceof Error && failure.name === "TimeoutError";
}

const login: Told = [
  "clickhouse-login",
  {
    da: "klyngen afviste bruger eller adgangskode; ret miljøvariablerne ISOBAR_CLICKHOUSE_USER og ISOBAR_CLICKHOUSE_PASSWORD",
    en: "the cluster refused the user or the password; mend the environment variables ISOBAR_CLICKHOUSE_USER and ISOBAR_CLICKHOUSE_PASSWORD",
  },
];

const rights: Told = [
  "clickhouse-rights",
  {
    da: "brugeren må ikke læse tabellen; den skal have ret til SELECT på den",
    en: "the user may not read the table; it needs the right to SELECT from it",
  },
];

const settings: Told = [
  "clickhouse-settings",
  {
    da: "brugeren må ikke vælge indstillinger for sine forespørgsler, så et delvist svar kan ikke udelukkes; giv den readonly = 2",
    en: "the user may not choose settings for its queries, so a partial answer cannot be ruled out; give it readonly = 2",
  },
];

const lostShard: Told = [
  "clickhouse-shard",
  {
    da: "en del af klyngen svarede ikke, så intet blev talt; prøv igen, når alle dens servere kører",
    en: "a part of the cluster did not answer, so nothing was counted; try again when all its servers run",
  },
];

const tooLong: Told = [
  "clickhouse-time",
  {
    da: "klyngen brugte længere tid på et svar, end den må, så intet blev talt",
    en: "the cluster took longer to answer than it may, so nothing was counted",
  },
];

const limit: Told = [
  "clickhouse-limit",
  {
    da: "klyngen nåede en af brugerens grænser for hukommelse, rækker, plads eller forespørgsler, så intet blev talt",
    en: "the cluster reached one of the user's limits on memory, rows, space or queries, so nothing was counted",
  },
];

const cancelled: Told = [
  "clickhouse-cancelled",
  {
    da: "forespørgslen blev stoppet på klyngen, så intet blev talt",
    en: "the query was stopped on the cluster, so nothing was counted",
  },
];

const brokenOff: Told = [
  "clickhouse-connection",
  {
    da: "forbindelsen til klyngen blev afbrudt, så intet blev talt",
    en: "the connection to the cluster broke off, so nothing was counted",
  },
];

const notClickHouse: Told = [
  "clickhouse-answer",
  {
    da: "det, der svarede, var ikke ClickHouse over HTTP; ventede adressen på dets HTTP-port (ofte 8123, eller 8443 med https)",
    en: "what answered was not ClickHouse over HTTP; expected the address of its HTTP port (often 8123, or 8443 with https)",
  },
];

const noTable: Told = ["record-table", { da: "tabellen findes ikke", en: "the table does not exist" }];

const noDatabase: Told = ["record-table", { da: "databasen findes ikke", en: "the database does not exist" }];

const otherHost: Told = [
  "clickhouse-certificate",
  {
    da: "værtens certifikat er udstedt til et andet navn; giv adressen med det navn, som certifikatet gælder",
    en: "the host's certificate was issued to another name; give the address with the name it is for",
  },
];

const otherTime: Told = [
  "clickhouse-certificate",
  {
    da: "værtens certifikat gælder ikke i dag: det er udløbet eller gælder først senere",
    en: "the host's certificate is not valid today: it has expired or begins later",
  },
];

/** By ClickHouse's own numbers, which are the same in all its versions. */
const serverAnswers: ReadonlyMap<number, Told> = new Map([
  ...[192, 193, 194, 516].map((code) => [code, login] as const),
  ...[291, 497].map((code) => [code, rights] as const),
  ...[164, 452].map((code) => [code, settings] as const),
  ...[3, 32, 95, 101, 102, 198, 209, 210, 279, 369].map((code) => [code, lostShard] as const),
  ...[159, 160].map((code) => [code, tooLong] as const),
  ...[158, 191, 201, 202, 241, 243, 290, 307, 396].map((code) => [code, limit] as const),
  [394, cancelled],
  [60, noTable],
  [81, noDatabase],
]);

function otherAnswer(code: string): Told {
  return [
    "clickhouse-error",
    {
      da: `klyngen svarede med ClickHouses fejl nummer ${code}, så intet blev talt; dens egen log fortæller mere`,
      en: `the cluster answered with ClickHouse's error number ${code}, so nothing was counted; its own log tells more`,
    },
  ];
}

function unreachable(code: string): Told {
  return code === "ENOTFOUND" || code === "EAI_AGAIN"
    ? ["clickhouse-unreachable", { da: "værtens navn er ukendt", en: "the name of the host is unknown" }]
    : [
        "clickhouse-unreachable",
        {
          da: `klyngen kan ikke nås (${code}); ventede en ClickHouse-server, der svarer her`,
          en: `the cluster cannot be reached (${code}); expected a ClickHouse server that answers here`,
        },
      ];
}

function certificate(code: string): Told {
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return otherHost;
  if (/EXPIRED|NOT_YET_VALID/.test(code)) return otherTime;
  return [
    "clickhouse-certificate",
    {
      da: `værtens certifikat kan ikke godkendes (${code}); en egen udsteder gives i miljøvariablen NODE_EXTRA_CA_CERTS`,
      en: `the host's certificate cannot be verified (${code}); an issuer of your own is given in the environment variable NODE_EXTRA_CA_CERTS`,
    },
  ];
}
