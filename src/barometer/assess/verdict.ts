import type {
  Assessment,
  EditionObservation,
  NotAssessableReason,
  TargetStatus,
} from "../../edition/index.js";

export interface Verdict {
  readonly status: TargetStatus;
  readonly reason?: NotAssessableReason;
  /** Four decimals. */
  readonly progress?: string;
  readonly notes: Assessment["notes"];
}

export function notAssessable(reason: NotAssessableReason): Verdict {
  return { status: "not-assessable", reason, notes: [] };
}

/** A verdict by a figure, with what a reader must know of the figure. */
export function verdictBy(latest: EditionObservation, status: TargetStatus, progress?: string): Verdict {
  return {
    status,
    ...(progress === undefined ? {} : { progress }),
    notes: [
      ...(latest.obsStatus === "P"
        ? [{ code: "provisional" as const, numbers: { period: latest.period } }]
        : []),
      ...(latest.confidence === undefined ? [{ code: "no-uncertainty" as const, numbers: {} }] : []),
    ],
  };
}
