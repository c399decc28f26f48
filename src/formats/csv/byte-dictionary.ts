/** Texts by their bytes, each once: finds the number of a text without making a string of it. */
export interface ByteDictionary {
  /** The number of the text between two places; a new one where it is not there yet. */
  numberOf(bytes: Uint8Array, from: number, to: number): number;
  readonly size: number;
  /** The texts in the order of their numbers. */
  texts(decode: (bytes: Uint8Array) => string): readonly string[];
}

export function byteDictionary(): ByteDictionary {
  let slots = new Int32Array(64);
  let hashes = new Int32Array(32);
  let ends = new Int32Array(32);
  let arena = new Uint8Array(1024);
  let size = 0;

  function grow(): void {
    hashes = widened(hashes);
    ends = widened(ends);
    slots = new Int32Array(slots.length * 2);
    for (let number = 0; number < size; number++) {
      let slot = (hashes[number] ?? 0) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
  }

  function isAt(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = number === 0 ? 0 : (ends[number - 1] ?? 0);
    if ((ends[number] ?? 0) - start !== to - from) return false;
    for (let at = from, own = start; at < to; at++, own++) if (arena[own] !== bytes[at]) return false;
    return true;
  }

  return {
    get size() {
      return size;
    },
    numberOf(bytes, from, to) {
      let hash = 0x811c9dc5 | 0;
      for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
      hash ^= hash >>> 15;
      let slot = hash & (slots.length - 1);
      for (;;) {
        const number = (slots[slot] ?? 0) - 1;
        if (number === -1) break;
        if (hashes[number] === hash && isAt(number, bytes, from, to)) return number;
        slot = (slot + 1) & (slots.length - 1);
      }
      const start = size === 0 ? 0 : (ends[size - 1] ?? 0);
      while (start + to - from > arena.length) arena = widened(arena);
      arena.set(bytes.subarray(from, to), start);
      hashes[size] = hash;
      ends[size] = start + to - from;
      slots[slot] = ++size;
      if (size >= hashes.length) grow();
      return size - 1;
    },
    texts: (decode) =>
      Array.from({ length: size }, (_, number) =>
        decode(arena.subarray(number === 0 ? 0 : ends[number - 1], ends[number])),
      ),
  };
}

function widened<Numbers extends Int32Array | Uint8Array>(numbers: Numbers): Numbers {
  const wide =
    numbers instanceof Int32Array ? new Int32Array(numbers.length * 2) : new Uint8Array(numbers.length * 2);
  wide.set(numbers);
  return wide as Numbers;
}
