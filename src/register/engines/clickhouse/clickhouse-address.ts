import {
  type Checked,
  checked,
  error,
  type Problem,
  type Sentence,
  warning,
} from "../../../problems/index.js";

/** Where a cluster answers, without a word of who asks. */
export interface ClickHouseAddress {
  /** Scheme, host and port. */
  readonly origin: string;
  /** What a proxy in front of it wants after that; "" where there is none. */
  readonly path: string;
  /** Host and port, as problems call the cluster. */
  readonly host: string;
}

/**
 * Reads the address of a cluster. One that holds a user, a password or settings is refused and not repeated: arguments
 * stand in lists of processes and in histories of commands, where others read them.
 */
export function clickHouseAddress(url: string): Checked<ClickHouseAddress> {
  const refused = (code: string, file: string, sentence: Sentence) => ({
    value: undefined,
    problems: [error(code, { file }, sentence)],
  });
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol) || parsed.host === "") {
    return refused("clickhouse-address", "ClickHouse", {
      da: "adressen kan ikke læses; ventede https://vært:port",
      en: "the address cannot be read; expected https://host:port",
    });
  }
  const { origin, host, pathname, username, password, search, hash } = parsed;
  if (username !== "" || password !== "") {
    return refused("clickhouse-secret", host, {
      da: "adressen rummer bruger eller adgangskode, og andre kan læse den; sæt dem i miljøvariablerne ISOBAR_CLICKHOUSE_USER og ISOBAR_CLICKHOUSE_PASSWORD",
      en: "the address holds a user or a password, and others can read it; set them in the environment variables ISOBAR_CLICKHOUSE_USER and ISOBAR_CLICKHOUSE_PASSWORD",
    });
  }
  if (search !== "" || hash !== "") {
    return refused("clickhouse-address", host, {
      da: "adressen har en del efter ? eller #; ventede https://vært:port",
      en: "the address has a part after ? or #; expected https://host:port",
    });
  }
  const address = { origin, host, path: pathname.replace(/\/+$/, "") };
  return checked(address, parsed.protocol === "http:" && !isThisMachine(parsed) ? [unencrypted(host)] : []);
}

function isThisMachine({ hostname }: URL): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\./.test(hostname);
}

function unencrypted(host: string): Problem {
  return warning(
    "clickhouse-unencrypted",
    { file: host },
    {
      da: "adgangskode og celler sendes ukrypteret over http; brug https",
      en: "password and cells are sent unencrypted over http; use https",
    },
  );
}
