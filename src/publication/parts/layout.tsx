import { type Language, languageTags } from "../../language/index.js";
import { accentStyles } from "../accent-css.js";
import { addresses, relativeLink } from "../addresses.js";
import { absoluteAddress, type BaseUrl, pathPrefix } from "../base-url.js";
import type { Child, Markup } from "../markup/markup.js";
import { pageLanguages } from "../view/page-languages.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";
import type { Step } from "../view/steps.js";
import { FootMenu, MainMenu } from "./menus.js";

export interface PageContent {
  readonly title: string;
  /** A sentence for search engines and shared links. */
  readonly description: string;
  /** From the barometer down to this page; empty on the barometer's own page. */
  readonly trail: readonly Step[];
  readonly content: Child;
  /** The same for programs: feeds and descriptions, by their media types. */
  readonly files?: readonly { readonly type: string; readonly address: string }[];
}

/** A whole page: head, banner, way, content, foot. */
export function renderPage(
  reader: Reader,
  { title, description, trail, content, files = [] }: PageContent,
): string {
  const { policy, language, words } = reader;
  const home = addresses.home(language, policy.id);
  const name = textIn(reader, policy.title);
  return document(
    <html lang={languageTags[language]}>
      <Head
        title={trail.length === 0 ? title : `${title} – ${name}`}
        description={description}
        link={(to) => linkTo(reader, to)}
        canonical={canonicalAddress(reader.base, reader.address)}
        alternates={alternatesOf(reader)}
        files={files}
        styles={[...(trail.length === 0 ? homeStyles : allStyles), ...accentStyles([policy])]}
      />
      <body>
        <a class="skip" href="#content">
          {words.site.skipToContent}
        </a>
        <header>
          <div class="site-head">
            <div class="frame">
              <a
                class="site-name"
                href={linkTo(reader, home)}
                aria-current={reader.address === home ? "page" : undefined}
              >
                {name}
              </a>
              {otherLanguages(reader).map((other) => (
                <a
                  class="language"
                  href={linkTo(reader, inLanguage(reader, other))}
                  lang={languageTags[other]}
                  hreflang={other}
                >
                  {words.site.otherLanguage}
                </a>
              ))}
              <MainMenu reader={reader} />
            </div>
          </div>
          <Banners reader={reader} />
        </header>
        <div class="frame">
          {trail.length === 0 ? null : <Trail reader={reader} trail={trail} title={title} />}
          <main id="content" tabindex={-1}>
            {content}
          </main>
        </div>
        <Foot reader={reader} />
      </body>
    </html>,
  );
}

/** What there is to say about a page that belongs to no policy: the start, and "not found". */
interface BarePage {
  readonly language: Language;
  readonly title: string;
  /** Without one it can be shown anywhere, and its links count from the root of the site. */
  readonly address?: string;
  /** Addresses of stylesheets with an accent. */
  readonly accent: readonly string[];
  readonly base: BaseUrl | undefined;
}

export function renderBarePage({ language, title, address, accent, base }: BarePage, content: Child): string {
  const link = (to: string): string =>
    address === undefined ? pathPrefix(base) + to : relativeLink(address, to);
  return document(
    <html lang={languageTags[language]}>
      <Head
        title={title}
        description={title}
        link={link}
        canonical={canonicalAddress(base, address)}
        styles={[...allStyles, ...accent]}
      />
      <body>
        <div class="frame bare">
          <main id="content">{content}</main>
        </div>
      </body>
    </html>,
  );
}

function document(html: Markup): string {
  return `<!doctype html>${html.html}\n`;
}

interface HeadContent {
  readonly title: string;
  readonly description: string;
  /** From the page to another address of the site. */
  link(to: string): string;
  readonly canonical: string | undefined;
  /** The same page in every language it comes in, its own included. */
  readonly alternates?: readonly { readonly language: Language; readonly href: string }[];
  readonly files?: PageContent["files"];
  /** Addresses of stylesheets, later ones over earlier ones. */
  readonly styles: readonly string[];
}

const homeStyles = [addresses.stylesheet];
const allStyles = [addresses.stylesheet, addresses.pagesStylesheet];

function Head({ title, description, link, canonical, alternates = [], files = [], styles }: HeadContent) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={description} />
      {canonical === undefined ? null : <link rel="canonical" href={canonical} />}
      {alternates.map(({ language, href }) => (
        <link rel="alternate" hreflang={language} href={href} />
      ))}
      {files.map(({ type, address }) => (
        <link rel="alternate" type={type} href={link(address)} />
      ))}
      {([400, 700] as const).map((weight) => (
        <link
          rel="preload"
          href={link(addresses.typeface(weight))}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
      ))}
      <link rel="icon" type="image/svg+xml" href={link(addresses.icon)} />
      {styles.map((address) => (
        <link rel="stylesheet" href={link(address)} />
      ))}
    </head>
  );
}

function canonicalAddress(base: BaseUrl | undefined, address: string | undefined): string | undefined {
  return base === undefined || address === undefined ? undefined : absoluteAddress(base, address);
}

/** Search engines take absolute addresses alone; where none are known, the link at the head of the page must do. */
function alternatesOf(reader: Reader): NonNullable<HeadContent["alternates"]> {
  const { base, policy } = reader;
  const languages = pageLanguages(policy);
  if (base === undefined || languages.length < 2) return [];
  return languages.map((language) => ({
    language,
    href: absoluteAddress(base, inLanguage(reader, language)),
  }));
}

function inLanguage({ address, language }: Reader, other: Language): string {
  return address.replace(`/${language}/`, `/${other}/`);
}

/** What a reader must know before any figure: that nothing is frozen yet, or that the data is invented. */
function Banners({ reader }: { reader: Reader }) {
  const { edition } = reader.words;
  return (
    <div class="frame">
      {reader.published.draft ? (
        <p class="banner">
          <strong>{edition.draft}.</strong> {edition.draftMeans}
        </p>
      ) : null}
      {reader.policy.synthetic ? (
        <p class="banner">
          <strong>{edition.synthetic}.</strong> {edition.syntheticMeans}
        </p>
      ) : null}
    </div>
  );
}

function Trail({ reader, trail, title }: { reader: Reader; trail: readonly Step[]; title: string }) {
  return (
    <nav class="breadcrumbs" aria-label={reader.words.site.youAreHere}>
      <ol>
        {trail.map((step) => (
          <li>
            {step.address === undefined ? (
              step.title
            ) : (
              <a href={linkTo(reader, step.address)}>{step.title}</a>
            )}
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
}

function Foot({ reader }: { reader: Reader }) {
  const { words, policy, published } = reader;
  return (
    <footer class="site-foot">
      <div class="frame">
        <FootMenu reader={reader} />
        <p>{words.standing.noProofOfCause}</p>
        <p>
          {words.edition.edition} {words.edition.asOf(published.edition.asOf)} ({published.edition.id}).{" "}
          <a href={linkTo(reader, addresses.edition(policy.id, published.edition.id))}>
            {words.download.editionJson}
          </a>
        </p>
        {policy.contact === undefined ? null : (
          <p>
            {words.footer.contact}: {textIn(reader, policy.contact)}
          </p>
        )}
        <p>{words.footer.madeWithIsobar}</p>
        <OnPaper address={canonicalAddress(reader.base, reader.address)} />
      </div>
    </footer>
  );
}

/** On paper nobody sees where the page came from. */
function OnPaper({ address }: { address: string | undefined }) {
  return address === undefined ? null : <p class="on-paper">{address}</p>;
}

function otherLanguages({ language, policy }: Reader): readonly Language[] {
  return pageLanguages(policy).filter((other) => other !== language);
}
