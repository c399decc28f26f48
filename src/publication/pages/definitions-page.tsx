import { addresses } from "../addresses.js";
import { renderPage } from "../parts/layout.js";
import { type Reader, textIn } from "../view/reader.js";
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
        <h2>{words.pages.groups}</h2>
        <ul class="items">
          {policy.groups.map((group) => (
            <li id={`group-${group.id}`}>
              <h3>{textIn(reader, group.title)}</h3>
              <p>{textIn(reader, group.rule)}</p>
              {group.labels.length === 0 ? null : (
                <p class="muted small">
                  {words.pages.printedAs(group.labels.map(({ title }) => textIn(reader, title)).join(", "))}
                </p>
              )}
            </li>
          ))}
        </ul>
        <h2>{words.pages.terms}</h2>
        <ul class="items">
          {policy.definitions.map((definition) => (
            <li id={definition.id}>
              <h3>
                {textIn(reader, definition.term)} <span class="muted small">{definition.id}</span>
              </h3>
              <p>{textIn(reader, definition.text)}</p>
              {definition.open === undefined ? null : (
                <p>
                  <strong>{words.headings.open}:</strong> {textIn(reader, definition.open)}
                </p>
              )}
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

/** The address of a definition on that page. */
export function definitionAddress({ language, policy }: Reader, id: string): string {
  return `${addresses.definitions(language, policy.id)}#${id}`;
}
