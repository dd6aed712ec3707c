import { type Period, periods } from "../../vietnamese/periods.ts";

/** A period that a text names, as words, with its place in the text. */
export interface NamedPeriod {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  /** A day or "đến nay": valid for its own sentence only. */
  readonly isDay: boolean;
}

const months =
  /(?<count>\d{1,2}) tháng(?: (?<end>đầu|cuối) năm| năm)?(?: (?<year>(?:19|20)\d{2}))?(?!\p{L}|\/|\s\d)/giu;
const season =
  /(?:vụ (?:Đông Xuân|Hè Thu|Thu Đông|Đông|Xuân|Mùa|Hè|Thu)(?: năm)?|năm học|niên độ) (?<first>(?:19|20)\d{2})(?:\s?[-–]\s?(?<second>(?:19|20)\d{2}))?/giu;
const monthAlone = /(?:trong )?tháng (?<month>\d{1,2})(?![\d/]|\s?(?:năm )?(?:19|20)\d{2})/giu;
const dayAlone = /(?:ngày |đến )(?<day>\d{1,2})\/(?<month>\d{1,2})(?!\/?\d)/giu;

/**
 * Finds the periods that a text names: those with their year, and, where `year` tells it, "tháng 01", "đến 31/12",
 * "6 tháng" too. Comparisons ("so với năm 2022"), prices ("giá so sánh năm 2010"), spans of plans ("giai đoạn …") and
 * dates of documents are left out.
 */
export function namedPeriods(text: string, year: number | undefined): NamedPeriod[] {
  const found: NamedPeriod[] = [];
  const add = (label: string, start: number, end: number, isDay: boolean) => {
    if (!found.some((p) => p.start < end && start < p.end)) found.push({ label, start, end, isDay });
  };
  for (const match of text.matchAll(season))
    add(match[0].replace(/\s?[-–]\s?/u, "-"), match.index, match.index + match[0].length, false);
  for (const match of text.matchAll(months)) {
    const { count = "", end, year: own } = match.groups ?? {};
    const named = own ?? year;
    if (named && (end || own || /^\d+ tháng$/u.test(match[0]))) {
      const words = end ? `${count} tháng ${end.toLowerCase()} năm ${named}` : `${count} tháng đầu năm ${named}`;
      add(words, match.index, match.index + match[0].length, false);
    }
  }
  for (const period of periods(text)) {
    const printed = text.slice(period.start, period.end);
    const label = /^(?:cuối|đầu|giữa) năm/iu.test(printed) ? printed.toLowerCase() : periodLabel(period, year);
    if (label) add(label, period.start, period.end, period.kind === "day");
  }
  if (year) {
    for (const match of text.matchAll(dayAlone)) {
      const { day = "", month = "" } = match.groups ?? {};
      add(`${day}/${month}/${year}`, match.index, match.index + match[0].length, true);
    }
    for (const match of text.matchAll(monthAlone))
      add(`tháng ${Number(match.groups?.["month"])}/${year}`, match.index, match.index + match[0].length, false);
  }
  return found.filter((period) => !isElsewhere(text, period)).sort((a, b) => a.start - b.start);
}

const elsewhere =
  /(?:so (?:với )?(?:[\p{L}]+ ){0,5}|bằng [\d,.]+% (?:so với )?(?:cùng kỳ )?|giá (?:so sánh |cố định )?(?:năm )?|giai đoạn |nhiệm kỳ |(?:kế hoạch|đề án|nghị quyết|chương trình|quyết định|chỉ thị|dự toán|công điện|nghị định|kết luận|thông tư)(?:(?! ước | đạt )[^,;:]){0,60}|từ |cuối |trước |sau |chuyển tiếp từ |đến )$/iu;

function isElsewhere(text: string, { start, label, isDay }: NamedPeriod): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  if (isDay && !/đến|hết|thời điểm/u.test(text.slice(Math.max(0, start - 20), start + 5).toLowerCase())) return true;
  if (!label.startsWith("năm") && /(?:^|[\s(])(?:tính )?đến (?:hết |ngày |cuối |hết ngày )?$/iu.test(before))
    return false;
  return elsewhere.test(before);
}

/** Writes a period as facts name it: "năm 2023", "6 tháng đầu năm 2023", "tháng 1/2024", "quý II/2024", "31/12/2023". */
export function periodLabel(period: Period, year?: number): string | undefined {
  const [month, day] = [Math.floor(period.from / 100) % 100, period.from % 100];
  const last = Math.floor(period.to / 100) % 100;
  switch (period.kind) {
    case "year":
      return `năm ${period.year}`;
    case "day":
      return period.year || year ? `${day}/${month}/${period.year || year}` : undefined;
    case "month":
      return `tháng ${month}/${period.year}`;
    case "half":
    case "months":
      return month === 1 ? `${last} tháng đầu năm ${period.year}` : `${13 - month} tháng cuối năm ${period.year}`;
    case "quarter":
      return `quý ${["I", "II", "III", "IV"][(month - 1) / 3] ?? ""}/${period.year}`;
    case "season":
    case "years":
      return undefined;
  }
}

/** Brings a document's own wording of its period to the words of facts: "tháng 01 năm 2024" → "tháng 1/2024". */
export function normalPeriod(words: string | undefined): string | undefined {
  if (!words) return undefined;
  return namedPeriods(words, undefined)[0]?.label ?? words;
}

/** The year in a period's words. */
export function yearOf(words: string | undefined): number | undefined {
  const year = /(?:19|20)\d{2}(?!.*(?:19|20)\d{2})/u.exec(words ?? "")?.[0];
  return year ? Number(year) : undefined;
}
