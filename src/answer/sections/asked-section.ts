import type { Concept } from "../question/concepts.ts";
import { isGlue } from "../question/glue.ts";
import type { Understanding } from "../question/understanding.ts";
import { type SectionKind, sectionKinds } from "./section-kind.ts";

/** A question that a section as a whole answers. */
export interface AskedSection {
  readonly kind: SectionKind;
  /** What narrows it ("khó khăn của doanh nghiệp"); empty for the section as a whole. */
  readonly topic: readonly Concept[];
}

/** Who asks so wants one thing, not what a section lists. */
const asksOne =
  /bao nhiêu|(?<!\p{L})(?:mấy|ai|đâu)(?!\p{L})|khi nào|bao giờ|(?:ngày|tháng|năm) nào|đúng không|có phải|so (?:với|sánh)|thứ hạng|xếp hạng|(?:hoàn thành|vượt|trượt)(?!\p{L})/u;
const asksVerdict = /(?:không|chưa) đạt|(?<!\p{L})đạt (?:và vượt|kế hoạch)/u;

/** Words that such a question is made of; whatever else it speaks of narrows it. */
const frame =
  /(?<!\p{L})(?:tồn tại|hạn chế|khó khăn|vướng mắc|yếu kém|điểm yếu|bất cập|nguyên nhân|(?:vì|tại) sao|mục tiêu|tổng quát|tổng thể|chung|chỉ tiêu|nhiệm vụ|giải pháp|phương hướng|trọng tâm|chủ yếu|chính|cơ bản|quan trọng|nổi bật|kết quả|đạt được|thành tựu|thành tích|điểm sáng|tình hình|kinh tế|xã hội|phát triển|kế hoạch|công tác|tập trung|đề ra|đặt ra|nêu|báo cáo|tóm tắt|nghị quyết|ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd|thực hiện|đánh giá|nhiều|một số|kể ra|danh sách|liệt kê|lớn nhất|việc|làm|cần|phải|thành|điểm)(?!\p{L})/gu;

/**
 * Reads which kind of section a question asks for; `undefined` when it asks for one figure, person or date, or for something
 * else.
 *
 * @param own the question by itself
 */
export function askedSection(own: Understanding): AskedSection | undefined {
  const { text } = own;
  const kind = sectionKinds.find(({ asked }) => asked.test(text))?.kind;
  if (!kind || own.numbers.length > 0 || asksOne.test(text) || own.documentSides.length > 0) return undefined;
  if (asksVerdict.test(text) && kind !== "causes") return undefined;
  return { kind, topic: topicOf(own) };
}

/** What a question names besides the words that ask for a section. */
export function topicOf({ text, concepts }: Understanding): readonly Concept[] {
  const rest = ` ${text.replace(frame, " | ").replace(/\s+/gu, " ")} `;
  return concepts.filter((concept) => narrows(concept, rest));
}

/** Whether a concept stands in what the words of such a question leave. */
function narrows({ variants: [own = []] }: Concept, rest: string): boolean {
  return rest.includes(` ${own.join(" ")} `) && !own.every(isGlue);
}
