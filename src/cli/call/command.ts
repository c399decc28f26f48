import type { Sentence } from "../../problems/index.js";

/** What a command does to the world beside files: so that tests can listen. */
export interface Effects {
  out(line: string): void;
  err(line: string): void;
  /** Says how far the work is, on a line that the next one replaces; "" takes it away. Absent where nobody watches. */
  readonly progress?: ((line: string) => void) | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface Option {
  /** Name of the value in the usage line; absent for a switch. */
  readonly value?: string;
  readonly required?: boolean;
  /** It may stand several times. */
  readonly several?: boolean;
  readonly text: Sentence;
}

/** A command's arguments, already of the right form. */
export interface Call {
  readonly operands: readonly string[];
  option(name: string): string | undefined;
  /** The values of one that may stand several times. */
  all(name: string): readonly string[];
  isSet(name: string): boolean;
  readonly language: keyof Sentence;
  readonly effects: Effects;
}

export interface Command {
  readonly name: string;
  readonly summary: Sentence;
  /** Names of the operands in the usage line; one that ends in "…" may stand several times. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** 0: done; 1: the input is at fault. */
  run(call: Call): number | Promise<number>;
}

/** The caller used the command wrongly: a sentence and exit code 2. */
export class UsageError extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence.en);
    this.sentence = sentence;
  }
}
