import type { SectionArray, Sections } from "./section-file.ts";

/** Packs a text of each thing as sections: the bytes of all different texts, where each begins, and which of them each thing has. */
export function packTexts<T>(
  name: string,
  things: readonly T[],
  textOf: (thing: T) => string,
): Record<string, SectionArray> {
  const numbers = new Map<string, number>();
  const of = new Uint32Array(things.length);
  const starts: number[] = [0];
  let bytes = new Uint8Array(1 << 16);
  let end = 0;
  const encoder = new TextEncoder();
  for (const [i, thing] of things.entries()) {
    const text = textOf(thing);
    const known = numbers.get(text);
    of[i] = known ?? numbers.size;
    if (known !== undefined) continue;
    numbers.set(text, numbers.size);
    // A UTF-16 code unit takes three bytes of UTF-8 at most.
    if (end + text.length * 3 > bytes.length) bytes = grown(bytes, end + text.length * 3);
    end += encoder.encodeInto(text, bytes.subarray(end)).written;
    starts.push(end);
  }
  return { [name]: bytes.slice(0, end), [`${name}Starts`]: Uint32Array.from(starts), [`${name}Of`]: of };
}

function grown(bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(Math.max(least, Math.floor(bytes.length * 1.5)));
  more.set(bytes);
  return more;
}

/** The texts that {@link packTexts} packed. */
export class Texts {
  readonly #bytes: Buffer;
  readonly #starts: Uint32Array;
  readonly #of: Uint32Array;

  constructor(sections: Sections, name: string) {
    const bytes = sections.get(name, "Uint8Array");
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#starts = sections.get(`${name}Starts`, "Uint32Array");
    this.#of = sections.get(`${name}Of`, "Uint32Array");
  }

  /** The text of a thing, read from its bytes. */
  at(thing: number): string {
    const number = this.#of[thing] ?? 0;
    return this.#bytes.toString("utf8", this.#starts[number], this.#starts[number + 1]);
  }
}
