/** A key of 31 bits that no other number has and that tells nothing of its order. */
export function keyOf(number: number): number {
  const mixed = Math.imul(number, 0x2c9277b5) & 0x7fffffff;
  return Math.imul(mixed ^ (mixed >>> 15), 0x3c6ef373) & 0x7fffffff;
}
