import { quoted, type Sentence } from "../../problems/index.js";

/**
 * Why a file is not opened that a description names; undefined when nothing stands against it. Only what lies beside the
 * description or below it belongs to a package: whoever sends one must not get at other files, nor make us ask a server.
 */
export function pathRefusal(path: string): Sentence | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith("//"))
    return {
      da: `${quoted(path)} er ikke en fil i pakken; hent den, og læg den ved siden af beskrivelsen`,
      en: `${quoted(path)} is no file of the package; fetch it and put it beside the description`,
    };
  const steps = path.split("/");
  const isOutside = steps.some((step) => step === "" || step === ".." || /^\.[^.]/.test(step));
  if (isOutside || /[\\\p{Cc}]/u.test(path))
    return {
      da: `stien ${quoted(path)} fører ud af pakken eller til noget skjult i den; den åbnes ikke`,
      en: `the path ${quoted(path)} leads out of the package or to something hidden in it; it is not opened`,
    };
  return undefined;
}

/** The path without the steps that lead nowhere. */
export function plainPath(path: string): string {
  return path
    .split("/")
    .filter((step) => step !== ".")
    .join("/");
}
