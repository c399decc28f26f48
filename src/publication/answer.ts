/** What an address of the site is answered with: a server sends it, the exporter writes it. */
export interface Answer {
  readonly status: 200 | 404;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** All public addresses: what `publish` writes and a server mounts. */
export interface Site {
  /** The answer to a path as a URL has it: with its escapes, without a query. */
  answer(path: string): Answer;
  /** The same to an address or a path, as the web's own answer. */
  request(address: string): Response;
}

export function siteOf(answer: Site["answer"]): Site {
  return {
    answer,
    request(address) {
      const { status, type, body } = answer(new URL(address, "http://site.invalid").pathname);
      return new Response(body, { status, headers: { "content-type": type } });
    },
  };
}

export function found(type: string, body: Answer["body"]): Answer {
  return { status: 200, type, body };
}

export function html(text: string, status: Answer["status"] = 200): Answer {
  return { status, type: "text/html; charset=UTF-8", body: text };
}
