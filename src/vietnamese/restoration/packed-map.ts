/** A place in the table of a {@link PackedMap}: three slots and the fingerprint of a key. */
export interface PackedPlace {
  first: number;
  second: number;
  third: number;
  fingerprint: number;
}

/** Shape of a packed table, as it stands before its bytes. */
export interface PackedShape {
  /** Slots a segment, a power of two. */
  readonly segmentSlots: number;
  readonly segments: number;
  /** Bytes a slot: 2, 3 or 4. */
  readonly slotBytes: number;
  readonly valueBits: number;
}

/**
 * A read-only map from up to four word ids to a small number, packed as a binary fuse filter: about 1.13 slots a key, keys
 * not stored. A key that was never put in is answered wrongly once in 2^(fingerprint bits); callers can live with that.
 */
export class PackedMap {
  readonly #shape: PackedShape;
  readonly #slots: Uint8Array;
  readonly #place: PackedPlace = { first: 0, second: 0, third: 0, fingerprint: 0 };

  constructor(shape: PackedShape, slots: Uint8Array) {
    this.#shape = shape;
    this.#slots = slots;
  }

  /** The value of the key, or -1. Unused places of a shorter key hold 0xffff. */
  get(a: number, b: number, c: number, d: number): number {
    const place = locate(this.#shape, a, b, c, d, this.#place);
    const word = this.#slot(place.first) ^ this.#slot(place.second) ^ this.#slot(place.third);
    const { valueBits } = this.#shape;
    return word >>> valueBits === place.fingerprint ? word & ((1 << valueBits) - 1) : -1;
  }

  #slot(index: number): number {
    const { slotBytes } = this.#shape;
    const at = index * slotBytes;
    let slot = (this.#slots[at] ?? 0) | ((this.#slots[at + 1] ?? 0) << 8);
    if (slotBytes > 2) slot |= (this.#slots[at + 2] ?? 0) << 16;
    if (slotBytes > 3) slot |= (this.#slots[at + 3] ?? 0) << 24;
    return slot;
  }
}

/** Where a key lives. Writes into `place` and returns it, so that a look-up makes no garbage. */
export function locate(
  shape: PackedShape,
  a: number,
  b: number,
  c: number,
  d: number,
  place: PackedPlace,
): PackedPlace {
  const one = mix(Math.imul(a + 1, 0x9e3779b1) ^ mix(Math.imul(b + 1, 0x85ebca6b) ^ mix(c * 0x10000 + d)));
  const two = mix(one ^ Math.imul(d + 1, 0xc2b2ae35) ^ Math.imul(c + 1, 0x27d4eb2f) ^ Math.imul(b + 1, 0x165667b1) ^ a);
  const three = mix(two + 0x6a09e667);
  const segment = Math.floor((one / 4294967296) * shape.segments);
  const mask = shape.segmentSlots - 1;
  const start = segment * shape.segmentSlots;
  place.first = start + (two & mask);
  place.second = start + shape.segmentSlots + (three & mask);
  place.third = start + 2 * shape.segmentSlots + (mix(three ^ one) & mask);
  place.fingerprint = mix(two ^ 0x51ed270b) >>> (32 - (8 * shape.slotBytes - shape.valueBits));
  return place;
}

function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
