import type { Letters } from "./letters.ts";
import type { Pairing, Window } from "./pairing.ts";

/** A window of more cells than this is left unpaired: nothing in it agrees well enough to have been anchored. */
const maximumCells = 6_000_000;

const matchGain = 2;
const mismatchCost = -1;
const leftExtend = -0.6;
// Received text may hold a whole page's footnotes or margin noise between two letters: a long gap costs little more than a short one.
const rightExtend = -0.02;
/** Cost of opening a gap before a letter, by the letter's break: inside a word, at a word, at a line. */
const leftOpens = [-5, -4, -3.8] as const;
const rightOpens = [-5.5, -4.5, -4.3] as const;

const fromPair = 0;
const fromLeftGap = 1;
const fromRightGap = 2;

/**
 * Aligns the letters of a small window, every letter against every letter (affine gaps), and writes the pairs into
 * `pairing`. Letters that differ may pair: that is what OCR does to them. Gaps open rather between words and lines.
 */
export function alignWindow(left: Letters, right: Letters, window: Window, pairing: Pairing): void {
  const rows = window.leftEnd - window.left;
  const columns = window.rightEnd - window.right;
  if (rows === 0 || columns === 0 || (rows + 1) * (columns + 1) > maximumCells) return;
  const table = new Table(columns);
  const steps = new Uint8Array((rows + 1) * (columns + 1));
  const opens = Float64Array.from({ length: columns }, (_, j) => rightOpens[right.breaks[window.right + j] ?? 0] ?? 0);
  table.firstRow(steps, opens);
  for (let i = 1; i <= rows; i++) {
    const at = window.left + i - 1;
    const open = leftOpens[left.breaks[at] ?? 0] ?? 0;
    table.nextRow(i, left.codes[at] ?? 0, right.codes.subarray(window.right, window.rightEnd), open, opens, steps);
  }
  followBack(steps, table.lastState(), window, rows, columns, pairing);
}

/**
 * One row of the three tables: best score of aligning so far that ends in a pair, in a left letter without partner, in a
 * right one without partner. `steps` keeps, two bits a state, where each came from.
 */
class Table {
  private readonly columns: number;
  private readonly pair: Float64Array;
  private readonly leftGap: Float64Array;
  private readonly rightGap: Float64Array;

  constructor(columns: number) {
    this.columns = columns;
    this.pair = new Float64Array(columns + 1).fill(Number.NEGATIVE_INFINITY);
    this.leftGap = new Float64Array(columns + 1).fill(Number.NEGATIVE_INFINITY);
    this.rightGap = new Float64Array(columns + 1).fill(Number.NEGATIVE_INFINITY);
  }

  firstRow(steps: Uint8Array, opens: Float64Array): void {
    this.pair[0] = 0;
    for (let j = 1; j <= this.columns; j++) {
      this.rightGap[j] = (opens[0] ?? 0) + rightExtend * j;
      steps[j] = (j === 1 ? fromPair : fromRightGap) << 4;
    }
  }

  nextRow(i: number, code: number, codes: Uint16Array, open: number, opens: Float64Array, steps: Uint8Array): void {
    const { pair, leftGap, rightGap } = this;
    const row = i * (this.columns + 1);
    let diagonal = this.best(0);
    let diagonalFrom = this.bestState(0);
    leftGap[0] = Math.max(this.best(0) + open, leftGap[0] ?? 0) + leftExtend;
    pair[0] = rightGap[0] = Number.NEGATIVE_INFINITY;
    steps[row] = (i === 1 ? fromPair : fromLeftGap) << 2;
    for (let j = 1; j <= this.columns; j++) {
      const best = this.best(j);
      const state = this.bestState(j);
      const longer = leftGap[j] ?? 0;
      const leftFrom = best + open > longer ? state : fromLeftGap;
      leftGap[j] = Math.max(best + open, longer) + leftExtend;
      pair[j] = diagonal + (code === codes[j - 1] ? matchGain : mismatchCost);
      const before = Math.max(pair[j - 1] ?? 0, leftGap[j - 1] ?? 0) + (opens[j - 1] ?? 0);
      const beforeFrom = (pair[j - 1] ?? 0) >= (leftGap[j - 1] ?? 0) ? fromPair : fromLeftGap;
      const rightFrom = before > (rightGap[j - 1] ?? 0) ? beforeFrom : fromRightGap;
      rightGap[j] = Math.max(before, rightGap[j - 1] ?? 0) + rightExtend;
      steps[row + j] = diagonalFrom | (leftFrom << 2) | (rightFrom << 4);
      diagonal = best;
      diagonalFrom = state;
    }
  }

  lastState(): number {
    return this.bestState(this.columns);
  }

  private best(j: number): number {
    return Math.max(this.pair[j] ?? 0, this.leftGap[j] ?? 0, this.rightGap[j] ?? 0);
  }

  private bestState(j: number): number {
    const [pair, leftGap, rightGap] = [this.pair[j] ?? 0, this.leftGap[j] ?? 0, this.rightGap[j] ?? 0];
    if (pair >= leftGap && pair >= rightGap) return fromPair;
    return leftGap >= rightGap ? fromLeftGap : fromRightGap;
  }
}

function followBack(
  steps: Uint8Array,
  lastState: number,
  window: Window,
  rows: number,
  columns: number,
  pairing: Pairing,
): void {
  let [i, j, state] = [rows, columns, lastState];
  while (i > 0 || j > 0) {
    const step = steps[i * (columns + 1) + j] ?? 0;
    const next = (step >> (state * 2)) & 3;
    if (state === fromPair) {
      i--;
      j--;
      if (i < 0 || j < 0) return;
      pairing[window.left + i] = window.right + j;
    } else if (state === fromLeftGap) i--;
    else j--;
    state = next;
  }
}
