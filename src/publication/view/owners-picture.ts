import type { Commitment } from "../../policy/index.js";
import type { DotGridChartInput } from "../charts/dot-grid-input.js";
import { type OwnerCounts, type OwnerKind, ownerCounts, ownerKinds } from "./commitment-owners.js";
import { type Reader, textIn } from "./reader.js";

/** Who answers for the commitments, area by area: the dots and the same counts for a table. */
export interface OwnersPicture {
  readonly chart: Omit<DotGridChartInput, "id" | "width">;
  readonly rows: readonly OwnersRow[];
  readonly all: OwnerCounts;
  /** The kinds that there can be: without an authority among its bodies, a policy can name none as a whole. */
  readonly kinds: readonly OwnerKind[];
  readonly columns: Readonly<Record<OwnerKind, string>>;
}

export interface OwnersRow {
  readonly area: string;
  readonly title: string;
  readonly count: number;
  readonly counts: OwnerCounts;
}

export function ownersPicture(reader: Reader): OwnersPicture | undefined {
  const { policy, words } = reader;
  const rows = policy.areas
    .filter(({ commitments }) => commitments.length > 0)
    .map((area) => ({
      area: area.id,
      title: textIn(reader, area.title),
      count: area.commitments.length,
      counts: ownerCounts(policy, area.commitments),
    }));
  if (rows.length === 0) return undefined;
  const commitments: readonly Commitment[] = policy.areas.flatMap((area) => area.commitments);
  const all = ownerCounts(policy, commitments);
  const hasAuthority = policy.bodies.some(({ kind }) => kind === "authority");
  const kinds = ownerKinds.filter((kind) => kind !== "authority" || hasAuthority);
  const label = (kind: OwnerKind, count: number): string => words.home[kind](count);
  return {
    chart: {
      title: words.home.commitmentsTitle(commitments.length),
      summary: rows
        .map(({ title, counts }) =>
          words.home.rowSummary(
            title,
            kinds.filter((kind) => counts[kind] > 0).map((kind) => label(kind, counts[kind])),
          ),
        )
        .join(" "),
      kinds: kinds.map((kind) => ({ mark: marks[kind], label: label(kind, all[kind]) })),
      rows: rows.map(({ title, count, counts }) => ({
        label: words.home.rowLabel(title, count),
        counts: kinds.map((kind) => counts[kind]),
      })),
    },
    rows,
    all,
    kinds,
    columns: {
      body: words.home.bodyColumn,
      authority: words.home.authorityColumn,
      nobody: words.home.nobodyColumn,
    },
  };
}

const marks = { body: "full", authority: "ringed", nobody: "empty" } as const;
