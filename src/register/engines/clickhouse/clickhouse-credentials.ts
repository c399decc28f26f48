/** Who asks a cluster. Comes from the environment, never from an argument, and is never printed. */
export interface ClickHouseCredentials {
  readonly user: string;
  readonly password: string;
}

/** The credentials of an environment; without any, those of ClickHouse's own default user. */
export function clickHouseCredentials(
  environment: Readonly<Record<string, string | undefined>>,
): ClickHouseCredentials {
  const { ISOBAR_CLICKHOUSE_USER: user, ISOBAR_CLICKHOUSE_PASSWORD: password } = environment;
  return { user: user === undefined || user === "" ? "default" : user, password: password ?? "" };
}
