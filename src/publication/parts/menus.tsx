import { addresses } from "../addresses.js";
import { linkTo, type Reader } from "../view/reader.js";
import { hasResidentialAreas } from "../view/residential-areas.js";
import type { Step } from "../view/steps.js";

/** The way to the main pages, at the head of every page. */
export function MainMenu({ reader }: { reader: Reader }) {
  return <Menu reader={reader} label={reader.words.site.mainMenu} pages={mainPages(reader)} />;
}

/** The way to everything else, at the foot of every page. */
export function FootMenu({ reader }: { reader: Reader }) {
  return <Menu reader={reader} label={reader.words.site.moreAbout} pages={furtherPages(reader)} />;
}

function Menu({ reader, label, pages }: { reader: Reader; label: string; pages: readonly Required<Step>[] }) {
  return (
    <nav class="site-nav" aria-label={label}>
      <ul>
        {pages.map(({ title, address }) => (
          <li>
            <a href={linkTo(reader, address)} aria-current={address === reader.address ? "page" : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function mainPages({ language, policy, words, found }: Reader): readonly Required<Step>[] {
  return [
    { title: words.navigation.overview, address: addresses.home(language, policy.id) },
    { title: words.navigation.targets, address: addresses.targets(language, policy.id) },
    ...(found.compared.length === 0
      ? []
      : [{ title: words.compare.menu, address: addresses.comparisons(language, policy.id) }]),
    { title: words.navigation.commitments, address: addresses.commitments(language, policy.id) },
    { title: words.navigation.data, address: addresses.data(language, policy.id) },
    { title: words.navigation.method, address: addresses.method(language, policy.id) },
  ];
}

function furtherPages(reader: Reader): readonly Required<Step>[] {
  const { language, policy, words } = reader;
  return [
    { title: words.bodies.title, address: addresses.bodies(language, policy.id) },
    { title: words.cycle.title, address: addresses.cycle(language, policy.id) },
    { title: words.openPoints.title, address: addresses.openPoints(language, policy.id) },
    { title: words.dataGaps.title, address: addresses.dataGaps(language, policy.id) },
    { title: words.navigation.editions, address: addresses.editions(language, policy.id) },
    { title: words.navigation.definitions, address: addresses.definitions(language, policy.id) },
    ...(hasResidentialAreas(reader)
      ? [{ title: words.residential.title, address: addresses.residentialAreas(language, policy.id) }]
      : []),
  ];
}
