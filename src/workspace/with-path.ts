/** A failure of the system with what was to be written: a disk that is full in the middle of a file names none. */
export function withPath(failure: unknown, path: string): unknown {
  const { syscall, path: named } = failure as Partial<NodeJS.ErrnoException>;
  if (failure instanceof Error && syscall === "write" && named === undefined) {
    return Object.assign(failure, { path });
  }
  return failure;
}
