/** A stream of numbers in [0, 1) that is the same for the same seed on every machine (a 32-bit xorshift). */
export function randomFrom(seed) {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 0x100000000;
  };
  const below = (n) => Math.floor(next() * n);
  return { next, below, between: (low, high) => low + below(high - low + 1), pick: (list) => list[below(list.length)], chance: (p) => next() < p };
}
