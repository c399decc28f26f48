import { type Checked, error, type Problem, quoted, type Sentence } from "../../problems/index.js";
import type { NetworkAnswer } from "./network.js";
import type { Question } from "./question.js";
import type { ServiceSettings } from "./service.js";

/**
 * Asks a service, or the cache where it knows the answer. What may pass by itself (too many calls, a server that is busy, a
 * line that breaks) is tried again, each time after twice as long, or after the time that the service asks for.
 */
export async function askService(
  question: Question,
  { network, cache }: Pick<ServiceSettings, "network" | "cache">,
): Promise<Checked<Uint8Array>> {
  const known = cache?.get(question, network.now());
  if (known !== undefined) return { value: known, problems: [] };
  const refused = (problem: Problem): Checked<Uint8Array> => ({ value: undefined, problems: [problem] });
  let last = "";
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    let pause = firstPause * 2 ** attempt;
    try {
      const answer = await network.fetch(question.address, {
        ...(question.body === undefined ? {} : { body: question.body }),
      });
      const { status } = answer;
      if (status >= 300 && status < 400) return refused(sentOn(question, answer.header("location") ?? ""));
      const bytes = await answer.bytes();
      if (status >= 200 && status < 300) {
        cache?.put(question, bytes, network.now());
        return { value: bytes, problems: [] };
      }
      last = String(status);
      if (!passesByItself(status)) return refused(refusal(question, status, bytes));
      pause = Math.max(pause, askedPause(answer, network.now()));
    } catch (failure) {
      if (failure instanceof RangeError) return refused(tooLarge(question));
      last = causeOf(failure);
    }
    if (pause > longestPause) return refused(asksToWait(question, pause, last));
    if (attempt < mostAttempts - 1) await network.wait(pause);
  }
  return refused(unreachable(question, last, cache?.keptAt(question)));
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
  const hint = hintFor(status, new TextDecoder().decode(bytes.subarray(0, 4096)));
  return error(
    "service-refused",
    { file: address },
    {
      da: `tjenesten svarer ${status}${said === "" ? "" : `: ${quoted(said)}`}${hint.da}`,
      en: `the service answers ${status}${said === "" ? "" : `: ${quoted(said)}`}${hint.en}`,
    },
  );
}

function hintFor(status: number, said: string): Sentence {
  if (status === 413 || /TOO-?BIG|too (?:big|many|large)|for mange celler/i.test(said))
    return { da: "; mindre sider giver --cells", en: "; smaller pages come by --cells" };
  return status === 404 || /NOT-?FOUND/i.test(said)
    ? { da: "; --search finder tabeller", en: "; --search finds tables" }
    : { da: "", en: "" };
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

/** `kept`: when an answer that is no longer valid was kept. */
function unreachable({ address }: Question, last: string, kept: number | undefined): Problem {
  const day = kept === undefined ? "" : new Date(kept).toISOString().slice(0, 16).replace("T", " ");
  const more =
    kept === undefined
      ? { da: "", en: "" }
      : {
          da: `. I mappen ligger et svar fra ${day} (UTC), som ikke gælder mere; et større --hours tager det i brug`,
          en: `. The folder has an answer of ${day} (UTC) that is no longer valid; more --hours use it`,
        };
  return error(
    "service-unreachable",
    { file: address },
    {
      da: `tjenesten svarede ikke efter ${mostAttempts} forsøg; sidst: ${quoted(last)}${more.da}`,
      en: `the service did not answer in ${mostAttempts} attempts; the last time: ${quoted(last)}${more.en}`,
    },
  );
}

function asksToWait({ address }: Question, pause: number, last: string): Problem {
  const minutes = Math.ceil(pause / 60_000);
  return error(
    "service-busy",
    { file: address },
    {
      da: `tjenesten svarer ${quoted(last)} og beder om at vente ${minutes} minutter; prøv igen til den tid`,
      en: `the service answers ${quoted(last)} and asks to wait ${minutes} minutes; try again then`,
    },
  );
}

/** No other host is asked than the one that was named. */
function sentOn({ address }: Question, place: string): Problem {
  return error(
    "service-redirect",
    { file: address },
    {
      da: `tjenesten sender videre til ${quoted(place)}, og der spørges kun, hvor kaldet siger; er det den nye adresse, så giv den med --address`,
      en: `the service sends on to ${quoted(place)}, and only what the call names is asked; if that is its new address, give it by --address`,
    },
  );
}

function tooLarge({ address }: Question): Problem {
  return error(
    "service-too-large",
    { file: address },
    {
      da: "svaret er på over 400 MB; bed om færre koder",
      en: "the answer has more than 400 MB; ask for fewer codes",
    },
  );
}
