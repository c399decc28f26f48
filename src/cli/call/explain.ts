import type { Sentence } from "../../problems/index.js";
import { type Effects, UsageError } from "./command.js";

/** Says what went wrong and gives the exit code: 1 the system refused, 2 wrong usage, 3 a fault of Isobar itself. */
export function explain(failure: unknown, language: keyof Sentence, effects: Effects): number {
  if (failure instanceof UsageError) {
    effects.err(`isobar: ${failure.sentence[language]}`);
    return 2;
  }
  const system = failure as NodeJS.ErrnoException;
  if (typeof system?.syscall === "string" && typeof system.code === "string") {
    const what = systemErrors[system.code] ?? { da: system.message, en: system.message };
    effects.err(`isobar: ${[system.path, what[language]].filter(Boolean).join(": ")}`);
    return 1;
  }
  effects.err(failure instanceof Error ? (failure.stack ?? failure.message) : String(failure));
  return 3;
}

const noPermission: Sentence = { da: "ingen adgang", en: "no permission" };

const systemErrors: Readonly<Record<string, Sentence>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  ENOSPC: { da: "disken er fuld; intet er skrevet", en: "the disk is full; nothing was written" },
  EFBIG: {
    da: "filen ville blive større, end systemet tillader; intet er skrevet",
    en: "the file would be larger than the system allows; nothing was written",
  },
  EDQUOT: {
    da: "din plads på disken er brugt op; intet er skrevet",
    en: "your share of the disk is used up; nothing was written",
  },
  EROFS: {
    da: "kan ikke skrives: drevet er skrivebeskyttet",
    en: "cannot be written: the drive is read-only",
  },
  ENOTDIR: {
    da: "en del af stien er en fil, ikke en mappe",
    en: "a part of the path is a file, not a folder",
  },
  EISDIR: { da: "er en mappe; ventede en fil", en: "is a folder; expected a file" },
  ENOENT: { da: "findes ikke", en: "does not exist" },
  ENAMETOOLONG: { da: "navnet er for langt", en: "the name is too long" },
  EADDRINUSE: {
    da: "der er ingen ledig port; angiv en anden med --port",
    en: "there is no free port; give another one with --port",
  },
};
