import { alignWindow } from "./align-window.ts";
import { anchors } from "./anchors.ts";
import type { Letters } from "./letters.ts";
import type { Pairing, Run, Window } from "./pairing.ts";
import { slideGaps } from "./slide-gaps.ts";

/** Lengths of the letter sequences that anchor, tried one after the other in what is left between the anchors so far. */
const anchorSizes = [16, 10, 7, 5] as const;
/** A window this small is aligned letter by letter at once. */
const smallWindowCells = 20_000;

/**
 * Aligns two streams of letters, in one ascending pass: long unique sequences first, shorter ones between them, letter by letter
 * in what remains.
 */
export function alignLetters(left: Letters, right: Letters): Pairing {
  const pairing: Pairing = new Int32Array(left.codes.length).fill(-1);
  const whole = { left: 0, leftEnd: left.codes.length, right: 0, rightEnd: right.codes.length };
  const pending: { window: Window; level: number }[] = [{ window: whole, level: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { window, level } = next;
    const size = anchorSizes[level];
    const cells = (window.leftEnd - window.left) * (window.rightEnd - window.right);
    if (cells === 0) continue;
    if (size === undefined || cells <= smallWindowCells) {
      alignWindow(left, right, window, pairing);
      continue;
    }
    const runs = anchors(left.codes, right.codes, window, size);
    for (const run of runs) for (let i = 0; i < run.length; i++) pairing[run.left + i] = run.right + i;
    for (const gap of gaps(runs, window)) pending.push({ window: gap, level: level + 1 });
  }
  slideGaps(left, right, pairing);
  return pairing;
}

/** The windows between the runs of a chain, and before and behind them. */
function gaps(runs: readonly Run[], window: Window): Window[] {
  const found: Window[] = [];
  let { left, right } = window;
  for (const run of runs) {
    found.push({ left, leftEnd: run.left, right, rightEnd: run.right });
    left = run.left + run.length;
    right = run.right + run.length;
  }
  found.push({ left, leftEnd: window.leftEnd, right, rightEnd: window.rightEnd });
  return found;
}
