import type { Policy } from "../../policy/index.js";
import { type Checked, checked, error, type Problem, quoted, suggestion } from "../../problems/index.js";
import type { FilePlan, planFile, RecordSource } from "../../register/index.js";

/**
 * What `--register` names: each value is a file, or a file of records by its name in the policy and where it lies:
 * `pupils=extract.parquet`. Without a name it is the only one that figures are computed from.
 */
export function registerSources(
  values: readonly string[],
  policy: Policy,
  plan: typeof planFile,
): Checked<readonly RecordSource[]> {
  const plans = (policy.records ?? []).flatMap((file) => plan(policy, file) ?? []);
  const names = plans.map(({ file }) => file.id);
  const problems: Problem[] = [];
  const add = (code: string, file: string, da: string, en: string): void => {
    problems.push(error(code, { file }, { da, en }));
  };
  if (plans.length === 0) {
    add(
      "no-tabulation",
      "policy/areas",
      'ingen indikator beregnes af en registerfil: ventede "tabulate" på mindst én, og filen i policy/records.yaml',
      'no indicator is computed from a record file: expected "tabulate" on at least one, and the file in policy/records.yaml',
    );
    return { value: undefined, problems };
  }
  const sources = values.flatMap((value): readonly RecordSource[] => {
    const { name, at } = named(value);
    if (name === undefined) {
      const [only, ...others] = plans;
      if (only !== undefined && others.length === 0) return [{ plan: only, at }];
      add(
        "register-unnamed",
        value,
        `politikken har ${plans.length} registerfiler; skriv, hvilken det er: --register ${names[0]}=${value} (${names.join(", ")})`,
        `the policy has ${plans.length} record files; write which one it is: --register ${names[0]}=${value} (${names.join(", ")})`,
      );
      return [];
    }
    const found = plans.find(({ file }) => file.id === name);
    if (found !== undefined) return [{ plan: found, at }];
    const near = suggestion(name, names);
    add(
      "register-unknown",
      value,
      `der beregnes intet af registerfilen ${quoted(name)}${near.da}`,
      `nothing is computed from the record file ${quoted(name)}${near.en}`,
    );
    return [];
  });
  for (const { plan: own, at } of repeated(sources)) {
    add(
      "register-twice",
      at,
      `registerfilen ${quoted(own.file.id)} er nævnt to gange`,
      `the record file ${quoted(own.file.id)} is named twice`,
    );
  }
  return checked(sources, problems);
}

/** A name holds no stroke or point, so that `./a=b.csv` is a path. */
function named(value: string): { readonly name?: string; readonly at: string } {
  const [, name, at] = /^([A-Za-z][A-Za-z0-9-]*)=(.+)$/s.exec(value) ?? [];
  return name === undefined || at === undefined ? { at: value } : { name, at };
}

function repeated(sources: readonly { readonly plan: FilePlan; readonly at: string }[]) {
  return sources.filter(
    ({ plan }, at) => sources.findIndex((other) => other.plan.file.id === plan.file.id) < at,
  );
}
