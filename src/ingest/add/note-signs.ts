import type { Line } from "./line.ts";

/** What OCR makes of a note's raised number, hanging on a word, a figure, a bracket or the stop behind them. */
const hanging = /(?<=[\p{L}\p{N}%)\]”][.,;:]?)[\^*']{1,3}(?=[\s.,;:)]|$)/gu;
/** Specks that stand by themselves. */
const speck = /^[\^~_.*'-]$/u;

/** Where the sign of a note hangs. */
export interface NoteSign {
  /** Index among the lines. */
  readonly line: number;
  /** How many words of the line stand before it. */
  readonly words: number;
}

/** Finds the signs of notes in lines as they were received, in order. */
export function noteSigns(lines: readonly Line[]): NoteSign[] {
  return lines.flatMap(({ received }, line) =>
    [...received.matchAll(hanging)].map(({ index }) => ({ line, words: wordsOf(received.slice(0, index)).length })),
  );
}

/** Puts a token behind so many words of a line's shown text; at its end when it has fewer. */
export function withToken(text: string, { words }: NoteSign, token: string): string {
  const ends = [...text.matchAll(/\S+/gu)]
    .filter(([word]) => !speck.test(word))
    .map((word) => word.index + word[0].length);
  const end = ends[words - 1] ?? text.length;
  const before = text.slice(0, end).replace(/[\^*']+(?=[.,;:]?$)/u, "");
  return before + token + text.slice(end);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "" && !speck.test(word));
}
