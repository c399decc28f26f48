/** The languages the product itself speaks. A policy's own texts may come in more. */
export const languages = ["da", "en"] as const;
export type Language = (typeof languages)[number];

/** The same text in every language of the product: leaving one out does not compile. */
export type Translated = Readonly<Record<Language, string>>;

/** What each language calls itself: a reader who looks for it knows it by that name. */
export const languageNames: Translated = { da: "Dansk", en: "English" };

/** BCP 47, for `lang` attributes: the English here is British. */
export const languageTags: Translated = { da: "da", en: "en-GB" };

export function isLanguage(text: string): text is Language {
  return languages.some((language) => language === text);
}
