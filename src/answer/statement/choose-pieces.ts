import type { Piece } from "./pieces.ts";

/** A piece with what keeping it is worth. */
export interface WorthyPiece extends Piece {
  readonly value: number;
  /** What it costs to begin with it, and to go on with it behind a gap. */
  readonly startCost: number;
  readonly gapCost: number;
  /** What it costs to end with it. */
  readonly endCost: number;
}

/** Room that the sign of a gap takes; characters. */
const gapLength = 3;

type State = 0 | 1 | 2;
const notBegun: State = 0;
const keptLast: State = 1;
const leftLast: State = 2;

interface Best {
  readonly value: number;
  readonly before: Best | undefined;
  readonly kept: number | undefined;
}

/**
 * Chooses what to keep of a text that is too long: the pieces that are worth most together within the limit, where each
 * gap and each bad beginning or end costs something.
 *
 * @param limit most characters of what is kept, the signs of gaps included
 * @returns places of the kept pieces, ascending; empty when none fits
 */
export function choosePieces(pieces: readonly WorthyPiece[], limit: number): number[] {
  let states: (Best | undefined)[][] = [notBegun, keptLast, leftLast].map(() => []);
  put(states, notBegun, 0, { value: 0, before: undefined, kept: undefined });
  let best: Best | undefined;
  for (const [i, piece] of pieces.entries()) {
    const next: (Best | undefined)[][] = [[], [], []];
    for (const state of [notBegun, keptLast, leftLast] as const)
      for (const [length, found] of (states[state] ?? []).entries()) {
        if (!found) continue;
        put(next, state === notBegun ? notBegun : leftLast, length, found);
        const added = lengthBehind(state, piece, pieces[i - 1]);
        if (length + added > limit) continue;
        const cost = state === notBegun ? piece.startCost : state === leftLast ? piece.gapCost : 0;
        const kept = { value: found.value + piece.value - cost, before: found, kept: i };
        put(next, keptLast, length + added, kept);
        const ended = kept.value - piece.endCost;
        if (ended > (best?.value ?? 0)) best = { ...kept, value: ended };
      }
    states = next;
  }
  return pathOf(best);
}

function lengthBehind(state: State, piece: Piece, before: Piece | undefined): number {
  const size = piece.end - piece.start;
  if (state === notBegun) return size;
  return state === leftLast ? size + gapLength : size + piece.start - (before?.end ?? piece.start);
}

function put(states: (Best | undefined)[][], state: State, length: number, found: Best): void {
  const row = states[state];
  if (row && found.value > (row[length]?.value ?? Number.NEGATIVE_INFINITY)) row[length] = found;
}

function pathOf(best: Best | undefined): number[] {
  const path: number[] = [];
  for (let at = best; at; at = at.before) if (at.kept !== undefined) path.unshift(at.kept);
  return path;
}
