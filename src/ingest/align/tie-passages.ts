import type { Span } from "../../core/span.ts";
import type { DraftPassage } from "../edition/draft-passage.ts";
import { alignStreams } from "./align-streams.ts";
import { type Letters, letters } from "./letters.ts";
import { wordTies } from "./word-ties.ts";

/** A draft with its words tied to the received file. */
export interface TiedDraft {
  readonly draft: DraftPassage;
  /** Quadruples `textStart, textEnd, receivedStart, receivedEnd`; see `Passage.ties`. */
  readonly ties: readonly number[];
}

/**
 * Ties the passages of one edition to its received text, word by word. Body and notes are two streams that each run on
 * in reading order; the received text holds both, notes at the feet of its pages.
 *
 * @param spans stretches of the received file that hold the document, in reading order
 */
export function tiePassages(drafts: readonly DraftPassage[], received: string, spans: readonly Span[]): TiedDraft[] {
  const receivedLetters = letters(received, spans);
  const isNote = (draft: DraftPassage) => draft.kind === "note";
  const groups = [drafts.filter((draft) => !isNote(draft)), drafts.filter(isNote)];
  const streams = groups.map(joinLetters);
  const pairings = alignStreams(
    streams.map((stream) => stream.letters),
    receivedLetters,
  );
  const claimed = new Uint8Array(received.length);
  for (const pairing of pairings) for (const at of pairing) if (at >= 0) claimed[receivedLetters.offsets[at] ?? 0] = 1;
  const tied = new Map<DraftPassage, TiedDraft>();
  for (const [index, stream] of streams.entries()) {
    const pairing = pairings[index] ?? new Int32Array();
    for (const { draft, start, end } of stream.parts) {
      const textOffsets = Array.from(stream.letters.offsets.subarray(start, end));
      const receivedOffsets = Array.from(pairing.subarray(start, end), (at) =>
        at < 0 ? -1 : (receivedLetters.offsets[at] ?? -1),
      );
      tied.set(draft, {
        draft,
        ties: wordTies(withoutIllegible(draft.text), { textOffsets, receivedOffsets }, received, claimed),
      });
    }
  }
  return drafts.map((draft) => tied.get(draft) ?? { draft, ties: [] });
}

/** The proof-reader's "[không đọc được]" stands for what nobody can read; it is no word of the document. Offsets stay true. */
export function withoutIllegible(text: string): string {
  return text.replace(/\[không đọc được\]/g, (mark) => " ".repeat(mark.length));
}

interface Stream {
  readonly letters: Letters;
  readonly parts: readonly { readonly draft: DraftPassage; readonly start: number; readonly end: number }[];
}

function joinLetters(drafts: readonly DraftPassage[]): Stream {
  const parts: { draft: DraftPassage; start: number; end: number }[] = [];
  const read = drafts.map((draft) => letters(withoutIllegible(draft.text)));
  const size = read.reduce((sum, one) => sum + one.codes.length, 0);
  const joined: Letters = { codes: new Uint16Array(size), offsets: new Int32Array(size), breaks: new Uint8Array(size) };
  let at = 0;
  for (const [index, draft] of drafts.entries()) {
    const one = read[index];
    if (!one) continue;
    joined.codes.set(one.codes, at);
    joined.offsets.set(one.offsets, at);
    joined.breaks.set(one.breaks, at);
    parts.push({ draft, start: at, end: at + one.codes.length });
    at += one.codes.length;
  }
  return { letters: joined, parts };
}
