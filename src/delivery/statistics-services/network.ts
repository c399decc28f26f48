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

/** The network as Node has it; a request that takes longer than two minutes has failed. */
export const realNetwork: Network = {
  fetch: async (address, { body }) => {
    const answer = await fetch(address, {
      signal: AbortSignal.timeout(120_000),
      headers: {
        "User-Agent": "isobar",
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body === undefined ? {} : { method: "POST", body }),
    });
    return {
      status: answer.status,
      header: (name) => answer.headers.get(name),
      bytes: () => boundedBytes(answer),
    };
  },
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  now: () => Date.now(),
};

/** No table that is read here is larger. */
const mostBytes = 400_000_000;

async function boundedBytes(answer: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of answer.body ?? []) {
    length += piece.length;
    if (length > mostBytes) throw new TypeError(`invalid answer: more than ${mostBytes} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
