/** Pieces of a text file as whole lines, without the last line's end: as standard output takes them. */
export function* wholeLines(pieces: Iterable<Uint8Array>): Iterable<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let rest = "";
  for (const piece of pieces) {
    const text = rest + decoder.decode(piece, { stream: true });
    const end = text.lastIndexOf("\n");
    rest = text.slice(end + 1);
    if (end !== -1) yield text.slice(0, end);
  }
  if (rest !== "") yield rest;
}
