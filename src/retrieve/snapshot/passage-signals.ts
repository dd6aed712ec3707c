import type { Passage } from "../../core/passage.ts";
import { kindsHeld } from "../../vietnamese/asked-kinds.ts";
import { periods } from "../../vietnamese/periods.ts";

/** What ranking needs of each passage beside its words, worked out once when the snapshot is built. */
export interface PassageSignals {
  /** Bits of what the passage holds, see `askedKinds`; a number a passage. */
  readonly kinds: Uint32Array;
  /** Where a passage's periods start in {@link periods}; one number more than passages. */
  readonly periodStarts: Uint32Array;
  /** Periods of the text, or of its context when it names none: `from, to` as YYYYMMDD. */
  readonly periods: Int32Array;
}

/** Works out the signals of all passages. */
export function passageSignals(passages: readonly Passage[]): PassageSignals {
  const kinds = new Uint32Array(passages.length);
  const periodStarts = new Uint32Array(passages.length + 1);
  const found: number[] = [];
  for (const [i, passage] of passages.entries()) {
    kinds[i] = kindsHeld(passage.text);
    // A row's periods stand in the heads of its columns.
    const own = periods([passage.text, ...(passage.cells ?? []).map((cell) => cell.head)].join("\n"));
    for (const { from, to } of own.length > 0 ? own : periods(passage.context)) found.push(from, to);
    periodStarts[i + 1] = found.length / 2;
  }
  return { kinds, periodStarts, periods: Int32Array.from(found) };
}
