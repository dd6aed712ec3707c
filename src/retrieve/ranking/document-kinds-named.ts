import type { DocumentKind } from "../../core/document.ts";

const names: readonly (readonly [RegExp, readonly DocumentKind[]])[] = [
  [/báo cáo tóm tắt/u, ["summary-report"]],
  [/báo cáo|(?<!\p{L})bc(?!\p{L})/u, ["report", "summary-report"]],
  [/(?:theo|trong|của) nghị quyết|nghị quyết (?:của|hđnd|hội đồng|năm|về)/u, ["resolution"]],
  [/bài báo|tờ báo|báo chí|theo báo(?! cáo)|trên báo(?! cáo)|đăng (?:trên )?báo/u, ["article"]],
  [/phát biểu/u, ["speech", "article"]],
  [/phụ lục|bảng (?:chỉ tiêu|tổng hợp)|(?:trong|theo) bi[eể]u/u, ["appendix"]],
];

/**
 * Kinds of document that a question names: "theo báo cáo …", "nghị quyết của HĐND …", "bài phát biểu".
 *
 * @param question normalised, with marks
 */
export function documentKindsNamed(question: string): DocumentKind[] {
  let rest = question;
  const found: DocumentKind[] = [];
  for (const [pattern, kinds] of names) {
    if (!pattern.test(rest)) continue;
    found.push(...kinds);
    rest = rest.replace(pattern, " ");
  }
  return found;
}
