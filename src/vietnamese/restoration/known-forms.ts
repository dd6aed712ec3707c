const bitsPerForm = 6;

/** A Bloom filter over word forms: says "not seen" surely and "seen" almost surely. */
export class KnownForms {
  readonly #bits: Uint8Array;

  constructor(bits: Uint8Array) {
    this.#bits = bits;
  }

  /** Whether the form was put in. */
  has(form: string): boolean {
    if (this.#bits.length === 0) return false;
    return placesOf(form, this.#bits.length * 8).every((at) => ((this.#bits[at >>> 3] ?? 0) >>> (at & 7)) & 1);
  }

  /** Puts a form in, changing the bits the filter was made with. */
  add(form: string): void {
    for (const at of placesOf(form, this.#bits.length * 8))
      this.#bits[at >>> 3] = (this.#bits[at >>> 3] ?? 0) | (1 << (at & 7));
  }
}

function placesOf(form: string, size: number): number[] {
  let one = 0x811c9dc5;
  let two = 0x9747b28c;
  for (let index = 0; index < form.length; index++) {
    one = Math.imul(one ^ form.charCodeAt(index), 0x01000193);
    two = Math.imul(two ^ form.charCodeAt(index), 0x5bd1e995) ^ (two >>> 13);
  }
  return Array.from({ length: bitsPerForm }, (_, turn) => ((one >>> 0) + turn * ((two >>> 0) | 1)) % size);
}
