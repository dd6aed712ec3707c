import type { Span } from "../../core/span.ts";

/**
 * The letters and digits of a text, marks taken off, lower case, nothing else: what alignment compares. Lost or added
 * spaces, hyphens and footnote signs vanish here.
 */
export interface Letters {
  /** One UTF-16 code a letter. */
  readonly codes: Uint16Array;
  /** Offset in the text of each letter. */
  readonly offsets: Int32Array;
  /** How good a place for a gap lies before each letter: {@link insideWord}, {@link atWord} or {@link atLine}. */
  readonly breaks: Uint8Array;
}

export const insideWord = 0;
export const atWord = 1;
/** Also the start of the text. */
export const atLine = 2;

/** Reads the letters of a text, of its given stretches one after the other. */
export function letters(text: string, spans: readonly Span[] = [{ start: 0, end: text.length }]): Letters {
  const size = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  const codes = new Uint16Array(size);
  const offsets = new Int32Array(size);
  const breaks = new Uint8Array(size);
  let count = 0;
  for (const span of spans) {
    let gap = atLine;
    for (let at = span.start; at < Math.min(span.end, text.length); at++) {
      const character = text.charCodeAt(at);
      const code = fold(character);
      if (code === 0) {
        gap = Math.max(gap, character === newLine ? atLine : character === space ? atWord : insideWord);
        continue;
      }
      codes[count] = code;
      offsets[count] = at;
      breaks[count] = gap;
      gap = insideWord;
      count++;
    }
  }
  return { codes: codes.slice(0, count), offsets: offsets.slice(0, count), breaks: breaks.slice(0, count) };
}

const newLine = 10;
const space = 32;

/** Takes some letters out of a stream. */
export function pick(from: Letters, indexes: Int32Array): Letters {
  const picked = {
    codes: new Uint16Array(indexes.length),
    offsets: new Int32Array(indexes.length),
    breaks: new Uint8Array(indexes.length),
  };
  let last = -1;
  for (const [at, index] of indexes.entries()) {
    picked.codes[at] = from.codes[index] ?? 0;
    picked.offsets[at] = from.offsets[index] ?? 0;
    picked.breaks[at] = index === last + 1 ? (from.breaks[index] ?? 0) : atLine;
    last = index;
  }
  return picked;
}

// 0 means: no letter or digit. Filled as characters are met.
const folded = new Int32Array(65536).fill(-1);

function fold(code: number): number {
  const known = folded[code] ?? 0;
  if (known >= 0) return known;
  const character = String.fromCharCode(code);
  let value = 0;
  if (/[\p{L}\p{N}]/u.test(character)) {
    const base = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    value = (base.startsWith("đ") || base.startsWith("ð") ? "d" : base).charCodeAt(0) || code;
  }
  folded[code] = value;
  return value;
}
