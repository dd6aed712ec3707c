import type { Document } from "../../core/document.ts";
import type { FactKind } from "../../core/fact.ts";
import type { Passage } from "../../core/passage.ts";
import { namedPeriods, normalPeriod, yearOf } from "./period-words.ts";

/** What a passage's place in its document says of all its figures. */
export interface SectionFrame {
  readonly period: string | undefined;
  readonly kind: Extract<FactKind, "plan" | "result">;
  /** Year that completes "tháng 01" and "đến 31/12". */
  readonly year: number | undefined;
  /** Whether figures of prose may be read: duties of a plan are no statements. */
  readonly isTarget: boolean;
}

const planHeading = /chỉ tiêu|mục tiêu|nhiệm vụ|giải pháp|phương hướng|kế hoạch(?! năm)/iu;
/** "Một số chỉ tiêu năm 2024": indicators, which only a year to come makes targets. */
const indicatorHeading = /^(?!.*(?:giao|mục tiêu|nhiệm vụ|giải pháp|phương hướng|kế hoạch)).*chỉ tiêu/isu;
const resultHeading = /tình hình|kết quả|đánh giá|thực hiện (?:nhiệm vụ|kế hoạch)|tồn tại|hạn chế|ước thực hiện/iu;

/** "Kết quả thực hiện kế hoạch năm 2024" speaks of 2024, not of a plan by that name. */
const doing =
  /((?:thực hiện|hoàn thành|triển khai))(?: các| một số)? (?:chỉ tiêu )?(?:kế hoạch|nghị quyết|mục tiêu|nhiệm vụ)(?=(?: phát triển kinh tế - xã hội)? năm)/giu;

/** Reads period and kind out of the headings above a passage, the deepest that tells first; then out of the document. */
export function sectionFrame(document: Document, passage: Pick<Passage, "sectionPath" | "context">): SectionFrame {
  const headings = [...passage.sectionPath].reverse();
  const isOver = (heading: string) => document.kind !== "resolution" && speaksOfPast(heading, document.date);
  const isPlanHeading = (heading: string) => planHeading.test(heading) && !isOver(heading);
  const deciding = headings.find((heading) => isPlanHeading(heading) !== resultHeading.test(heading));
  const isPlanned = document.kind === "appendix" && isOnlyPlan(document.title) && !isOver(document.title);
  const isPlan = deciding ? isPlanHeading(deciding) : document.kind === "resolution" || isPlanned;
  const documentPeriod = normalPeriod(document.period);
  const published = yearOf(document.date?.slice(0, 4));
  // A newspaper's days are of the year it appeared in, whatever plan its headline speaks of.
  const fallback = (document.kind === "article" ? published : undefined) ?? yearOf(documentPeriod) ?? published;
  const own = headings
    .map((heading) => namedPeriods(heading.replace(doing, "$1"), fallback).find((p) => !p.isDay)?.label)
    .find(Boolean);
  const period = own ?? documentPeriod;
  const isTarget =
    isPlanned ||
    headings.some((heading) => /chỉ tiêu|mục tiêu cụ thể/iu.test(heading)) ||
    /chỉ tiêu/iu.test(passage.context);
  return { period, kind: isPlan ? "plan" : "result", year: yearOf(period) ?? fallback, isTarget };
}

/** Whether a heading names indicators of a year that was nearly over when the document was issued. */
function speaksOfPast(heading: string, date: string | undefined): boolean {
  const [, year, month = "12"] = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? "") ?? [];
  const named = Math.max(...[...heading.matchAll(/năm (\d{4})/giu)].map(([, one]) => Number(one)));
  if (!Number.isFinite(named) || !indicatorHeading.test(heading)) return false;
  return Number(year) >= named && (Number(year) > named || Number(month) >= 9);
}

/** Whether a title speaks of a plan and of no result: "Phụ lục II: Giao một số chỉ tiêu năm 2025 cho các huyện". */
function isOnlyPlan(title: string): boolean {
  return (planHeading.test(title) || /giao|danh mục dự án/iu.test(title)) && !resultHeading.test(title);
}
