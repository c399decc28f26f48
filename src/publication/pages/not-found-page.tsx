import { type Language, texts } from "../../language/index.js";
import { type BaseUrl, pathPrefix } from "../base-url.js";
import { renderBarePage } from "../parts/layout.js";

/** Shown for an address that leads nowhere. Its own address is unknown, so its links are absolute. */
export function notFoundPage(language: Language, base?: BaseUrl): string {
  const { notFound } = texts[language];
  return renderBarePage(
    { language, title: notFound.title, base },
    <>
      <h1>{notFound.title}</h1>
      <p>{notFound.text}</p>
      <p>
        <a href={`${pathPrefix(base)}/`}>{notFound.toOverview}</a>
      </p>
    </>,
  );
}
