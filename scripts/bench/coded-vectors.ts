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

/**
 * Nine bits a number, ten for the first ones: a byte, and bits behind it that stand with those of seven neighbours in bytes of their own.
 */
export class BitVectors implements CodedVectors {
  readonly bytesPerVector: number;
  readonly #dimension: number;
  readonly #fine: number;
  readonly #numbers: Int8Array;
  readonly #ninthBits: Uint8Array;
  readonly #tenthBits: Uint8Array;
  readonly #scales: Float32Array;

  /** @param fine so many of the first numbers have ten bits; it and the dimension are multiples of 8 */
  constructor(size: number, dimension: number, fine: number) {
    this.bytesPerVector = dimension + (dimension + fine) / bitsInByte + floatBytes;
    this.#dimension = dimension;
    this.#fine = fine;
    this.#numbers = new Int8Array(size * dimension);
    this.#ninthBits = new Uint8Array((size * dimension) / bitsInByte);
    this.#tenthBits = new Uint8Array((size * fine) / bitsInByte);
    this.#scales = new Float32Array(size);
  }

  set(label: number, vector: Float32Array): void {
    const scale = largest(vector) / 511;
    this.#scales[label] = scale;
    const start = label * this.#dimension;
    for (const [i, value] of vector.entries()) {
      const isFine = i < this.#fine;
      const code = isFine ? Math.round(value / scale) : 2 * Math.min(255, Math.round(value / scale / 2));
      this.#numbers[start + i] = code >> 2;
      setBit(this.#ninthBits, start + i, (code >> 1) & 1);
      if (isFine) setBit(this.#tenthBits, label * this.#fine + i, code & 1);
    }
  }

  scorer(question: Float32Array): (label: number) => number {
    const sums = sumsByByte(question);
    return (label) => {
      const first = product(question, this.#numbers, label * this.#dimension);
      const ninth = sumOfBits(sums, this.#ninthBits, label, this.#dimension / bitsInByte);
      const tenth = sumOfBits(sums, this.#tenthBits, label, this.#fine / bitsInByte);
      return (4 * first + 2 * ninth + tenth) * (this.#scales[label] ?? 0);
    };
  }
}

function setBit(bytes: Uint8Array, place: number, bit: number): void {
  const at = Math.floor(place / bitsInByte);
  bytes[at] = (bytes[at] ?? 0) | (bit << (place % bitsInByte));
}

/** Sum of the question's numbers whose bit a vector has. @param sums as {@link sumsByByte} gives them @param size bytes a vector */
function sumOfBits(sums: Float32Array, bytes: Uint8Array, label: number, size: number): number {
  let sum = 0;
  for (let i = 0, at = label * size; i < size; i++, at++) sum += sums[i * bytesThereAre + (bytes[at] ?? 0)] ?? 0;
  return sum;
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
