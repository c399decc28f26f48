import { Hono } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import { type Site, wholeBody } from "../publication/index.js";

/**
 * The public pages as a server sends them. Beside what the site itself answers: headers that keep a page from running
 * or loading anything that is not of this site; a redirect where only the "/" at the end is missing; and an ETag for
 * everything, because no address carries a digest: a browser keeps what it has and asks whether it is still so. Text
 * goes compressed to whoever takes it so.
 */
export function publicApp(site: Site): Hono {
  const app = new Hono({ strict: true });
  app.use(
    secureHeaders({
      contentSecurityPolicy,
      xFrameOptions: "DENY",
      // Figures are there to be used by others: pages elsewhere may load them.
      crossOriginResourcePolicy: "cross-origin",
    }),
    compress(),
    // Weak, because the same tag stands for the text as it is and compressed.
    etag({ weak: true }),
  );
  app.all("*", async (context) => {
    const { method, path, url } = context.req;
    if (method !== "GET" && method !== "HEAD") {
      return context.text("Method Not Allowed", 405, { allow: "GET, HEAD" });
    }
    // Of a HEAD request too: its ETag is that of the whole answer.
    const { status, type, body } = site.answer(new URL(url).pathname);
    if (status === 404 && answersWithSlash(site, path)) {
      return context.redirect(`${path}/${new URL(url).search}`, 301);
    }
    const headers = new Headers({ "content-type": type, "cache-control": "no-cache" });
    // Here, because what is answered "not changed" must say so too.
    headers.set("vary", "Accept-Encoding");
    if (/^(?:application\/json|text\/csv)/.test(type)) {
      headers.set("access-control-allow-origin", "*");
    }
    return new Response(await wholeBody(body), { status, headers });
  });
  return app;
}

/** Pages carry no script, style or frame of their own, and load nothing from elsewhere. */
const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  // Nothing of the site asks for more; what a reader runs to test a page fetches robots.txt from inside it.
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

function answersWithSlash(site: Site, path: string): boolean {
  // What begins with two slashes would be another host to a browser.
  return !path.endsWith("/") && !path.startsWith("//") && site.answer(`${path}/`).status === 200;
}
