import { takeLanguage, terminalLanguage } from "./call-language.js";

/** The sentence for a standard output that takes no more, such as a file on a disk that is full. */
export function lostAnswer(
  failure: NodeJS.ErrnoException,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const why = failure.code ?? failure.message;
  return {
    da: `isobar: svaret kunne ikke skrives (${why})`,
    en: `isobar: the answer could not be written (${why})`,
  }[languageOf(args) ?? terminalLanguage(environment)];
}

function languageOf(args: readonly string[]): "da" | "en" | undefined {
  try {
    return takeLanguage(args).asked;
  } catch {
    // It has been told already that there is no such language.
    return undefined;
  }
}
