import type { KeyHash } from "./hash-key.ts";
import { NumberList } from "./number-list.ts";

/** Gives terms numbers from 0 in the order in which they are first seen. A term is its hash alone: no string is kept. */
export class TermNumbers {
  readonly #lows = new NumberList();
  readonly #highs = new NumberList();
  /** Open addressing: a term's number plus one; 0 where no term stands. At most half full. */
  #slots = new Uint32Array(1 << 12);

  get size(): number {
    return this.#lows.length;
  }

  /** The term's number, a new one when it was not seen before. */
  of({ low, high }: KeyHash): number {
    const slot = this.#slotOf(low, high);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#lows.push(low);
    this.#highs.push(high);
    this.#slots[slot] = this.size;
    if (this.size * 2 > this.#slots.length) this.#grow();
    return this.size - 1;
  }

  /** Hash of a numbered term. */
  hashOf(number: number): KeyHash {
    return { low: this.#lows.at(number), high: this.#highs.at(number) };
  }

  #slotOf(low: number, high: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = low & mask;
    for (; ; slot = (slot + 1) & mask) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0 || (this.#lows.at(number) === low && this.#highs.at(number) === high)) return slot;
    }
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let number = 0; number < this.size; number++)
      this.#slots[this.#slotOf(this.#lows.at(number), this.#highs.at(number))] = number + 1;
  }
}
