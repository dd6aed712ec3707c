import type { Passage } from "../../core/passage.ts";
import { passagePlaces } from "../../core/passage-places.ts";
import { isComparisonBase } from "../../vietnamese/comparison-base.ts";
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

/**
 * Looks up the surroundings of passages.
 *
 * @param yearOf the year that a passage's document is about; 0 when unknown
 */
export function passageBlocks(
  passages: readonly Passage[],
  yearOf: (passage: Passage) => number,
): (passage: Passage) => PassageBlock {
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
    const year = before.length ? yearOf(passage) : 0;
    const opened = before.map((other) => openingPeriod(other.text, year)).find((period) => period !== undefined);
    return { before, after, runningPeriod: opened };
  };
}

/** What may stand before the time that a sentence opens with. */
const opening =
  /^[^\p{L}]*(?:(?:trong|cả|toàn|tính|chung|đến|từ|kể từ|vào|hết|cuối|đầu|những ngày|ngày|tháng|năm|riêng|ngay|bước sang|bước vào|sang|sau|trước|vụ|niên vụ|nhìn chung|kết thúc|dự kiến|ước|lũy kế|dịp|chiều|sáng|tối)[ ,:]*)*$/iu;

/** The period that a sentence opens with. An older one that its subject bears ("Chỉ số PCI năm 2020") is that thing's alone. */
function openingPeriod(text: string, documentYear: number): Period | undefined {
  const [first] = periods(text.slice(0, openingLength));
  if (!first) return undefined;
  const before = text.slice(0, first.start);
  if (opening.test(before)) return first;
  const isOwnYear = first.kind === "year" && first.year >= documentYear;
  return isOwnYear && !isComparisonBase(text, first) ? first : undefined;
}
