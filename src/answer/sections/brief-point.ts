import { sentences } from "../../vietnamese/sentences.ts";
import { withoutMarker } from "../passage/list-marker.ts";
import type { Point } from "./section-points.ts";

/** A point said briefly: words of one of its passages, without an end mark. */
export interface BriefPoint {
  readonly text: string;
  /** Place of that passage in the point. */
  readonly at: number;
}

/** What only adds to the statement before it. */
const aside = /,? (?=(?:mặc dù|trong đó|góp phần|từng bước|dẫn (?:tới|đến))(?!\p{L}))|; /u;

/** What stands before such a mark says something by itself from so many characters on. */
const leastHead = 35;
/** Most passages of a point that are tried. */
const tried = 6;

/**
 * Says a point by its first statement that is short enough: a sentence, else a sentence up to the mark behind which it only
 * adds something.
 *
 * @param most characters
 * @returns `undefined` when all of its statements are longer, or cannot be read
 */
export function briefPoint(point: Point, most: number): BriefPoint | undefined {
  for (const [at, passage] of point.slice(0, tried).entries()) {
    const text = withoutMarker(passage.text);
    for (const { start, end } of sentences(text)) {
      const sentence = bare(text.slice(start, end));
      const [head = ""] = sentence.split(aside);
      for (const said of [sentence, ...(head.length >= leastHead ? [bare(uncounted(head, sentence))] : [])])
        if (said.length <= most && said.length > 8 && !said.includes("[")) return { text: said, at };
    }
  }
  return undefined;
}

/** "Có 05 chỉ tiêu không đạt: GRDP" of a list that was cut: without its first item, which would seem to be all of it. */
function uncounted(head: string, sentence: string): string {
  if (head.length === sentence.length) return head;
  return /^(?<counted>[^:]*(?<!\p{L})(?:\d+|một số|các|những) [^:]*): /u.exec(head)?.groups?.["counted"] ?? head;
}

const bare = (text: string): string => text.trim().replace(/[\s.;,:…]+$/u, "");
