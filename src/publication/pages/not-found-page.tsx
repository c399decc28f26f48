import { type Language, texts } from "../../language/index.js";
import { renderBarePage } from "../parts/layout.js";

/** Shown for an address that leads nowhere. Its own address is unknown, so its links are absolute. */
export function notFoundPage(language: Language): string {
  const { notFound } = texts[language];
  return renderBarePage(
    language,
    undefined,
    notFound.title,
    <>
      <h1>{notFound.title}</h1>
      <p>{notFound.text}</p>
      <p>
        <a href="/">{notFound.toOverview}</a>
      </p>
    </>,
  );
}
