import type { AbstainReason } from "../core/answer.ts";
import type { Understanding } from "./understanding.ts";

const fixed: Record<Exclude<AbstainReason, "not-stated">, string> = {
  "out-of-scope": "Mình chỉ trả lời về kế hoạch, mục tiêu và kết quả của tỉnh trong các tài liệu đã nạp.",
  "small-talk": "Chào bạn, mình trả lời câu hỏi về kế hoạch, mục tiêu và kết quả của tỉnh, kèm nguồn. Bạn cứ hỏi nhé.",
  abuse: "Mình ghi nhận bạn chưa hài lòng. Bạn cho mình biết cần tìm số liệu nào, mình tìm trong tài liệu.",
  instruction: "Mình chỉ nói điều tài liệu nêu, kèm nguồn. Bạn muốn hỏi chỉ tiêu hay kết quả nào của tỉnh?",
  unreadable: "Mình chưa đọc được câu hỏi này. Bạn viết lại giúp mình, ví dụ kèm tên chỉ tiêu và năm.",
};

/** What the bot says when it does not answer. `subject`: the words of the question that the documents lack. */
export function abstainLine(reason: AbstainReason, asked: Understanding, missing: string | undefined): string {
  if (reason === "small-talk" && /c[aả]m ơn|cám ơn|thank|tks/.test(asked.text))
    return "Không có gì. Bạn cần số liệu nào nữa thì cứ hỏi.";
  if (reason === "small-talk" && /tạm biệt|bye/.test(asked.text)) return "Chào bạn, khi nào cần số liệu bạn cứ nhắn.";
  if (reason !== "not-stated") return fixed[reason];
  const place = asked.places.find((p) => p.level !== "country");
  const [period] = asked.periods;
  const about = missing ? `“${missing}”` : (place || period) && asksNumber(asked) ? "số liệu này" : "điều bạn hỏi";
  const where = place ? ` của ${place.name}` : "";
  const when = period ? ` (${periodName(period)})` : "";
  return `Tài liệu hiện có không nêu ${about}${where}${when}.`;
}

function asksNumber({ wanted }: Understanding): boolean {
  return (["amount", "share", "change", "rank"] as const).some((kind) => wanted.has(kind)) && !wanted.has("reason");
}

function periodName(period: Understanding["periods"][number]): string {
  const month = Math.floor((period.from % 10000) / 100);
  if (period.kind === "month") return `tháng ${month}/${period.year}`;
  if (period.kind === "quarter") return `quý ${["I", "II", "III", "IV"][Math.floor((month - 1) / 3)]}/${period.year}`;
  if (period.kind === "months") return `tháng ${month}–${Math.floor((period.to % 10000) / 100)}/${period.year}`;
  if (period.kind === "half") return `6 tháng ${month === 1 ? "đầu" : "cuối"} năm ${period.year}`;
  if (period.kind === "day") return `ngày ${period.from % 100}/${month}${period.year ? `/${period.year}` : ""}`;
  if (period.kind === "years") return `giai đoạn ${Math.floor(period.from / 10000)}–${period.year}`;
  return `năm ${period.year}`;
}
