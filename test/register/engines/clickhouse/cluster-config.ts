import type { Certificate } from "./certificate.js";

interface Server {
  readonly http: number;
  readonly tcp: number;
  readonly between: number;
  readonly tls: number;
  readonly certificate: Certificate | undefined;
  readonly home: string;
}

interface User {
  readonly user: string;
  readonly password: string;
}

/** The configuration of one server of the cluster `registers`, all of it on loopback and in its own folder. */
export function serverConfig(server: Server, tcpPorts: readonly number[], shardUser: User): string {
  const { home } = server;
  const shards = tcpPorts.map(
    (port) =>
      `<shard><replica><host>127.0.0.1</host><port>${port}</port>${element("user", shardUser.user)}${element("password", shardUser.password)}</replica></shard>`,
  );
  return `<yandex>
  <logger><level>error</level><log>${home}/server.log</log><errorlog>${home}/err.log</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${server.http}</http_port>
  <tcp_port>${server.tcp}</tcp_port>
  <interserver_http_port>${server.between}</interserver_http_port>
  <interserver_http_host>127.0.0.1</interserver_http_host>
  <path>${home}/</path>
  <tmp_path>${home}/tmp/</tmp_path>
  <user_files_path>${home}/user_files/</user_files_path>
  <format_schema_path>${home}/format_schemas/</format_schema_path>
  <users_config>users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <mark_cache_size>67108864</mark_cache_size>${tlsConfig(server)}
  <remote_servers><registers>${shards.join("")}</registers></remote_servers>
</yandex>
`;
}

function tlsConfig({ tls, certificate }: Server): string {
  if (certificate === undefined) return "";
  return `
  <https_port>${tls}</https_port>
  <openSSL><server>
    <certificateFile>${certificate.certificate}</certificateFile>
    <privateKeyFile>${certificate.key}</privateKeyFile>
    <verificationMode>none</verificationMode>
    <disableProtocols>sslv2,sslv3</disableProtocols>
  </server></openSSL>`;
}

interface Users {
  readonly administrator: User;
  readonly reader: User;
  readonly strict: User;
}

/**
 * The users of every server. Only the administrator may come into databases other than `registers`. The reader's own
 * settings are such that a part of the shards would do as an answer.
 */
export function usersConfig({ administrator, reader, strict }: Users): string {
  const user = ({ user: name, password }: User, profile: string, databases: string) =>
    `<${name}>${element("password", password)}<networks><ip>127.0.0.1</ip></networks><profile>${profile}</profile><quota>default</quota>${databases}</${name}>`;
  const only = "<allow_databases><database>registers</database></allow_databases>";
  return `<yandex>
  <profiles>
    <default><max_threads>1</max_threads><allow_experimental_low_cardinality_type>1</allow_experimental_low_cardinality_type></default>
    <reader><max_threads>1</max_threads><readonly>2</readonly><skip_unavailable_shards>1</skip_unavailable_shards><read_overflow_mode>break</read_overflow_mode></reader>
    <strict><readonly>1</readonly></strict>
  </profiles>
  <quotas><default/></quotas>
  <users>${user(administrator, "default", "")}${user(reader, "reader", only)}${user(strict, "strict", only)}</users>
</yandex>
`;
}

function element(name: string, text: string): string {
  return `<${name}>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</${name}>`;
}
