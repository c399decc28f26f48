/** A function of a name that is worked out once for each. */
export function foundOnce<T>(find: (name: string) => T): (name: string) => T {
  const found = new Map<string, { readonly value: T }>();
  return (name) => {
    const earlier = found.get(name);
    if (earlier !== undefined) return earlier.value;
    const value = find(name);
    found.set(name, { value });
    return value;
  };
}
