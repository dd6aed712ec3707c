import type { AbstainReason } from "../core/answer.ts";

const rules: readonly (readonly [AbstainReason, RegExp])[] = [
  [
    "instruction",
    /(?:bỏ qua|bỏ hết|quên|phớt lờ|ignore|disregard|forget)(?: \S+){0,4} (?:chỉ dẫn|hướng dẫn|chỉ thị|quy tắc|lệnh|instruction|instructions|rules)|system prompt|lời nhắc hệ thống|(?:bạn|mày|em) (?:là|đóng vai|giả làm) (?:dan|một)|từ giờ (?:bạn|mày)|đừng dẫn nguồn|jailbreak|prompt hệ thống/,
  ],
  [
    "abuse",
    /(?:^|\s)(?:ngu|(?:bot|mày|thằng) (?:\S+ )?ng[uữ]|dốt|đần|óc chó|óc lợn|địt|đm|đmm|vcl|vkl|cút|chó chết|mẹ mày|thằng điên|đồ điên|súc vật|khốn nạn)(?:\s|$)/,
  ],
  [
    "small-talk",
    /^(?:xin |em |mình )?(?:chào|hello|hi|alo|hey|cảm ơn|cám ơn|thank|thanks|tks|ok|oke|tạm biệt|bye)(?:\s|$)(?!.{40,})|(?:bạn|bot|mày|em) (?:là (?:ai|người hay|máy hay|robot|bot|người thật|ai vậy)|có phải (?:là )?(?:người|máy|robot|bot)|tên (?:là )?gì|khỏe không|làm được gì|giúp được gì|biết làm gì)/,
  ],
  [
    "out-of-scope",
    /(?:có |trời )?(?:mưa|nắng) (?:không|ko|hay)|thời tiết|viết (?:giúp|hộ|cho)(?: \S+){0,4} (?:mã|code|thơ|văn|bài|email|thư)|đoạn (?:mã|code)|python|javascript|nấu (?:ăn|canh|món|cơm|phở|bún|thế nào)|cách nấu|công thức nấu|world cup|ngoại hạng|bóng đá (?:tối|hôm|đêm)|đá (?:với|gặp) ai|tỷ số|tỉ số|xổ số hôm nay|kết quả xổ số|giá vàng|tỷ giá|chứng khoán hôm nay|bitcoin|thủ đô (?:của )?nước|dịch (?:sang|giúp|câu)|kể chuyện|truyện cười|xem bói|tử vi|người yêu|tình yêu|bài hát hay|phim (?:gì|nào|hay)/,
  ],
];

/**
 * Tells talk that is not a question about the plan; `undefined` for everything that may be one. Works on lower-case text. Abuse is told from
 * the repaired text alone: unmarked "ngoai ngu" is no abuse.
 */
export function mannerOf(typed: string, repaired: string): AbstainReason | undefined {
  for (const [reason, pattern] of rules)
    if (pattern.test(repaired) || (reason !== "abuse" && pattern.test(typed))) return reason;
  return undefined;
}
