import { alignLetters } from "./align-letters.ts";
import { anchors } from "./anchors.ts";
import { type Letters, pick } from "./letters.ts";
import type { Pairing, Run } from "./pairing.ts";
import { dropWeakPairs } from "./weak-pairs.ts";

/** Length of the sequences that tell to which stream a stretch of the received text belongs. */
const islandAnchorSize = 12;
/** Anchors this near to each other, on both sides alike, make one island; letters. */
const islandGapLetters = 60;
const islandSlackLetters = 12;
const islandLeastLetters = 24;
/** Stretches of at least this many letters that found no place in order are tried out of order. */
const leftoverLeastLetters = 6;

/**
 * Aligns several streams of an edition (body, notes) with the one received text in which they are interleaved. Each stream
 * ascends; letters of the received text go to one stream only. What no stream could place in order (a caption above
 * its article, a table's cell) is tried again against what is left over.
 *
 * @returns for each stream, the received letter of each of its letters, −1 where there is none
 */
export function alignStreams(streams: readonly Letters[], received: Letters): Pairing[] {
  const islands = streams.map((stream) => findIslands(stream.codes, received.codes));
  const owner = new Int8Array(received.codes.length).fill(-1);
  // Notes stand last in `streams` and are aligned first: what they take is taken out of the body's way.
  const pairings: Pairing[] = streams.map((stream) => new Int32Array(stream.codes.length).fill(-1));
  for (let index = streams.length - 1; index >= 0; index--) {
    const stream = streams[index];
    const pairing = pairings[index];
    if (!stream || !pairing || stream.codes.length === 0) continue;
    const others = islands.filter((_, other) => other < index).flat();
    const free = freeLetters(owner, others);
    align(stream, received, free, pairing);
    dropWeakPairs(stream.codes, received.codes, pairing);
    claim(pairing, owner, index);
  }
  for (const [index, stream] of streams.entries()) {
    const pairing = pairings[index];
    if (pairing) alignLeftover(stream, received, pairing, owner, index);
  }
  return pairings;
}

function align(stream: Letters, received: Letters, free: Int32Array, pairing: Pairing): void {
  const found = alignLetters(stream, pick(received, free));
  for (const [at, partner] of found.entries()) if (partner >= 0) pairing[at] = free[partner] ?? -1;
}

/** Tries every loose stretch by itself, longest first, against the letters that nobody owns. */
function alignLeftover(stream: Letters, received: Letters, pairing: Pairing, owner: Int8Array, index: number): void {
  let free = freeLetters(owner, []);
  for (const { start, end } of looseStretches(pairing)) {
    const part = pick(
      stream,
      Int32Array.from({ length: end - start }, (_, at) => start + at),
    );
    const found = new Int32Array(end - start).fill(-1);
    align(part, received, free, found);
    dropWeakPairs(part.codes, received.codes, found);
    if (found.every((partner) => partner < 0)) continue;
    for (const [at, partner] of found.entries()) if (partner >= 0) pairing[start + at] = partner;
    claim(found, owner, index);
    free = freeLetters(owner, []);
  }
}

function looseStretches(pairing: Pairing): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < pairing.length; at++) {
    if ((pairing[at] ?? -1) >= 0) continue;
    const start = at;
    while (at < pairing.length && (pairing[at] ?? -1) < 0) at++;
    if (at - start >= leftoverLeastLetters) found.push({ start, end: at });
  }
  return found.sort((a, b) => b.end - b.start - (a.end - a.start));
}

function claim(pairing: Pairing, owner: Int8Array, index: number): void {
  for (const partner of pairing) if (partner >= 0) owner[partner] = index;
}

/** Received letters that nobody owns and that lie in no island of another stream. */
function freeLetters(owner: Int8Array, islands: readonly { start: number; end: number }[]): Int32Array {
  const blocked = new Uint8Array(owner.length);
  for (const { start, end } of islands) blocked.fill(1, start, end);
  return indexesWhere(owner, (value, at) => value < 0 && blocked[at] === 0);
}

function indexesWhere(values: Int32Array | Int8Array, test: (value: number, at: number) => boolean): Int32Array {
  const found: number[] = [];
  for (const [at, value] of values.entries()) if (test(value, at)) found.push(at);
  return Int32Array.from(found);
}

/** Stretches of the received letters that surely belong to a stream: dense chains of anchors. */
function findIslands(left: Uint16Array, right: Uint16Array): { start: number; end: number }[] {
  const whole = { left: 0, leftEnd: left.length, right: 0, rightEnd: right.length };
  const islands: { start: number; end: number }[] = [];
  let last: Run | undefined;
  for (const run of anchors(left, right, whole, islandAnchorSize)) {
    const leftGap = last ? run.left - last.left - last.length : 0;
    const rightGap = last ? run.right - last.right - last.length : 0;
    const isNear = last && rightGap <= islandGapLetters && Math.abs(rightGap - leftGap) <= islandSlackLetters;
    const island = islands.at(-1);
    if (isNear && island) island.end = run.right + run.length;
    else islands.push({ start: run.right, end: run.right + run.length });
    last = run;
  }
  return islands.filter((island) => island.end - island.start >= islandLeastLetters);
}
