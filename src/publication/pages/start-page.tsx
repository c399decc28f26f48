import { isLanguage, languageTags, texts } from "../../language/index.js";
import { addresses, relativeLink } from "../addresses.js";
import { renderBarePage } from "../parts/layout.js";
import type { PublishedEdition } from "../published-edition.js";

/** The first page: every barometer of the site, in each language. */
export function startPage(editions: readonly PublishedEdition[]): string {
  const languages = [...new Set(editions.flatMap(({ edition }) => edition.policy.languages))].filter(
    isLanguage,
  );
  const [first = "en"] = languages;
  const title = editions.map(({ edition }) => edition.policy.title[first] ?? edition.policy.id).join(" · ");
  return renderBarePage(
    first,
    addresses.start,
    title,
    editions.map(({ edition }) => (
      <section>
        {edition.policy.languages.filter(isLanguage).map((language, at) => (
          <div lang={languageTags[language]}>
            {at === 0 ? <h1>{edition.policy.title[language]}</h1> : <h2>{edition.policy.title[language]}</h2>}
            <p class="lead">{edition.policy.summary[language]}</p>
            <p class="muted">
              {texts[language].edition.edition} {texts[language].edition.asOf(edition.asOf)} ({edition.id})
            </p>
            <p>
              <a
                href={relativeLink(addresses.start, addresses.home(language, edition.policy.id))}
                hreflang={language}
              >
                {texts[language].pages.open}
              </a>
            </p>
          </div>
        ))}
      </section>
    )),
  );
}
