/** What an address of the site is answered with: a server sends it, the exporter writes it. */
export interface Answer {
  readonly status: 200 | 404;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer> | LaterBody;
}

/** What takes its time to make, and is made only for whoever wants it. */
export interface LaterBody {
  later(): Promise<Uint8Array<ArrayBuffer>>;
}

/** All public addresses: what `publish` writes and a server mounts. */
export interface Site {
  /** The answer to a path as a URL has it: with its escapes, without a query. */
  answer(path: string): Answer;
  /** The same to an address or a path, as the web's own answer. */
  request(address: string): Promise<Response>;
}

export function siteOf(answer: Site["answer"]): Site {
  return {
    answer,
    async request(address) {
      const { status, type, body } = answer(new URL(address, "http://site.invalid").pathname);
      return new Response(await wholeBody(body), { status, headers: { "content-type": type } });
    },
  };
}

/** The body, made now where it was not yet. */
export function wholeBody(
  body: Answer["body"],
): Promise<Uint8Array<ArrayBuffer>> | string | Uint8Array<ArrayBuffer> {
  return isLater(body) ? body.later() : body;
}

export function isLater(body: Answer["body"]): body is LaterBody {
  return typeof body === "object" && "later" in body;
}

export function found(type: string, body: Answer["body"]): Answer {
  return { status: 200, type, body };
}

export function html(text: string, status: Answer["status"] = 200): Answer {
  return { status, type: "text/html; charset=UTF-8", body: text };
}
