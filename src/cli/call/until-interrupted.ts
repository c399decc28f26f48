import type { Call } from "./command.js";

/**
 * Runs something that can take long and stops it at Ctrl-C and the like; what stops cleans up after itself. Undefined
 * when it was stopped, which is told.
 */
export async function untilInterrupted<T>(
  call: Pick<Call, "language" | "effects">,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    const result = await work(controller.signal);
    call.effects.progress?.("");
    return result;
  } catch (failure) {
    call.effects.progress?.("");
    if (!controller.signal.aborted) throw failure;
    call.effects.err(
      { da: "isobar: afbrudt; intet er skrevet", en: "isobar: stopped; nothing was written" }[call.language],
    );
    return undefined;
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
