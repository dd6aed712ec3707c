import { heaviestChain } from "./heaviest-chain.ts";
import type { Run, Window } from "./pairing.ts";

/**
 * Finds stretches that two streams surely share inside a window: sequences of `size` letters that occur once in either,
 * neighbours joined, and of these the heaviest chain that ascends on both sides.
 */
export function anchors(left: Uint16Array, right: Uint16Array, window: Window, size: number): Run[] {
  const lefts = uniqueSequences(left, window.left, window.leftEnd, size);
  if (lefts.size === 0) return [];
  const rights = uniqueSequences(right, window.right, window.rightEnd, size);
  const runs: { left: number; right: number; length: number }[] = [];
  for (const [sequence, at] of lefts) {
    const partner = rights.get(sequence) ?? -1;
    if (at < 0 || partner < 0) continue;
    const last = runs.at(-1);
    // Sequences come in order of their place on the left, so neighbours of one diagonal follow each other.
    if (last && partner - at === last.right - last.left && at <= last.left + last.length)
      last.length = at + size - last.left;
    else runs.push({ left: at, right: partner, length: size });
  }
  return heaviestChain(runs);
}

/** Place of each sequence of `size` letters that occurs once, −1 for those that occur again. */
function uniqueSequences(codes: Uint16Array, from: number, to: number, size: number): Map<string, number> {
  const places = new Map<string, number>();
  const text = decode(codes, from, to);
  for (let at = 0; at + size <= text.length; at++) {
    const sequence = text.slice(at, at + size);
    places.set(sequence, places.has(sequence) ? -1 : at + from);
  }
  return places;
}

// A function call takes only so many arguments.
const chunkLetters = 8192;

function decode(codes: Uint16Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += chunkLetters) {
    text += String.fromCharCode(...codes.subarray(at, Math.min(to, at + chunkLetters)));
  }
  return text;
}
