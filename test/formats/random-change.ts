/** A file made of one or two others by one to six changes: bytes turned, cut, doubled, moved, put in, taken from another. */
export function changed(seeds: readonly Uint8Array[], next: () => number): Uint8Array {
  const below = (most: number): number => Math.floor(next() * most);
  const pick = (): Uint8Array => seeds[below(seeds.length)] ?? new Uint8Array();
  let bytes: Uint8Array = Uint8Array.from(pick());
  for (let change = 1 + below(6); change > 0; change--)
    bytes = changes[below(changes.length)]?.(bytes, pick(), below) ?? bytes;
  return bytes;
}

type Change = (bytes: Uint8Array, other: Uint8Array, below: (most: number) => number) => Uint8Array;

const signs = [
  '"',
  ";",
  ",",
  "\n",
  "\r",
  "=",
  "(",
  ")",
  "[",
  "]",
  "-",
  ".",
  "0",
  "9",
  " ",
  "\0",
  "\u001a",
  '""',
  "{",
  "}",
  "<",
  ">",
  "\\",
  "e",
  "E9",
  "NaN",
  "__proto__",
  "æ",
  "ÿ",
  "1e999",
  "99999999999999999999",
  "null",
  "\t",
  "'",
  ":",
  "/",
  "*",
  "#",
].map((text) => Buffer.from(text));

const changes: readonly Change[] = [
  // One byte becomes another one.
  (bytes, _, below) => {
    if (bytes.length > 0) bytes[below(bytes.length)] = below(256);
    return bytes;
  },
  // The end is missing, or the beginning.
  (bytes, _, below) => bytes.subarray(0, below(bytes.length + 1)),
  (bytes, _, below) => (below(4) === 0 ? bytes.subarray(below(bytes.length + 1)) : bytes),
  // Some bytes are missing, or stand twice, or stand elsewhere.
  (bytes, _, below) => {
    const [from, to] = stretch(bytes, below);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, _, below) => {
    const [from, to] = stretch(bytes, below);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  (bytes, _, below) => {
    const [from, to] = stretch(bytes, below);
    const at = below(from + 1);
    return Buffer.concat([
      bytes.subarray(0, at),
      bytes.subarray(from, to),
      bytes.subarray(at, from),
      bytes.subarray(to),
    ]);
  },
  // A sign that means something is put in.
  (bytes, _, below) => {
    const at = below(bytes.length + 1);
    return Buffer.concat([
      bytes.subarray(0, at),
      signs[below(signs.length)] ?? Buffer.of(),
      bytes.subarray(at),
    ]);
  },
  // The end of another file.
  (bytes, other, below) =>
    Buffer.concat([bytes.subarray(0, below(bytes.length + 1)), other.subarray(below(other.length + 1))]),
];

function stretch(bytes: Uint8Array, below: (most: number) => number): readonly [number, number] {
  const from = below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + below(below(4) === 0 ? bytes.length + 1 : 40))];
}
