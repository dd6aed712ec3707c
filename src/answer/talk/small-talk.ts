import { foldMarks } from "../../vietnamese/fold-marks.ts";

/** What the bot says to talk that asks nothing of the documents: the first pattern that fits decides. Lower-case text. */
const replies: readonly (readonly [RegExp, string])[] = [
  [/cảm ơn|cám ơn|thank|tks/u, "Không có gì. Bạn cần số liệu nào nữa thì cứ hỏi."],
  [/tạm biệt|bye|chúc (?:\S+ )?ngủ/u, "Chào bạn, khi nào cần số liệu bạn cứ nhắn."],
  [/(?<!\p{L})chúc(?!\p{L})/u, "Cảm ơn bạn. Bạn cần số liệu nào thì cứ hỏi."],
  [
    /(?<!\p{L})(?:sai|nhầm|lộn|(?:không|chưa|ko) (?:đúng|phải))(?!\p{L})/u,
    "Bạn mở nguồn dưới câu trả lời để đối chiếu giúp mình, hoặc hỏi lại kèm tên chỉ tiêu, năm và nơi.",
  ],
  [
    /chính xác|đáng tin|tin được|đúng không|nguồn|(?:lấy|có) (?:số liệu|thông tin|dữ liệu)|(?:số liệu|thông tin|dữ liệu)(?: \S+){0,3} (?:ở đâu|từ đâu|đâu ra)/u,
    "Số liệu lấy từ các văn bản đã nạp; mỗi câu trả lời kèm nguồn để bạn mở ra đối chiếu.",
  ],
  [/tài liệu|văn bản/u, "Bạn gõ /tailieu để xem các văn bản mình đọc."],
  [
    /(?:là|tên) (?:ai|gì|người|máy)|(?:tạo|làm|viết|lập|sinh) ra|người (?:hay|thật)|có phải|robot|chatgpt|gemini|trí tuệ|(?<!\p{L})ai(?!\p{L})/u,
    "Mình là bot tra cứu: trả lời về kế hoạch, mục tiêu và kết quả của tỉnh theo văn bản, kèm nguồn.",
  ],
  [
    /làm được|giúp|biết|muốn hỏi|hỏi (?:được|gì)|hướng dẫn|dùng (?:thế nào|sao)/u,
    "Bạn hỏi về chỉ tiêu, kế hoạch, kết quả hay nhiệm vụ của tỉnh, ví dụ tăng trưởng kinh tế, thu ngân sách, hộ nghèo.",
  ],
  [/chào|hello|(?<!\p{L})hi(?!\p{L})|alo|hey/u, greeting()],
  [/^(?:ok|oke|okay|ừ|vâng|dạ|được rồi|tốt|hay|giỏi|tuyệt|hiểu rồi|rõ rồi)/u, "Bạn cần số liệu nào nữa thì cứ hỏi."],
];

/** The same without marks, for those who type none. */
const unmarked = replies.map(([pattern, line]) => [new RegExp(foldMarks(pattern.source), "u"), line] as const);

/**
 * A reply to small talk of any kind.
 *
 * @param texts the words as typed, and as repaired
 */
export function smallTalkLine(...texts: readonly string[]): string {
  const [typed = ""] = texts;
  const isMarked = typed !== foldMarks(typed);
  const found =
    replies.find(([pattern]) => texts.some((text) => pattern.test(text))) ??
    (isMarked ? undefined : unmarked.find(([pattern]) => pattern.test(typed)));
  return found?.[1] ?? greeting();
}

function greeting(): string {
  return "Chào bạn, mình trả lời câu hỏi về kế hoạch, mục tiêu và kết quả của tỉnh, kèm nguồn. Bạn cứ hỏi nhé.";
}
