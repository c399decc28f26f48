import type { CellDimension, MembershipSpan } from "../plan/file-plan.js";

/**
 * The periods in which figures of a group begin anew because who belongs to it changed: the first one with records in or
 * after each new span. A span whose condition is that of the one before changes nothing. Where no record is older, only
 * a period in which a span begins itself is one: what came before lies in other deliveries.
 */
export function newListPeriods(
  membership: CellDimension | undefined,
  periods: readonly string[],
): ReadonlySet<string> {
  if (membership?.kind !== "membership") return new Set();
  const begins = membership.spans.filter(
    (span, at) => at > 0 && conditionText(span) !== conditionText(membership.spans[at - 1]),
  );
  const inOrder = periods.map(BigInt).sort((a, b) => (a < b ? -1 : 1));
  const found = begins.flatMap(({ from = 0n }) => {
    const first = inOrder.find((period) => period >= from);
    const isSeen = first !== undefined && (first === from || (inOrder[0] ?? from) < from);
    return isSeen ? [String(first)] : [];
  });
  return new Set(found);
}

function conditionText(span: MembershipSpan | undefined): string {
  return JSON.stringify(span?.condition, (_, part: unknown) =>
    typeof part === "bigint" ? String(part) : part,
  );
}
