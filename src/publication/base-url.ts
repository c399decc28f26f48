/**
 * Where the site will stand, when that is known: an absolute address that ends in "/". Most of a site needs none,
 * because its links are relative; search engines want absolute ones, and so does the page for addresses that lead
 * nowhere, which is shown at any depth.
 */
export type BaseUrl = string;

/** A base as it is kept; undefined when it is none: not http or https, or with a query or a fragment. */
export function baseUrlOf(text: string): BaseUrl | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, pathname, search, hash, username } = new URL(text);
  if (!/^https?:$/.test(protocol) || `${search}${hash}${username}` !== "") return undefined;
  return `${origin}${pathname.endsWith("/") ? pathname : `${pathname}/`}`;
}

/** The absolute address of a page of the site. */
export function absoluteAddress(base: BaseUrl, address: string): string {
  return base + address.slice(1);
}

/** What stands before every address of the site on its host: "" or "/folder". */
export function pathPrefix(base: BaseUrl | undefined): string {
  return base === undefined ? "" : new URL(base).pathname.slice(0, -1);
}
