import type { AbstainReason, Answer } from "../../core/answer.ts";
import { isEnglish } from "./is-english.ts";
import { smallTalkLine } from "./small-talk.ts";

/** Talk that {@link sayTalk} answers. */
export type TalkReason = Exclude<AbstainReason, "not-stated">;

const fixed: Record<Exclude<TalkReason, "small-talk">, string> = {
  "out-of-scope": "Mình chỉ trả lời về kế hoạch, mục tiêu và kết quả của tỉnh trong các tài liệu đã nạp.",
  abuse: "Mình ghi nhận bạn chưa hài lòng. Bạn cho mình biết cần tìm số liệu nào, mình tìm trong tài liệu.",
  instruction: "Mình chỉ nói điều tài liệu nêu, kèm nguồn. Bạn muốn hỏi chỉ tiêu hay kết quả nào của tỉnh?",
  unreadable: "Mình chưa đọc được câu hỏi này. Bạn viết lại giúp mình, ví dụ kèm tên chỉ tiêu và năm.",
};
const inVietnamese = "Mình đọc và trả lời bằng tiếng Việt. Bạn hỏi lại bằng tiếng Việt giúp mình nhé.";

/**
 * Answers talk that is no question about the plan in a sentence or two.
 *
 * @param typed as it was typed, in lower case
 * @param repaired the same with its marks
 */
export function sayTalk(
  reason: TalkReason,
  typed: string,
  repaired: string,
): Omit<Answer, "resolved" | "retrieved" | "milliseconds"> {
  const isForeign = reason !== "abuse" && reason !== "instruction" && isEnglish(typed);
  const headline = isForeign ? inVietnamese : reason === "small-talk" ? smallTalkLine(typed, repaired) : fixed[reason];
  return {
    headline,
    headlineCitations: [],
    details: [],
    citations: [],
    abstained: true,
    abstainReason: reason,
    confidence: 0,
    suggestions: [],
  };
}
