import type { Letters } from "./letters.ts";
import type { Pairing } from "./pairing.ts";

/** A gap is moved by at most this many letters. */
const reachLetters = 60;

/**
 * Moves gaps to where words, lines and paragraphs begin, when the letters allow either place: "… 2023 [a caption … 2023]
 * Qua …" can lose "[023 a caption … 2]" as well, and alignment alone cannot tell which.
 */
export function slideGaps(left: Letters, right: Letters, pairing: Pairing): void {
  let previous = -1;
  for (let at = 0; at < pairing.length; at++) {
    const partner = pairing[at] ?? -1;
    if (partner < 0) continue;
    if (previous >= 0) {
      const leftGap = at - previous - 1;
      const rightGap = partner - (pairing[previous] ?? 0) - 1;
      if (leftGap > 0 && rightGap === 0) slideLeftGap(left, right, pairing, previous + 1, at);
      else if (leftGap === 0 && rightGap > 0) slideRightGap(left, right, pairing, at);
    }
    previous = at;
  }
}

/** The gap holds the left letters `[start, end)`; their neighbours' partners are neighbours too. */
function slideLeftGap(left: Letters, right: Letters, pairing: Pairing, start: number, end: number): void {
  const { codes, breaks } = left;
  const partner = pairing[end] ?? 0;
  const canMove = (shift: number) => {
    const [from, to] = shift > 0 ? [end + shift - 1, start + shift - 1] : [start + shift, end + shift];
    return from >= 0 && pairing[from] === partner + (shift > 0 ? shift - 1 : shift) && codes[from] === codes[to];
  };
  const shift = bestShift(canMove, (by) => (breaks[start + by] ?? 0) + (right.breaks[partner + by] ?? 0));
  for (let i = 0; i < shift; i++) pairing[start + i] = partner + i;
  for (let i = 1; i <= -shift; i++) pairing[end - i] = partner - i;
  const [gapStart, gapEnd] = [start + shift, end + shift];
  if (shift !== 0) pairing.fill(-1, gapStart, gapEnd);
}

/** The gap holds the right letters between the partners of left letters `at - 1` and `at`. */
function slideRightGap(left: Letters, right: Letters, pairing: Pairing, at: number): void {
  const start = (pairing[at - 1] ?? 0) + 1;
  const end = pairing[at] ?? 0;
  const canMove = (shift: number) => {
    const moved = shift > 0 ? at + shift - 1 : at + shift;
    const [from, to] = shift > 0 ? [end + shift - 1, start + shift - 1] : [start + shift, end + shift];
    return moved >= 0 && pairing[moved] === from && left.codes[moved] === right.codes[to];
  };
  const shift = bestShift(canMove, (by) => (right.breaks[start + by] ?? 0) + (left.breaks[at + by] ?? 0));
  for (let i = 0; i < shift; i++) pairing[at + i] = start + i;
  for (let i = 1; i <= -shift; i++) pairing[at - i] = end - i;
}

/** The nearest shift with the best score that single steps lead to. */
function bestShift(canMove: (shift: number) => boolean, score: (shift: number) => number): number {
  let best = 0;
  for (const step of [1, -1]) {
    for (let shift = step; Math.abs(shift) <= reachLetters && canMove(shift); shift += step) {
      if (score(shift) > score(best)) best = shift;
    }
  }
  return best;
}
