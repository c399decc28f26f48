import type { Texts } from "./repository.js";

/** Words that some folders must not hold, and the sentence's end that tells what to do instead. */
export interface WordList {
  readonly advice: string;
  readonly words: readonly RegExp[];
}

/**
 * The first policy's city and subject, in Danish and English. Most entries are stems that match inside a longer
 * word, because code writes `nonWesternShare` and `refugee_count`; short ones that also occur inside unrelated
 * words (`amager` in "damager", `emigra` in "databaseMigration") are whole words or word beginnings.
 *
 * Left out on purpose, because a program for any policy needs them: Danish and dansk (a language), western (a
 * character set), descendant and origin (of a tree, of a web address), minority (of a compared pair), migration
 * (of a database). So that "bilingual" and "integrated" can be searched for, write "in two languages", "combined".
 */
export const firstPolicyWords: WordList = {
  advice: "src/ and assets/ know neither the city nor the subject of a policy; that belongs in its workspace",
  words: [
    // The city, its parts and the addresses named in the policy.
    /copenhagen/u,
    /k(?:ø|oe|o)benhavn/u,
    whole("kbh|cph"),
    /(?<![\p{L}\p{N}])kk\.dk/u,
    /hovedstad/u,
    /n(?:ø|oe|o)rrebro/u,
    /vesterbro/u,
    /(?:ø|oe)sterbro/u,
    /br(?:ø|oe|o)nsh(?:ø|oe|o)j/u,
    /bispebjerg/u,
    /vanl(?:ø|oe)se/u,
    /christianshavn/u,
    /(?:ø|oe)restad/u,
    /sydhavn/u,
    /utterslev/u,
    /vigerslev/u,
    /vordingborg/u,
    whole("valby|amager|husum|indre by"),
    // Its residential areas.
    /tingbjerg/u,
    /mj(?:ø|oe|o)lner/u,
    /aldersrogade/u,
    /lundtofte/u,
    /akacieparken/u,
    /h(?:ø|oe)rg(?:å|aa)rd/u,
    /bl(?:å|aa)g(?:å|aa)rd/u,
    /gyldenrisparken/u,
    /titanparken/u,
    /elleparken/u,
    /sj(?:æ|ae|ø|oe)l(?:ø|oe|o)r/u,
    /kanslerg(?:å|aa)rd/u,
    /lers(?:ø|oe)/u,
    /folehaven/u,
    /tuborgvej/u,
    // The subject.
    /integrat/u,
    /integrer/u,
    /immigra/u,
    beginning("emigra"),
    /indvandr/u,
    /efterkommere/u,
    /flygtning/u,
    /refugee/u,
    /asylum/u,
    /asyls(?:ø|oe)g/u,
    /newcomer/u,
    /nydansk/u,
    /ethnic/u,
    /etni(?:sk|c)/u,
    /bilingual/u,
    /tosproge/u,
    /non[-_ ]?western/u,
    /ikke[-_ ]?vestlig/u,
    /mother[-_ ]tongue/u,
    /modersm(?:å|aa)l/u,
    /familiesammenf(?:ø|oe)r/u,
    /family reunification/u,
    /opholdstilladelse/u,
    /residence permit/u,
    /repatri/u,
    /multicultur/u,
    /multikultur/u,
    beginning("muslim"),
    beginning("racis[mt]"),
    /foreign[-_ ]?born/u,
    // Who is named in the policy.
    /ramb(?:ø|oe)ll/u,
    /megafon/u,
  ],
};

/** Words for people and places that judge them. The groups and classes of a policy are named as it defines them. */
export const stigmatisingWords: WordList = {
  advice: "product texts name areas and groups neutrally, as they are defined",
  words: [
    /ghetto/u,
    beginning("getto"),
    /parallel[-_ ]?(?:society|societies)/u,
    /parallel[-_ ]?samfund/u,
    whole("slums?|slum(?:kvarter|omr(?:å|aa)de)\\p{L}*"),
    /no[- ]go[- ](?:area|zone)/u,
    /sink[- ]estate/u,
    /(?:problem|troubled)[- ](?:area|estate|neighbourhood|famil(?:y|ies)|child|children)/u,
    /problem(?:omr(?:å|aa)de|bolig|familie|b(?:a|ø|oe)rn)/u,
    /belastede? (?:bolig)?omr(?:å|aa)de/u,
    /underclass/u,
    /underklasse/u,
    /fremmedarbejder/u,
    /guest[- ]worker/u,
    /(?:second|third)[- ]generation[- ]immigrant/u,
    /(?:anden|tredje)generationsindvandr/u,
    /illegal[- ](?:alien|immigrant|migrant)/u,
    /non[- ]ethnic/u,
    whole("negro(?:es)?|neger(?:e|en|ne)?|perker(?:e|en|ne)?"),
    /welfare[- ](?:queen|scrounger|dependent)/u,
  ],
};

/** Every place where a file's name or text holds a word of the list. */
export function wordProblems(texts: Texts, list: WordList): readonly string[] {
  return [...texts].flatMap(([path, text]) => [
    ...wordsIn(path, list).map((word) => `The name of ${path} says “${word}”; ${list.advice}.`),
    ...text
      .split("\n")
      .flatMap((line, index) =>
        wordsIn(line, list).map((word) => `${path}:${index + 1} says “${word}”; ${list.advice}.`),
      ),
  ]);
}

function wordsIn(text: string, list: WordList): readonly string[] {
  // An "å" may be written as one character or as two; the patterns use one.
  const lower = text.normalize("NFC").toLowerCase();
  return list.words.flatMap((word) => word.exec(lower)?.[0] ?? []);
}

function whole(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "u");
}

function beginning(stem: string): RegExp {
  return new RegExp(`(?<!\\p{L})${stem}`, "u");
}
