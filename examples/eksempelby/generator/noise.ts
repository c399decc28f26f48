/**
 * A whole number between -spread and +spread that looks like chance and is the same on every machine: it depends on
 * the seed and the key alone, so that a new series changes no other one.
 */
export function noise(key: string, spread: number): number {
  if (spread === 0) return 0;
  return (hash(`${seed} ${key}`) % (2 * spread + 1)) - spread;
}

/** Another seed gives another city. */
const seed = "eksempelby/1";

/** FNV-1a with a last stir; 32-bit whole-number arithmetic only. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
