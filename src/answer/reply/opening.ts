import { isComparisonBase } from "../../vietnamese/comparison-base.ts";
import { type Period, periods } from "../../vietnamese/periods.ts";
import type { PassageView } from "../passage/passage-view.ts";
import type { Understanding } from "../question/understanding.ts";
import { statedPeriods } from "../ranking/period-fit.ts";
import type { Shortened } from "../statement/shortened.ts";

/**
 * "Năm 2023, ", "9 tháng đầu năm 2024, " where the words said leave the year to the sentence's opening, the paragraph, the section or the document;
 * "Mục tiêu năm 2024: " where they are a plan.
 */
export function openingOf(view: PassageView, { text: said, kept }: Shortened, asked: Understanding): string {
  const { text } = view.passage;
  const cutOff = planCutOff(text, kept[0]?.start ?? 0, said);
  if (cutOff) return cutOff;
  if (statesYear(said) || hangsOn.test(said)) return "";
  // What a newspaper tells is dated by its citation; a year in front of it says too much.
  const isStory = view.document.kind === "article" || view.document.kind === "speech";
  if (isStory && !asked.periods.length) return "";
  const stated = statedPeriods(view);
  const leading = stated.find((period) => period.start < 40);
  if (stated.length && !leading) return "";
  const period = leading ?? view.inheritedPeriods[0];
  const [wanted] = asked.periods;
  if (!period || (wanted && period.year !== wanted.year)) return "";
  const time = timeOf(period, said);
  if (!time) return "";
  const plan = period.kind === "year" ? planWord(view, said, period.year) : "";
  if (plan) return `${plan} ${time}: `;
  // "Năm 2024, 2.687 tàu" would read like one number.
  return `${time.charAt(0).toUpperCase()}${time.slice(1)}${/^\d/.test(said) ? ": " : ", "}`;
}

/** A period in words: "năm 2023", "tháng 01/2024", "9 tháng đầu năm 2024"; the year alone of a month that the words name; "" where they have it, or it is of another kind. */
function timeOf({ kind, year, from, to }: Period, said: string): string {
  const [first, last] = [from, to].map((day) => Math.floor((day % 10000) / 100)) as [number, number];
  if (kind === "year") return `năm ${year}`;
  if (kind === "month")
    return new RegExp(`tháng 0?${first}(?!\\d)`, "i").test(said)
      ? `năm ${year}`
      : `tháng ${String(first).padStart(2, "0")}/${year}`;
  if (/cả năm|(?<!\p{L})(?:tháng|quý) [\dIV]|\d tháng/iu.test(said)) return "";
  if (kind === "quarter") return `quý ${quarters[Math.floor(first / 3)]} năm ${year}`;
  const isFromStart = (kind === "months" || kind === "half") && first === 1 && last < 12;
  return isFromStart ? `${last} tháng đầu năm ${year}` : "";
}

const quarters = ["I", "II", "III", "IV"] as const;

/** Whether a text says itself of what year it is. */
function statesYear(text: string): boolean {
  const bases = periods(text).filter((period) => isComparisonBase(text, period));
  const own = bases.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  return /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(own);
}

/** "Mục tiêu năm 2024: " where the words left out before what is said call it a plan: cut off, it would read as a result. */
function planCutOff(text: string, start: number, said: string): string {
  const before = text.slice(Math.max(0, text.lastIndexOf(". ", start) + 1), start);
  if (!/phấn đấu|mục tiêu|dự kiến/i.test(before) || /phấn đấu|mục tiêu|kế hoạch|dự kiến|ước/i.test(said)) return "";
  const year = periods(before).findLast((period) => period.kind === "year")?.year;
  return year ? `Mục tiêu năm ${year}: ` : "Mục tiêu: ";
}

/** "Mục tiêu" for values and "Nhiệm vụ" for tasks that lie ahead of the document; "" for what came of a year, and where the words say it. */
function planWord(view: PassageView, said: string, year: number): string {
  const { passage, document } = view;
  if (/phấn đấu|mục tiêu|kế hoạch|nhiệm vụ|dự kiến|chỉ tiêu/i.test(said)) return "";
  const isAhead = document.date !== undefined && year > Number(document.date.slice(0, 4));
  const isSaid = /phấn đấu|mục tiêu|kế hoạch năm|dự kiến/i.test(passage.text.slice(0, 90));
  if (!isAhead && !isSaid) return "";
  return isSaid || /\d/.test(said) ? "Mục tiêu" : "Nhiệm vụ";
}

/** Beginnings that a year in front would not read well with: they have their own time, or hang on something else. */
const hangsOn =
  /^(?:đến|hiện|nhất là|trong|kết quả|đồng thời|bên cạnh|cũng|ngoài ra|do |vì |từ |tại |ngày |chiều |sáng |tối |theo |qua |với |để |nhằm |góp phần|tính |cụ thể|tuy nhiên|sau |trước |khi |dịp |vụ |\d+(?!\d*(?:[.,]\d+)*(?:%| \p{Ll}))|\d+ (?:tháng|ngày|giờ|năm|quý)(?!\p{L})|[*“"(–-])/iu;
