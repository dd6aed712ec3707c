import type { Answer } from "../../core/answer.ts";
import type { Passage } from "../../core/passage.ts";
import type { PassageView } from "../passage/passage-view.ts";
import type { Understanding } from "../question/understanding.ts";
import { type AskedSection, askedSection, topicOf } from "./asked-section.ts";
import { chooseSection } from "./choose-section.ts";
import type { Section } from "./read-sections.ts";
import { saySection } from "./say-section.ts";

/** What a broad question is read from. */
export interface BroadQuestion {
  /** With what it inherits. */
  readonly asked: Understanding;
  readonly own: Understanding;
  /** The question before it, when there was one. */
  readonly before: Understanding | undefined;
  readonly isFollowUp: boolean;
}

/** "Vì sao?" and "còn mục tiêu 2026?" after a question for one thing are about that. */
function asksOfIt(own: Understanding, broad: AskedSection | undefined): boolean {
  if (broad?.kind === "causes") return !/nguyên nhân/u.test(own.text);
  return broad?.kind === "targets" && broad.topic.length === 0 && goesOn.test(own.text);
}

const goesOn =
  /^(?:(?:còn|thế|vậy|rồi|và) |(?:mục tiêu|kế hoạch|chỉ tiêu) (?:năm )?(?:\p{L}+|\d+)(?: (?:thì sao|thế nào|bao nhiêu))?$)/u;

/**
 * Answers a question for a whole section ("những khó khăn, hạn chế của năm 2023", "nhiệm vụ trọng tâm năm 2024"); a follow-up
 * may set another year or place ("còn năm 2022?").
 *
 * @param sections of the corpus; read only for such a question
 * @returns `undefined` when something else is asked, or no section of that kind, place and time is there
 */
export function answerBroadly(
  { asked, own, before, isFollowUp }: BroadQuestion,
  sections: () => readonly Section[],
  view: (passage: Passage) => PassageView,
): Omit<Answer, "resolved" | "retrieved" | "milliseconds"> | undefined {
  const saysNothing = own.concepts.length === 0 && isFollowUp;
  const broad = askedSection(own) ?? (saysNothing && before ? askedSection(before) : undefined);
  const isOfOne = isFollowUp && before && topicOf(before).length > 0 && !askedSection(before) && asksOfIt(own, broad);
  if (!broad || isOfOne) return undefined;
  const { documentKinds } = own;
  const { periods, places } = asked;
  const chosen =
    chooseSection(broad, { periods, places, documentKinds }, sections(), view) ??
    // Tasks are asked after shortcomings: of another year than these, unless one is named.
    (own.periods.length ? undefined : chooseSection(broad, { periods: [], places, documentKinds }, sections(), view));
  return chosen && saySection(chosen.section, chosen.points, { asked, view });
}
