/** Vectors as they came, one after the other. */
export class FloatVectors {
  readonly dimension: number;
  /** `dimension` numbers a vector. */
  readonly numbers: Float32Array;

  constructor(dimension: number, numbers: Float32Array) {
    this.dimension = dimension;
    this.numbers = numbers;
  }

  /** The first numbers of some vectors, in their order. @param count numbers of each */
  firstOf(places: ArrayLike<number>, count: number): FloatVectors {
    const copies = new FloatVectors(count, new Float32Array(places.length * count));
    for (let i = 0; i < places.length; i++) {
      const start = (places[i] ?? 0) * this.dimension;
      copies.set(i, this.numbers.subarray(start, start + count));
    }
    return copies;
  }

  set(place: number, vector: Float32Array): void {
    this.numbers.set(vector, place * this.dimension);
  }

  /**
   * Product of a vector with another one. Four sums at a time: none waits for the addition before.
   *
   * @param count so many of their first numbers are looked at; default all
   */
  product(place: number, vector: Float64Array, count = this.dimension): number {
    const { numbers } = this;
    const fours = count - (count % 4);
    const start = place * this.dimension;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0, at = start; i < fours; i += 4, at += 4) {
      a += (vector[i] ?? 0) * (numbers[at] ?? 0);
      b += (vector[i + 1] ?? 0) * (numbers[at + 1] ?? 0);
      c += (vector[i + 2] ?? 0) * (numbers[at + 2] ?? 0);
      d += (vector[i + 3] ?? 0) * (numbers[at + 3] ?? 0);
    }
    for (let i = fours; i < count; i++) a += (vector[i] ?? 0) * (numbers[start + i] ?? 0);
    return a + b + c + d;
  }
}
