import { relativeLink } from "../addresses.js";
import { absoluteAddress, type BaseUrl } from "../base-url.js";

/** A link from one file of open data to another address of the site: absolute where it is known where the site stands. */
export function fileLink(base: BaseUrl | undefined, from: string, to: string): string {
  return base === undefined ? relativeLink(from, to) : absoluteAddress(base, to);
}
