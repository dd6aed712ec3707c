const mostInByte = 127;

/**
 * Vectors with a byte for each number, one after the other: a quarter of what they come with. Each is stretched so that its largest
 * number takes the whole byte.
 */
export class ByteVectors {
  readonly dimension: number;
  /** The stretched numbers, `dimension` a vector. */
  readonly numbers: Int8Array;
  /** What a vector's numbers are multiplied by; 0 for one without direction. */
  readonly scales: Float32Array;

  constructor(dimension: number, numbers: Int8Array, scales: Float32Array) {
    this.dimension = dimension;
    this.numbers = numbers;
    this.scales = scales;
  }

  /** Room for so many vectors, all without direction. */
  static ofSize(count: number, dimension: number): ByteVectors {
    return new ByteVectors(dimension, new Int8Array(count * dimension), new Float32Array(count));
  }

  /** The first numbers of some vectors, in their order: walking all of them then reads nothing else. @param count numbers of each */
  firstOf(places: ArrayLike<number>, count: number): ByteVectors {
    const copies = ByteVectors.ofSize(places.length, count);
    for (let i = 0; i < places.length; i++) {
      const place = places[i] ?? 0;
      const start = place * this.dimension;
      copies.numbers.set(this.numbers.subarray(start, start + count), i * count);
      copies.scales[i] = this.scales[place] ?? 0;
    }
    return copies;
  }

  set(place: number, vector: Float32Array): void {
    let most = 0;
    for (let i = 0; i < vector.length; i++) most = Math.max(most, Math.abs(vector[i] ?? 0));
    const scale = most / mostInByte;
    this.scales[place] = scale;
    const start = place * this.dimension;
    for (let i = 0; i < vector.length; i++)
      this.numbers[start + i] = scale > 0 ? Math.round((vector[i] ?? 0) / scale) : 0;
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
    return (a + b + c + d) * (this.scales[place] ?? 0);
  }
}
