import { canonicalBytes, type Edition } from "../../src/edition/index.js";
import { createSite, exportSite } from "../../src/publication/index.js";
import { copenhagenEdition } from "../examples/copenhagen.js";

/** The files of the site of one edition, as text by their path. */
export async function siteOf(edition: Edition, draft = false): Promise<ReadonlyMap<string, string>> {
  const site = createSite([{ edition, bytes: canonicalBytes(edition), draft }]);
  const { files, deadLinks } = await exportSite(site);
  if (deadLinks.length > 0) throw new Error(`dead links: ${JSON.stringify(deadLinks)}`);
  return new Map([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

/** The site of the example's edition, made once. */
export const exampleSite: Promise<ReadonlyMap<string, string>> = siteOf(copenhagenEdition());

/** A page of the example by its address inside the policy, such as `en/targets/TGT-EMP-01`. */
export async function examplePage(place: string): Promise<string> {
  const [language, ...rest] = place.split("/");
  const name = [language, "copenhagen-2006", ...rest, "index.html"].join("/");
  const page = (await exampleSite).get(name);
  if (page === undefined) throw new Error(`no page ${name}`);
  return page;
}
