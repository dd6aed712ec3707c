import type { Passage } from "../../core/passage.ts";
import { passagePlaces } from "../../core/passage-places.ts";
import { type Period, periods } from "../../vietnamese/periods.ts";

/** What stands around a passage in its own paragraph, list or table. */
export interface PassageBlock {
  /** Passages of the same block before it, nearest first; at most four. */
  readonly before: readonly Passage[];
  /** Passages of the same block after it; at most two. */
  readonly after: readonly Passage[];
  /** The period that an earlier sentence of the paragraph opened with ("Trong năm 2023, …"), if any. */
  readonly runningPeriod: Period | undefined;
}

const openingLength = 40;

/** Looks up the surroundings of passages. */
export function passageBlocks(passages: readonly Passage[]): (passage: Passage) => PassageBlock {
  const places = passagePlaces(passages);
  const isSame = (a: Passage | undefined, b: Passage) => a?.documentId === b.documentId && a.block === b.block;
  return (passage) => {
    const at = places.numberOf(passage.id);
    if (at === undefined || passage.kind === "row") return { before: [], after: [], runningPeriod: undefined };
    const before: Passage[] = [];
    for (let i = at - 1; i >= 0 && before.length < 4; i--) {
      const other = passages[i];
      if (!other || !isSame(other, passage)) break;
      before.push(other);
    }
    const after: Passage[] = [];
    for (let i = at + 1; i < passages.length && after.length < 2; i++) {
      const other = passages[i];
      if (!other || !isSame(other, passage)) break;
      after.push(other);
    }
    const opened = before.map((other) => openingPeriod(other.text)).find((period) => period !== undefined);
    return { before, after, runningPeriod: opened };
  };
}

/** The period that a sentence opens with. */
function openingPeriod(text: string): Period | undefined {
  const [first] = periods(text.slice(0, openingLength));
  return first && !/so (?:với )?(?:\S+ ){0,3}$/i.test(text.slice(0, first.start)) ? first : undefined;
}
