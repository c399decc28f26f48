import { type Checked, error, type Problem, quoted } from "../../problems/index.js";
import type { AnswerCache } from "./answer-cache.js";
import type { Network, NetworkAnswer } from "./network.js";
import type { Question } from "./question.js";

/**
 * Asks a service, or the cache where it knows the answer. What may pass by itself (too many calls, a server that is busy, a
 * line that breaks) is tried again, each time after twice as long, or after the time that the service asks for.
 */
export async function askService(
  question: Question,
  network: Network,
  cache?: AnswerCache,
): Promise<Checked<Uint8Array>> {
  const known = cache?.get(question, network.now());
  if (known !== undefined) return { value: known, problems: [] };
  let last = "";
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    let pause = firstPause * 2 ** attempt;
    try {
      const answer = await network.fetch(question.address, {
        ...(question.body === undefined ? {} : { body: question.body }),
      });
      const bytes = await answer.bytes();
      if (answer.status >= 200 && answer.status < 300) {
        cache?.put(question, bytes, network.now());
        return { value: bytes, problems: [] };
      }
      last = String(answer.status);
      if (!passesByItself(answer.status))
        return { value: undefined, problems: [refusal(question, answer.status, bytes)] };
      pause = Math.max(pause, askedPause(answer, network.now()));
    } catch (failure) {
      last = causeOf(failure);
    }
    if (pause > longestPause) break;
    if (attempt < mostAttempts - 1) await network.wait(pause);
  }
  return { value: undefined, problems: [unreachable(question, last)] };
}

const mostAttempts = 5;
const firstPause = 1000;
/** A service that asks for more is asked again by a person. */
const longestPause = 120_000;

function passesByItself(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/** `Retry-After`: seconds, or a date. */
function askedPause(answer: NetworkAnswer, now: number): number {
  const text = answer.header("retry-after") ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : date - now;
}

function causeOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const cause = failure.cause;
  return cause instanceof Error && cause.message !== "" ? cause.message : failure.message;
}

/** What the service says is wrong with the question, in its own words. */
function refusal({ address }: Question, status: number, bytes: Uint8Array): Problem {
  const said = saidBy(bytes);
  return error(
    "service-refused",
    { file: address },
    {
      da: `tjenesten svarer ${status}${said === "" ? "" : `: ${quoted(said)}`}`,
      en: `the service answers ${status}${said === "" ? "" : `: ${quoted(said)}`}`,
    },
  );
}

function saidBy(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes.subarray(0, 4096)).trim();
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== "object" || answer === null) return text;
    for (const name of ["message", "error", "title", "detail"]) {
      const said: unknown = Reflect.get(answer, name);
      if (typeof said === "string" && said !== "") return said;
    }
    return "";
  } catch {
    return text.startsWith("<") ? "" : text;
  }
}

function unreachable({ address }: Question, last: string): Problem {
  return error(
    "service-unreachable",
    { file: address },
    {
      da: `tjenesten svarede ikke efter ${mostAttempts} forsøg; sidst: ${quoted(last)}`,
      en: `the service did not answer in ${mostAttempts} attempts; the last time: ${quoted(last)}`,
    },
  );
}
