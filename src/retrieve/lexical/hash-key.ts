/** The two halves of a key's 64-bit hash. */
export interface KeyHash {
  readonly low: number;
  readonly high: number;
}

/** Channels of the index: marked and folded syllables, and pairs of either. */
export type Channel = "w" | "f" | "p" | "q";

/** A word as passages keep their words in order: the low half of its hash. */
export const wordKey = (word: string): number => hashKey("w", word).low;

/** Hashes a term of a channel (two FNV-1a walks with different seeds, then mixed): 64 bits, so that terms need no strings. */
export function hashKey(channel: Channel, term: string): KeyHash {
  let low = 0x811c9dc5 ^ channel.charCodeAt(0);
  let high = 0x9747b28c ^ (channel.charCodeAt(0) << 8);
  for (let i = 0; i < term.length; i++) {
    const code = term.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
    high ^= high >>> 15;
  }
  low ^= low >>> 16;
  low = Math.imul(low, 0x85ebca6b);
  low ^= low >>> 13;
  return { low: low >>> 0, high: high >>> 0 };
}
