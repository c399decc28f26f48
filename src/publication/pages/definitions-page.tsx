import { addresses } from "../addresses.js";
import { CountryListSection } from "../parts/country-list.js";
import { GroupEntry } from "../parts/group-entry.js";
import { renderPage } from "../parts/layout.js";
import { Contents } from "../parts/on-this-page.js";
import { TermIndex } from "../parts/term-index.js";
import type { Reader } from "../view/reader.js";
import { homeStep } from "../view/steps.js";

/** What the words beside the figures mean, and what the policy leaves open about them. */
export function definitionsPage(reader: Reader, id: string): string | undefined {
  if (id !== "") return undefined;
  const { words, policy } = reader;
  return renderPage(reader, {
    title: words.navigation.definitions,
    description: words.pages.definitionsIntro,
    trail: [homeStep(reader)],
    content: (
      <>
        <h1>{words.navigation.definitions}</h1>
        <p class="lead">{words.pages.definitionsIntro}</p>
        <Contents
          reader={reader}
          parts={[
            { id: "groups", title: words.pages.groups },
            ...(policy.countryLists.length === 0
              ? []
              : [{ id: "countries", title: words.definitions.countries }]),
            { id: "terms", title: words.pages.terms },
          ]}
        />
        <h2 id="groups">{words.pages.groups}</h2>
        <ul class="items entries">
          {policy.groups.map((group) => (
            <li id={`group-${group.id}`}>
              <GroupEntry reader={reader} group={group} />
            </li>
          ))}
        </ul>
        {policy.countryLists.length === 0 ? null : (
          <>
            <h2 id="countries">{words.definitions.countries}</h2>
            <p>{words.definitions.countriesIntro}</p>
            {policy.countryLists.map((list) => (
              <CountryListSection reader={reader} list={list} />
            ))}
          </>
        )}
        <h2 id="terms">{words.pages.terms}</h2>
        <p>{words.definitions.terms(policy.definitions.length)}</p>
        <TermIndex reader={reader} />
      </>
    ),
  });
}

/** The address of a definition on that page. */
export function definitionAddress({ language, policy }: Reader, id: string): string {
  return `${addresses.definitions(language, policy.id)}#${id}`;
}
