import type { Language } from "./language.js";

/** The shape of a table of texts: the same keys and the same numbers to put in, whatever the words. */
export type Shape<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...numbers: never) => string
      ? T[Key]
      : Shape<T[Key]>;
};

/** The texts of one page in both languages; a key that the other language lacks does not compile. */
export function textsInBoth<const T>(danish: T, english: Shape<T>): Readonly<Record<Language, Shape<T>>> {
  return { da: danish as unknown as Shape<T>, en: english };
}
