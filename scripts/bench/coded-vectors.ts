/** Vectors kept in fewer bits than they came with. */
export interface CodedVectors {
  readonly bytesPerVector: number;
  set(label: number, vector: Float32Array): void;
  /** Tells a vector's product with a question. */
  scorer(question: Float32Array): (label: number) => number;
}

const floatBytes = 4;
const bitsInByte = 8;
const bytesThereAre = 256;

/** A byte a number, stretched so that the vector's largest number takes all of it. */
export class ByteVectors implements CodedVectors {
  readonly bytesPerVector: number;
  readonly #dimension: number;
  readonly #numbers: Int8Array;
  readonly #scales: Float32Array;

  constructor(size: number, dimension: number) {
    this.bytesPerVector = dimension + floatBytes;
    this.#dimension = dimension;
    this.#numbers = new Int8Array(size * dimension);
    this.#scales = new Float32Array(size);
  }

  set(label: number, vector: Float32Array): void {
    const scale = largest(vector) / 127;
    this.#scales[label] = scale;
    for (let i = 0, at = label * this.#dimension; i < vector.length; i++, at++)
      this.#numbers[at] = Math.round((vector[i] ?? 0) / scale);
  }

  scorer(question: Float32Array): (label: number) => number {
    return (label) => product(question, this.#numbers, label * this.#dimension) * (this.#scales[label] ?? 0);
  }
}

/** Nine bits a number: a byte, and a bit behind it that stands with those of its seven neighbours in a byte of its own. */
export class NineBitVectors implements CodedVectors {
  readonly bytesPerVector: number;
  readonly #dimension: number;
  readonly #numbers: Int8Array;
  readonly #lastBits: Uint8Array;
  readonly #scales: Float32Array;

  /** @param dimension a multiple of 8 */
  constructor(size: number, dimension: number) {
    this.bytesPerVector = dimension + dimension / bitsInByte + floatBytes;
    this.#dimension = dimension;
    this.#numbers = new Int8Array(size * dimension);
    this.#lastBits = new Uint8Array((size * dimension) / bitsInByte);
    this.#scales = new Float32Array(size);
  }

  set(label: number, vector: Float32Array): void {
    const scale = largest(vector) / 255;
    this.#scales[label] = scale;
    const start = label * this.#dimension;
    for (const [i, value] of vector.entries()) {
      const code = Math.round(value / scale);
      const at = (start + i) >>> 3;
      this.#numbers[start + i] = code >> 1;
      this.#lastBits[at] = (this.#lastBits[at] ?? 0) | ((code & 1) << (i % bitsInByte));
    }
  }

  scorer(question: Float32Array): (label: number) => number {
    const sums = sumsByByte(question);
    const bytes = this.#dimension / bitsInByte;
    return (label) => {
      let last = 0;
      for (let i = 0, at = label * bytes; i < bytes; i++, at++)
        last += sums[i * bytesThereAre + (this.#lastBits[at] ?? 0)] ?? 0;
      const first = product(question, this.#numbers, label * this.#dimension);
      return (2 * first + last) * (this.#scales[label] ?? 0);
    };
  }
}

/** For every eight numbers of a question and every byte: the sum of the numbers whose bit is set. */
function sumsByByte(question: Float32Array): Float32Array {
  const sums = new Float32Array((question.length / bitsInByte) * bytesThereAre);
  for (let at = 0; at < sums.length; at++) {
    const byte = at % bytesThereAre;
    if (byte === 0) continue;
    const highest = 31 - Math.clz32(byte);
    const rest = sums[at - (1 << highest)] ?? 0;
    sums[at] = rest + (question[Math.floor(at / bytesThereAre) * bitsInByte + highest] ?? 0);
  }
  return sums;
}

const largest = (vector: Float32Array): number =>
  vector.reduce((most, value) => Math.max(most, Math.abs(value)), Number.MIN_VALUE);

function product(question: Float32Array, numbers: Int8Array, start: number): number {
  let sum = 0;
  for (let i = 0; i < question.length; i++) sum += (question[i] ?? 0) * (numbers[start + i] ?? 0);
  return sum;
}
