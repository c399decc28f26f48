import { originalVariable } from "../records/original-variable.js";
import type { Policy, RecordFile, Variable } from "../schema/policy.js";

/** A variable as expressions see it. */
export interface ScopeVariable {
  readonly id: string;
  readonly type: Variable["type"];
  /** Decimals of a decimal variable; 0 for every other number. */
  readonly digits: number;
  readonly missing: readonly string[];
  /** The codes that can stand there; undefined for a number, and for a list that is not there. */
  readonly codes: readonly string[] | undefined;
  /** The variable whose list it has: two codes may be compared when they have one list. */
  readonly list: string;
  readonly from: bigint | undefined;
  readonly to: bigint | undefined;
}

export interface Scope {
  readonly variables: ReadonlyMap<string, ScopeVariable>;
  /** The column of the pseudonymous key, which no expression may use. */
  readonly key: string;
}

/** The variables of a record file with their lists and limits looked up. */
export function scopeOf(policy: Policy, file: RecordFile): Scope {
  const variables = file.variables.map((variable): readonly [string, ScopeVariable] => {
    const origin = originalVariable(file, variable.id) ?? variable;
    const { id, type } = variable;
    return [
      id,
      {
        id,
        type,
        digits: type === "decimal" ? (origin.digits ?? 0) : 0,
        missing: variable.missing ?? [],
        codes: type === "code" ? codesOf(policy, origin) : undefined,
        list: type === "country" ? "country" : listName(origin),
        from: whole(origin.from),
        to: whole(origin.to),
      },
    ];
  });
  return { variables: new Map(variables), key: file.key };
}

function codesOf(policy: Policy, { codes, dimension, places }: Variable): readonly string[] | undefined {
  if (codes !== undefined) return codes.map(({ id }) => id);
  if (dimension !== undefined) {
    return policy.dimensions.find(({ id }) => id === dimension)?.codes.map(({ id }) => id);
  }
  return places === undefined
    ? undefined
    : policy.places.filter(({ kind }) => kind === places).map(({ id }) => id);
}

function listName({ id, dimension, places }: Variable): string {
  if (dimension !== undefined) return `dimension ${dimension}`;
  return places === undefined ? `variable ${id}` : `places ${places}`;
}

function whole(text: string | undefined): bigint | undefined {
  return text !== undefined && /^-?\d{1,15}$/.test(text) ? BigInt(text) : undefined;
}
