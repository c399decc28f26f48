/**
 * A source of evenly spread numbers strictly between 0 and 1 that gives the same ones for the same seed, on every
 * machine and for ever: the generator xoshiro128** with its state filled from the seed by SplitMix64.
 *
 * Each number takes two outputs of 32 bits, of which 52 bits are used: (k + 1/2)/2^52. So 0 and 1 never come out,
 * and the normal quantile of each number is finite. For simulation only: it keeps no secret.
 *
 * References: D. Blackman and S. Vigna (2021), "Scrambled linear pseudorandom number generators", ACM Transactions
 * on Mathematical Software 47 (4), 36, https://prng.di.unimi.it; G. L. Steele, D. Lea and C. H. Flood (2014), "Fast
 * splittable pseudorandom number generators", OOPSLA, for SplitMix64.
 *
 * Inside the room only: `seed` is a whole number from 0 to 2^53 - 1.
 */
export function seededUniform(seed: number): () => number {
  const next = xoshiro128(stateFrom(seed));
  return () => {
    const high = next() >>> 6;
    const low = next() >>> 6;
    return (high * 2 ** 26 + low + 0.5) / 2 ** 52;
  };
}

/** The outputs of xoshiro128** 1.1, whole numbers from 0 to 2^32 - 1, from a state of four such numbers. */
export function xoshiro128([s0, s1, s2, s3]: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = [s0, s1, s2, s3];
  return () => {
    const output = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return output;
  };
}

/** The first outputs of SplitMix64, 64 bits each. */
export function splitMix64(seed: bigint, howMany: number): readonly bigint[] {
  return Array.from({ length: howMany }, (_, index) => {
    let z = BigInt.asUintN(64, seed + BigInt(index + 1) * 0x9e3779b97f4a7c15n);
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  });
}

/** Two outputs of 64 bits are four words; they are never all 0 for two outputs in a row. */
function stateFrom(seed: number): readonly [number, number, number, number] {
  const [first = 0n, second = 0n] = splitMix64(BigInt(seed), 2);
  const low = (word: bigint) => Number(BigInt.asUintN(32, word));
  return [low(first), low(first >> 32n), low(second), low(second >> 32n)];
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
