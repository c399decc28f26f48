/** What a connector needs of the world outside; tests give their own clock. */
export interface Network {
  fetch(address: string, request: NetworkRequest): Promise<NetworkAnswer>;
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface NetworkRequest {
  /** JSON to post; without one the address is got. */
  readonly body?: string;
}

export interface NetworkAnswer {
  readonly status: number;
  header(name: string): string | null;
  bytes(): Promise<Uint8Array>;
}

/**
 * The network as Node has it; a request that takes longer than two minutes has failed. A service that sends on to another
 * path of its own host is followed; another host is never asked, since nobody named it.
 */
export const realNetwork: Network = {
  fetch: async (address, { body }) => {
    const signal = AbortSignal.timeout(120_000);
    let asked = new URL(address);
    let posted = body;
    let answer = await ask(asked, posted, signal);
    for (let left = mostRedirects; left > 0; left--) {
      const next = redirect(asked, answer);
      if (next === undefined || !isSameHost(asked, next)) break;
      // As browsers do: only 307 and 308 ask for the same again.
      if (![307, 308].includes(answer.status)) posted = undefined;
      await answer.body?.cancel();
      asked = next;
      answer = await ask(asked, posted, signal);
    }
    return {
      status: answer.status,
      header: (name) => answer.headers.get(name),
      bytes: () => boundedBytes(answer),
    };
  },
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  now: () => Date.now(),
};

const mostRedirects = 5;

function ask(address: URL, body: string | undefined, signal: AbortSignal): Promise<Response> {
  return fetch(address, {
    signal,
    redirect: "manual",
    headers: {
      "User-Agent": "isobar",
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    },
    ...(body === undefined ? {} : { method: "POST", body }),
  });
}

function redirect(asked: URL, { status, headers }: Response): URL | undefined {
  const place = headers.get("location");
  return status < 300 || status >= 400 || place === null || !URL.canParse(place, asked.href)
    ? undefined
    : new URL(place, asked);
}

/** Another port is another service, except the usual one of https instead of that of http. */
function isSameHost(asked: URL, next: URL): boolean {
  const isUpgrade =
    asked.protocol === "http:" && next.protocol === "https:" && asked.port === "" && next.port === "";
  return asked.hostname === next.hostname && (asked.origin === next.origin || isUpgrade);
}

/** No table that is read here is larger. */
const mostBytes = 400_000_000;

async function boundedBytes(answer: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of answer.body ?? []) {
    length += piece.length;
    if (length > mostBytes) throw new RangeError(`invalid answer: more than ${mostBytes} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
