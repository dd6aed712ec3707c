/** Bits of a posting that tell how often its term stands in a field; the fields' numbers stand one after the other, `text` lowest. */
export const countBits = 4;

/** Highest count that a posting tells; more count as this many. */
export const mostCounted = (1 << countBits) - 1;

/** Bits of a posting's counts that speak of the text. */
export const inText = mostCounted;

/** Packed counts with one more for a field. */
export function countOneMore(packed: number, field: number): number {
  const shift = field * countBits;
  return ((packed >>> shift) & mostCounted) === mostCounted ? packed : packed + (1 << shift);
}
