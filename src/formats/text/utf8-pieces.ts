/** Texts as bytes in UTF-8, many short ones in one piece: no file is whole in memory, and none comes byte by byte. */
export function* utf8Pieces(texts: Iterable<string>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield encoder.encode(piece);
    piece = "";
  }
  if (piece !== "") yield encoder.encode(piece);
}

const pieceLength = 1 << 16;
