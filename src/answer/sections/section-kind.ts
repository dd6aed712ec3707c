/** What a section of a report or a resolution enumerates. */
export type SectionKind = "shortcomings" | "causes" | "goal" | "targets" | "tasks" | "results";

/** How a kind of section is known. */
export interface SectionKindWords {
  readonly kind: SectionKind;
  /** What its points are called in a reply. */
  readonly name: string;
  /** What those are called that a reply leaves for its details. */
  readonly others: string;
  /** Matches a heading in lower case. */
  readonly heading: RegExp;
  /** Matches a repaired question that asks for such a section. */
  readonly asked: RegExp;
}

/** All kinds. Of several that a question or a heading matches the first counts: "nguyên nhân của hạn chế" is about causes. */
export const sectionKinds: readonly SectionKindWords[] = [
  {
    kind: "causes",
    name: "Nguyên nhân của hạn chế",
    others: "nguyên nhân khác",
    heading: /nguyên nhân/u,
    asked: /nguyên nhân|(?:vì|tại) sao|(?<!\p{L})do đâu/u,
  },
  {
    kind: "shortcomings",
    name: "Tồn tại, hạn chế",
    others: "điểm khác",
    heading: /tồn tại|hạn chế|khó khăn|yếu kém|bất cập/u,
    asked: /tồn tại|hạn chế|khó khăn|vướng mắc|yếu kém|điểm yếu|bất cập|(?:chưa|không) (?:làm )?được gì/u,
  },
  {
    kind: "goal",
    name: "Mục tiêu tổng quát",
    others: "điểm khác",
    heading: /mục tiêu (?:tổng quát|chung)/u,
    asked: /mục tiêu (?:tổng quát|chung|tổng thể)/u,
  },
  {
    kind: "tasks",
    name: "Nhiệm vụ, giải pháp",
    others: "việc khác",
    heading: /nhiệm vụ|giải pháp|phương hướng/u,
    asked:
      /nhiệm vụ|giải pháp|phương hướng|việc (?:cần|phải) làm|(?:tập trung|định|sẽ|cần) (?:vào )?(?:làm )?(?:những )?(?:việc )?gì/u,
  },
  {
    kind: "targets",
    name: "Chỉ tiêu chủ yếu",
    others: "chỉ tiêu khác",
    heading: /chỉ tiêu/u,
    asked: /(?:chỉ|mục) tiêu/u,
  },
  {
    kind: "results",
    name: "Kết quả đạt được",
    others: "điểm khác",
    heading: /kết quả (?:đạt được|nổi bật|chủ yếu|thực hiện)|thành tựu/u,
    asked: /kết quả|thành (?:tựu|tích)|nổi bật|điểm sáng|tình hình/u,
  },
];

/** The words of a kind. */
export function wordsOfKind(kind: SectionKind): SectionKindWords {
  const found = sectionKinds.find((words) => words.kind === kind);
  if (!found) throw new Error(`no such kind of section: ${kind}`);
  return found;
}
