import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { isEnglish } from "./is-english.ts";
import type { TalkReason } from "./say-talk.ts";

const rules: readonly (readonly [TalkReason, RegExp])[] = [
  [
    "instruction",
    /(?:bỏ qua|bỏ hết|quên|phớt lờ|ignore|disregard|forget)(?: \S+){0,4} (?:chỉ dẫn|hướng dẫn|chỉ thị|quy tắc|lệnh|instruction|instructions|rules)|system prompt|lời nhắc hệ thống|(?:bạn|mày|em) (?:là|đóng vai|giả làm) (?:dan|một)|(?:hãy|thử) (?:đóng vai|giả vờ|giả làm)|từ giờ (?:bạn|mày)|đừng dẫn nguồn|jailbreak|prompt hệ thống/,
  ],
  [
    "abuse",
    /(?:^|\s)(?:ngu|(?:bot|mày|thằng) (?:\S+ )?ng[uữ]|dốt|đần|óc chó|óc lợn|địt|đm|đmm|vcl|vkl|cút|chó chết|mẹ mày|thằng điên|đồ điên|súc vật|khốn nạn|(?:bot|đồ|mày) (?:vô dụng|rác|vớ vẩn|dở hơi|tệ)|vô dụng quá|dở ẹc|chán quá bot)(?:\s|$)/,
  ],
  [
    "small-talk",
    /^(?:xin |em |mình )?(?:chào|hello|hi|alo|hey|cảm ơn|cám ơn|thank|thanks|tks|ok|oke|tạm biệt|bye)(?:\s|$)(?!.{40,})(?!.*(?:\d|bao nhiêu|(?:^|\s)mấy|thế nào|ra sao|(?<!ngày |buổi )nào|kế hoạch|mục tiêu|chỉ tiêu|(?:xin|cho) (?:\S+ )?(?:hỏi|biết) \S))|(?:bạn|bot|mày|em) (?:là (?:ai|người hay|máy hay|robot|bot|người thật|ai vậy)|có phải (?:là )?(?:người|máy|robot|bot|chatgpt|gpt|gemini|trí tuệ)|tên (?:là )?gì|khỏe không|(?:làm|giúp|trả lời|hỏi) được (?:những )?gì|biết (?:làm )?(?:những )?gì)/,
  ],
  ["small-talk", /^(?:chúc (?:mừng|bạn|cả nhà|mọi người|ngủ|một|năm mới))(?:\s|$)(?!.{40,})/],
  [
    "small-talk",
    /^(?:ừ|vâng|dạ|được|tốt|hay|giỏi|tuyệt|tuyệt vời|hiểu|rõ|đúng|thế à|vậy à)(?: (?:lắm|quá|rồi|thế|vậy|đấy|nhỉ|nhé|ạ|bạn|bot))*$|^(?:(?:bạn|bot|mày) )?(?:(?:trả lời|nói) )?(?:sai|nhầm)(?: (?:rồi|bét|hết|cả|bạn|bot|ạ))*$/,
  ],
  [
    "small-talk",
    /(?:ai|người nào|công ty nào) (?:đã )?(?:tạo|làm|viết|lập trình|sinh) ra (?:bạn|mày|bot|em)|(?:bạn|bot|mày) (?:lấy|tìm|dùng|có) (?:\S+ ){0,2}(?:số liệu|thông tin|dữ liệu)|^(?:số liệu|thông tin|dữ liệu|câu trả lời)(?: này| đó)? (?:có )?(?:chính xác|đáng tin|tin được|đúng không|lấy (?:ở|từ)|ở đâu ra|từ đâu)/,
  ],
  [
    "small-talk",
    /^(?:giúp (?:tôi|mình|em)(?: với)?|(?:cho )?(?:tôi|mình|em) (?:muốn )?hỏi(?: (?:chút|cái|với|tí|một))*|hướng dẫn(?: sử dụng)?|help|trợ giúp|dùng (?:như )?(?:thế nào|sao))$|^(?:(?:bạn|bot) )?(?:(?:có|đọc|dùng|biết) )?(?:(?:bao nhiêu|những|các|mấy) )?(?:tài liệu|văn bản)(?: (?:nào|gì))?(?: (?:có|đã nạp|trong kho|vậy|thế))?$/,
  ],
  [
    "out-of-scope",
    /^\d+ ?(?:cộng|trừ|nhân|chia|[+*x:-]) ?\d+(?: |$)|hôm nay (?:là )?(?:ngày|thứ) (?:mấy|bao nhiêu|gì)|(?:mấy giờ rồi|là mấy giờ)|^(?:tôi|mình|em) (?:buồn|vui|mệt|chán|đói|thất tình)(?:\s|$)(?!.{30,})|(?:có |trời )?(?:mưa|nắng) (?:không|ko|hay)|thời tiết|viết (?:giúp|hộ|cho)(?: \S+){0,4} (?:mã|code|thơ|văn|bài|email|thư)|đoạn (?:mã|code)|python|javascript|nấu (?:ăn|canh|món|cơm|phở|bún|thế nào)|cách nấu|công thức nấu|world cup|ngoại hạng|bóng đá (?:tối|hôm|đêm)|đá (?:với|gặp) ai|tỷ số|tỉ số|xổ số hôm nay|kết quả xổ số|giá vàng|tỷ giá|chứng khoán hôm nay|bitcoin|thủ đô (?:của )?nước|dịch (?:sang|giúp|câu)|kể chuyện|truyện cười|xem bói|tử vi|người yêu|tình yêu|bài hát hay|phim (?:gì|nào|hay)/,
  ],
];

/** Small talk is told without its marks too: repair gives a text the words of the documents, which hold none of it. */
const readers = rules.map(
  ([reason, pattern]) =>
    [reason, pattern, reason === "small-talk" ? new RegExp(foldMarks(pattern.source), "u") : undefined] as const,
);

/**
 * Tells talk that is not a question about the plan, and questions in English; `undefined` for everything that may be one. Works on lower-case text. Abuse is told from
 * the repaired text alone: unmarked "ngoai ngu" is no abuse.
 */
export function mannerOf(typed: string, repaired: string): TalkReason | undefined {
  for (const [reason, pattern, unmarked] of readers)
    if (pattern.test(repaired) || (reason !== "abuse" && pattern.test(typed)) || unmarked?.test(typed)) return reason;
  return isEnglish(typed) ? "unreadable" : undefined;
}
