/** The rules by which a figure about people is withheld for what it says itself. Null switches a rule off. */
export interface PrimaryRules {
  /** Counts from 1 up to one below it are withheld, and so is a figure whose complement is so small; 1 withholds none. */
  readonly minimumCount: number;
  /** Nobody or everybody in a group tells something of each of its members. */
  readonly hidesNobodyAndEverybody: boolean;
  /** A sum needs at least so many contributors. */
  readonly minimumContributors: number | null;
  /** A sum is unsafe if the second largest contributor can tell the largest one to within so many percent. */
  readonly percent: number | null;
  /** A sum is unsafe if so few contributors make up more than a share of it. */
  readonly dominance: Dominance | null;
}

/** For figures that are no sums of amounts, and policies that ask nothing of them. */
export const noSumRules = {
  minimumContributors: null,
  percent: null,
  dominance: null,
} as const satisfies Partial<PrimaryRules>;

/** What the second largest contributor must not come closer to, in per cent, where nobody says. */
export const usualPercent = 10;

export interface Dominance {
  readonly contributors: number;
  /** Percent of the sum. */
  readonly share: number;
}

/** What is known of a figure in the closed zone. */
export interface FigureFacts {
  /** Of persons. Of a rate with a published denominator: the persons counted, because the rate tells them. */
  readonly count?: number;
  /** The group whose part is counted, when the group itself is published. */
  readonly of?: number;
  readonly sum?: SumFacts;
}

/** A sum of what each contributor brings, as wages by employer. */
export interface SumFacts {
  readonly total: number;
  readonly contributors: number;
  /** The largest contributions, falling; as many as the rules ask for. */
  readonly largest: readonly number[];
}

/** Never leaves the closed zone: it says that a count is small. */
export type PrimaryReason =
  | "small-count"
  | "small-complement"
  | "nobody"
  | "everybody"
  | "few-contributors"
  | "told-by-the-second"
  | "dominated";

/**
 * Which rule withholds a figure, the first that holds; undefined when none does.
 *
 * Reference: A. Hundepool et al., "Handbook on Statistical Disclosure Control": the p% and the (n, k) rule; the p% rule is
 * the better of the two.
 */
export function primaryReason(
  { count, of, sum }: FigureFacts,
  rules: PrimaryRules,
): PrimaryReason | undefined {
  const isSmall = (persons: number): boolean => persons > 0 && persons < rules.minimumCount;
  if (count !== undefined) {
    if (isSmall(count)) return "small-count";
    if (of !== undefined && isSmall(of - count)) return "small-complement";
    if (rules.hidesNobodyAndEverybody) {
      if (count === 0 && of !== 0) return "nobody";
      if (of !== undefined && of > 0 && count === of) return "everybody";
    }
  }
  return sum === undefined ? undefined : reasonOfSum(sum, rules);
}

function reasonOfSum(
  { total, contributors, largest }: SumFacts,
  rules: PrimaryRules,
): PrimaryReason | undefined {
  const { minimumContributors, percent, dominance } = rules;
  if (minimumContributors !== null && contributors > 0 && contributors < minimumContributors) {
    return "few-contributors";
  }
  const [first = 0, second = 0] = largest;
  if (percent !== null && first > 0 && total - first - second < (percent / 100) * first) {
    return "told-by-the-second";
  }
  if (dominance !== null && total > 0) {
    const few = largest.slice(0, dominance.contributors).reduce((sum, one) => sum + one, 0);
    if (few > (dominance.share / 100) * total) return "dominated";
  }
  return undefined;
}
