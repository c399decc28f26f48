/** Ctrl-C and the like, held back for a while. */
export interface HeldSignals {
  /** Throws when one came. */
  throwIfAny(): void;
  /** Holds them back no longer; one that came does now what it would have done then. */
  release(): void;
}

const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export function holdSignals(): HeldSignals {
  let came: NodeJS.Signals | undefined;
  const hold = (name: NodeJS.Signals): void => {
    came ??= name;
  };
  for (const name of names) process.on(name, hold);
  return {
    throwIfAny() {
      if (came !== undefined) throw new Error(`interrupted by ${came}`);
    },
    release() {
      for (const name of names) process.off(name, hold);
      if (came !== undefined) process.kill(process.pid, came);
    },
  };
}

/** The same for a while without a pause: nothing can come in between, and what came is forgotten. */
export function undisturbed(write: () => void): void {
  const hold = (): void => {};
  for (const name of names) process.on(name, hold);
  try {
    write();
  } finally {
    for (const name of names) process.off(name, hold);
  }
}
