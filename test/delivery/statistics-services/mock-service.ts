import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Network, realNetwork } from "../../../src/delivery/index.js";

export interface MockAnswer {
  readonly status?: number;
  readonly body: string;
}

/** A server on this machine that answers as a statistics service does. */
export interface MockService {
  readonly address: string;
  /** What was asked, in order: method, path and body. */
  readonly asked: readonly string[];
  /** What the next questions are answered with before there is an answer; 0 breaks the line. */
  readonly troubles: Trouble[];
  close(): Promise<void>;
}

interface Trouble {
  readonly status: number;
  readonly retryAfter?: string;
  readonly location?: string;
}

export async function mockService(
  answer: (path: string, body: string) => MockAnswer | undefined,
): Promise<MockService> {
  const asked: string[] = [];
  const troubles: Trouble[] = [];
  const respond = (request: IncomingMessage, response: ServerResponse, body: string): void => {
    const path = decodeURIComponent(request.url ?? "");
    asked.push(`${request.method} ${path} ${body}`.trim());
    const trouble = troubles.shift();
    if (trouble?.status === 0) {
      request.socket.destroy();
      return;
    }
    const found = trouble === undefined ? answer(path, body) : { status: trouble.status, body: "<html>" };
    const headers = {
      ...(trouble?.retryAfter === undefined ? {} : { "Retry-After": trouble.retryAfter }),
      ...(trouble?.location === undefined ? {} : { Location: trouble.location }),
    };
    response.writeHead(found === undefined ? 404 : (found.status ?? 200), headers);
    response.end(found?.body ?? "");
  };
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => respond(request, response, Buffer.concat(pieces).toString()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { address: `http://127.0.0.1:${port}`, asked, troubles, close };
}

/** The real network with a clock that only waiting moves. */
export function patientNetwork(): Network & { readonly waited: number[]; pass(milliseconds: number): void } {
  const waited: number[] = [];
  let now = 1_000_000;
  const pass = (milliseconds: number): void => {
    now += milliseconds;
  };
  const wait = async (milliseconds: number): Promise<void> => {
    waited.push(milliseconds);
    pass(milliseconds);
  };
  return { fetch: realNetwork.fetch, wait, now: () => now, waited, pass };
}
