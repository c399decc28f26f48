import { type Language, languageTags, texts } from "../../language/index.js";
import { type BaseUrl, pathPrefix } from "../base-url.js";
import { renderBarePage } from "../parts/layout.js";

/**
 * Shown for an address that leads nowhere, in every language of the site, because nobody knows which was meant; the
 * first one is the page's own. Its address is unknown, so its links are absolute.
 */
export function notFoundPage(
  languages: readonly [Language, ...Language[]],
  accent: readonly string[],
  base?: BaseUrl,
): string {
  const [language] = languages;
  return renderBarePage(
    { language, title: languages.map((one) => texts[one].notFound.title).join(" · "), accent, base },
    <div class="start">
      {languages.map((one, at) => {
        const { notFound } = texts[one];
        return (
          <section lang={languageTags[one]}>
            {at === 0 ? <h1>{notFound.title}</h1> : <h2>{notFound.title}</h2>}
            <p>{notFound.text}</p>
            <p class="action">
              <a href={`${pathPrefix(base)}/`}>{notFound.toOverview}</a>
            </p>
          </section>
        );
      })}
    </div>,
  );
}
