/** Things that hang together: each has a name in common with another of its group. In the order in which groups closed. */
export function hangingTogether<T>(
  all: readonly T[],
  namesOf: (one: T) => Iterable<string>,
): readonly (readonly T[])[] {
  let groups: readonly { readonly names: ReadonlySet<string>; readonly members: readonly T[] }[] = [];
  for (const one of all) {
    const own = [...namesOf(one)];
    const touches = ({ names }: { readonly names: ReadonlySet<string> }): boolean =>
      own.some((name) => names.has(name));
    const touching = groups.filter(touches);
    const joined = {
      names: new Set([...own, ...touching.flatMap(({ names }) => [...names])]),
      members: [...touching.flatMap(({ members }) => members), one],
    };
    groups = [...groups.filter((group) => !touching.includes(group)), joined];
  }
  return groups.map(({ members }) => members);
}
