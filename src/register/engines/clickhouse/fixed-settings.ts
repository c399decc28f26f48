import type { ClickHouseSettings } from "@clickhouse/client";

/**
 * The settings under which a cluster is asked, whatever the user's own are: a shard that cannot be reached, a limit that
 * is reached and a copy that lags behind give an error, never a part of the answer; groups of several shards are put
 * together; whole numbers keep all their digits. Those that a server does not know are left out (`known`): what an old
 * one lacks, it cannot do wrong.
 */
export function fixedSettings(known: ReadonlySet<string>, longest: number): ClickHouseSettings {
  const wanted = { ...wholeAnswers, max_execution_time: longest };
  const set = Object.entries(wanted).filter(([name]) => known.has(name));
  return { ...Object.fromEntries(set), wait_end_of_query: 1 };
}

/** The names that a server is asked about. */
export const settingNames = (): readonly string[] => [...Object.keys(wholeAnswers), "max_execution_time"];

const wholeAnswers: ClickHouseSettings = {
  skip_unavailable_shards: 0,
  fallback_to_stale_replicas_for_distributed_queries: 0,
  partial_result_on_first_cancel: 0,
  read_overflow_mode: "throw",
  read_overflow_mode_leaf: "throw",
  group_by_overflow_mode: "throw",
  sort_overflow_mode: "throw",
  result_overflow_mode: "throw",
  timeout_overflow_mode: "throw",
  timeout_overflow_mode_leaf: "throw",
  set_overflow_mode: "throw",
  join_overflow_mode: "throw",
  distinct_overflow_mode: "throw",
  transfer_overflow_mode: "throw",
  distributed_group_by_no_merge: "0",
  optimize_distributed_group_by_sharding_key: 0,
  optimize_skip_unused_shards: 0,
  limit: "0",
  offset: "0",
  extremes: 0,
  use_query_cache: 0,
  join_use_nulls: 0,
  empty_result_for_aggregation_by_empty_set: 0,
  output_format_json_quote_64bit_integers: 1,
  // A balancer between us and the cluster closes a connection on which nothing comes for some time.
  send_progress_in_http_headers: 1,
  http_headers_progress_interval_ms: "20000",
  cancel_http_readonly_queries_on_client_close: 1,
};
