const pieceBits = 16;
const pieceSize = 1 << pieceBits;
const pieceMask = pieceSize - 1;

/** Whole numbers from 0 below 2³², appended one by one and kept in pieces: growing copies nothing, and no number is an object. */
export class NumberList {
  readonly #pieces: Uint32Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    const piece = this.#length >>> pieceBits;
    if (piece === this.#pieces.length) this.#pieces.push(new Uint32Array(pieceSize));
    (this.#pieces[piece] as Uint32Array)[this.#length & pieceMask] = number;
    this.#length++;
  }

  /** The number at a place; 0 behind the last. */
  at(place: number): number {
    return this.#pieces[place >>> pieceBits]?.[place & pieceMask] ?? 0;
  }

  /** @param place below {@link length} */
  set(place: number, number: number): void {
    (this.#pieces[place >>> pieceBits] as Uint32Array)[place & pieceMask] = number;
  }

  toArray(): Uint32Array {
    const all = new Uint32Array(this.#length);
    for (const [i, piece] of this.#pieces.entries())
      all.set(piece.subarray(0, Math.min(pieceSize, this.#length - i * pieceSize)), i * pieceSize);
    return all;
  }
}
