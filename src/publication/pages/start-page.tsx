import { languageTags, texts } from "../../language/index.js";
import { accentStyles } from "../accent-css.js";
import { addresses, relativeLink } from "../addresses.js";
import type { BaseUrl } from "../base-url.js";
import { renderBarePage } from "../parts/layout.js";
import type { PublishedEdition } from "../published-edition.js";
import { pageLanguages } from "../view/page-languages.js";

/** The first page: every barometer of the site, in each language. */
export function startPage(editions: readonly PublishedEdition[], base?: BaseUrl): string {
  const [first = "en"] = editions.flatMap(({ edition }) => pageLanguages(edition.policy));
  const title = editions
    .map(
      ({ edition: { policy } }) =>
        policy.title[first] ?? policy.title[pageLanguages(policy)[0] ?? ""] ?? policy.id,
    )
    .join(" · ");
  const accent = accentStyles(editions.map(({ edition }) => edition.policy));
  return renderBarePage(
    { language: first, title, address: addresses.start, accent, base },
    editions.map(({ edition }) => (
      <section class="start">
        {pageLanguages(edition.policy).map((language, at) => (
          <div lang={languageTags[language]}>
            {at === 0 ? <h1>{edition.policy.title[language]}</h1> : <h2>{edition.policy.title[language]}</h2>}
            <p class="lead">{edition.policy.summary[language]}</p>
            {edition.policy.synthetic ? (
              <p class="banner">
                <strong>{texts[language].edition.synthetic}.</strong> {texts[language].edition.syntheticMeans}
              </p>
            ) : null}
            <p class="muted">
              {texts[language].edition.edition} {texts[language].edition.asOf(edition.asOf)} ({edition.id})
            </p>
            <p class="action">
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
