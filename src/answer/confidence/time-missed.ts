import type { Period } from "../../vietnamese/periods.ts";
import type { Understanding } from "../question/understanding.ts";
import type { Said } from "./said.ts";
import { saidPeriods } from "./said-periods.ts";

const namesPart = /tháng|quý|đầu năm|đến nay|hiện (?:nay|tại|có)|nửa/u;
/** Plans that only measure a result: "đạt 8,1% dự toán". */
const measured =
  /(?:đạt|bằng|vượt|hoàn thành|so với|so|tăng|giảm|thực hiện)[^.;()]{0,24}?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|kh)(?!\p{L})/giu;
const planWords =
  /kế hoạch|phấn đấu|mục tiêu|chỉ tiêu|dự kiến|trở lên|dự toán|(?<!\p{L})(?:sẽ|giao|đề ra|nhiệm vụ)(?!\p{L})/iu;
/** What share of a plan was reached is no plan. */
const ratio = /(?:phần trăm|%)(?: \S+){0,3} (?:kế hoạch|dự toán|kh|chỉ tiêu)(?!\p{L})/u;
const planSection = /mục tiêu|chỉ tiêu chủ yếu|nhiệm vụ|giải pháp|kế hoạch năm|phương hướng/i;
const figures = ["amount", "share", "rank"] as const;

/** Whether a figure that was asked for is said of another time: a month for the year, another year, what came about for a plan. Table rows say the time of each value. */
export function isOfOtherTime(said: Said, asked: Understanding): boolean {
  const { headline, view } = said;
  const { passage, document } = view;
  if (passage.kind === "row" || !figures.some((wanted) => asked.wanted.has(wanted)) || asked.wanted.has("date"))
    return false;
  const stated = saidPeriods(said);
  const asksYear = asked.periods.length > 0 && asked.periods.every(({ kind }) => kind === "year" || kind === "years");
  if (asksYear && !namesPart.test(asked.text) && isOfMonth(stated.length ? stated : view.inheritedPeriods, asked))
    return true;
  if (asksYear && !asked.wanted.has("list") && !asked.wanted.has("place") && isOfOtherYear(headline, stated, asked))
    return true;
  const isPlan =
    planWords.test(headline.replace(measured, " ")) ||
    document.kind === "resolution" ||
    planSection.test(passage.sectionPath.join(" . "));
  return asked.kind === "plan" && !asked.wanted.has("rank") && !isPlan && !ratio.test(asked.text);
}

function isOfMonth(said: readonly Period[], asked: Understanding): boolean {
  const years = new Set(asked.periods.map(({ year }) => year));
  return said.length > 0 && said.every(({ kind, year }) => kind === "month" && years.has(year));
}

/** Whether only other years are named, one of them before the first figure. */
function isOfOtherYear(headline: string, stated: readonly Period[], asked: Understanding): boolean {
  const years = new Set(asked.periods.map(({ year }) => year));
  const isYearly = stated.every(({ kind }) => kind === "year" || kind === "years");
  if (!isYearly || stated.length === 0 || stated.some(({ year }) => years.has(year))) return false;
  const undated = stated.reduce(
    (text, { start, end }) => `${text.slice(0, start)}${" ".repeat(end - start)}${text.slice(end)}`,
    headline,
  );
  const figure = undated.search(/\d/);
  return stated.some(({ start }) => figure > start);
}
