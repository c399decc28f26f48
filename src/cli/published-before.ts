import type { PublishedCounts } from "../confidentiality/index.js";
import { publishedCounts } from "../delivery/index.js";
import type { Policy } from "../policy/index.js";
import { type Checked, error } from "../problems/index.js";
import { verifiedEdition } from "./verified-edition.js";

/** What released editions show of persons; undefined where none is given. An edition of another policy is refused. */
export function publishedBefore(
  paths: readonly string[],
  policy: Policy,
): Checked<PublishedCounts | undefined> {
  if (paths.length === 0) return { value: undefined, problems: [] };
  const files = paths.map((path) => ({ path, ...verifiedEdition(path) }));
  const others = files
    .filter(({ value }) => value !== undefined && value.edition.policy.id !== policy.id)
    .map(({ path, value }) =>
      error(
        "edition-of-another",
        { file: path },
        {
          da: `udgaven er af politikken ${value?.edition.policy.id}; ventede en af ${policy.id}`,
          en: `the edition is of the policy ${value?.edition.policy.id}; expected one of ${policy.id}`,
        },
      ),
    );
  const editions = files.flatMap(({ value }) => (value === undefined ? [] : [value.edition]));
  return {
    value: publishedCounts(policy, editions),
    problems: [...files.flatMap(({ problems }) => problems), ...others],
  };
}
