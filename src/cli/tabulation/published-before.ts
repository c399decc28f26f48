import { resolve } from "node:path";
import type { PublishedCounts } from "../../confidentiality/index.js";
import { publishedCounts } from "../../delivery/index.js";
import type { Policy } from "../../policy/index.js";
import { type Checked, error, note, type Problem } from "../../problems/index.js";
import { editionFilesIn } from "../../workspace/index.js";
import type { Call } from "../call/command.js";
import { verifiedEdition } from "../editions/verified-edition.js";

/** What released editions show of persons. */
export interface PublishedBefore {
  /** Their names. */
  readonly editions: readonly string[];
  readonly counts: PublishedCounts;
}

/**
 * What is released already when records are tabulated: the editions of the workspace and those that the call names; undefined
 * where there are none, or nothing is withheld. A named edition of another policy is refused, one of the workspace says nothing here.
 */
export function publishedBefore(call: Call, policy: Policy): Checked<PublishedBefore | undefined> {
  if (call.isSet("unprotected")) return { value: undefined, problems: [] };
  const [folder = ""] = call.operands;
  const own = call.isSet("without-editions") ? { value: [], problems: [] } : editionFilesIn(folder);
  const paths = new Map(
    [...(own.value ?? []), ...call.all("published")].map((path) => [resolve(path), path]),
  );
  if (paths.size === 0) return { value: undefined, problems: own.problems };
  const named = new Set(call.all("published").map((path) => resolve(path)));
  const files = [...paths].map(([at, path]) => ({ path, isNamed: named.has(at), ...verifiedEdition(path) }));
  const others = files
    .filter(({ value, isNamed }) => isNamed && value !== undefined && value.edition.policy.id !== policy.id)
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
  const editions = files
    .flatMap(({ value }) => (value === undefined ? [] : [value.edition]))
    .filter((one) => one.policy.id === policy.id);
  const taken = editions.length > named.size ? [takenNote(folder, editions.length - named.size)] : [];
  return {
    value: { editions: editions.map(({ id }) => id).sort(), counts: publishedCounts(policy, editions) },
    problems: [...own.problems, ...files.flatMap(({ problems }) => problems), ...others, ...taken],
  };
}

function takenNote(folder: string, count: number): Problem {
  return note(
    "editions-taken",
    { file: `${folder}/editions` },
    {
      da: `leveringen beskyttes sammen med ${count === 1 ? "den udgivne udgave" : `de ${count} udgivne udgaver`} her (--without-editions ser bort fra dem)`,
      en: `the delivery is protected beside the ${count === 1 ? "released edition" : `${count} released editions`} here (--without-editions leaves them out)`,
    },
  );
}
