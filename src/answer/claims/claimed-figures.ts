import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { type Amount, amounts } from "../../vietnamese/numbers.ts";
import { periods } from "../../vietnamese/periods.ts";
import { sentences } from "../../vietnamese/sentences.ts";
import type { ReadingMeasure } from "../ledger/reading.ts";

/** A figure that somebody claims, with what it is said to measure. */
export interface ClaimedFigure {
  /** As written, unit included: "2,6 tỷ USD". */
  readonly text: string;
  readonly amount: Amount;
  readonly measure: Exclude<ReadingMeasure, "rank">;
  /** −1 for what is said to fall or to fall short. */
  readonly sign: 1 | -1;
  /** "hơn", "gần", "khoảng" before the figure; "below", "above" where it is only a bound: "dưới", "ít nhất". */
  readonly hedge: "over" | "under" | "about" | "below" | "above" | undefined;
  /** Wordings of what is measured, likeliest first, without periods; empty when nothing is named. */
  readonly subjects: readonly string[];
  /** Words of the period: its own, else the last one named before it. */
  readonly period: string | undefined;
  readonly saysPlan: boolean;
  /** The sentence that it stands in. */
  readonly sentence: string;
}

const isTime = /^(?:ngày|tháng|năm|lần|điểm)$/u;
const counted = /^(?!.*(?:%|‰|tỷ|triệu|đồng|usd|đô))\p{L}/u;
const stating = /(?:là|đạt|được|còn|có|bằng|[:=]|khoảng|hơn|gần|trên|chỉ|tới|đến|tăng|giảm)\s*$/iu;
const hedges: readonly (readonly [NonNullable<ClaimedFigure["hedge"]>, RegExp])[] = [
  ["below", /(?:dưới|(?:chưa|không) (?:đến|tới|đầy|quá)|tối đa|nhiều nhất)\s*$/iu],
  ["above", /(?:ít nhất|tối thiểu|không dưới)\s*$/iu],
  ["over", /(?:hơn|trên|quá|ngoài)\s*$/iu],
  ["under", /gần\s*$/iu],
  ["about", /(?:khoảng|tầm|cỡ|chừng|xấp xỉ|độ)\s*$/iu],
];
const plan = /kế hoạch|mục tiêu|chỉ tiêu|phấn đấu|đặt ra|dự kiến|KH(?!\p{L})/iu;

/** Reads the figures out of a claim. Years, dates, spans of time and numbers that state nothing are left out. */
export function claimedFigures(claim: string): ClaimedFigure[] {
  const text = claim.normalize("NFC").replace(/(?<=\d\s?(?:nghìn |ngàn )?)tỉ(?!\p{L})/giu, "tỷ");
  const found: ClaimedFigure[] = [];
  let period: string | undefined;
  let subjects: readonly string[] = [];
  for (const { start, end } of sentences(text)) {
    const sentence = text.slice(start, end);
    const times = periods(sentence);
    const stated = amounts(sentence)
      .map(withoutYear)
      .filter((amount) => isStated(amount, sentence, times));
    let from = 0;
    for (const amount of stated) {
      const before = sentence.slice(from, amount.start);
      const after =
        /^[^\d,;.()\n]*?(?=[\d,;.()\n]|\s(?:và|trong đó|so với|tăng|giảm|đạt|vượt|bằng|chiếm)\s|$)/iu.exec(
          sentence.slice(amount.end),
        )?.[0] ?? "";
      const time = times.findLast((one) => one.start < amount.start) ?? times[0];
      if (time) period = sentence.slice(time.start, time.end);
      const own = subjectsOf(before, amount, after);
      if (own.length > 0) subjects = own;
      const measure = measureOf(before, amount, after);
      found.push({
        text: sentence.slice(amount.start, amount.end),
        amount,
        measure,
        sign: /giảm|thấp hơn|hụt|thiếu/iu.test(before) && measure !== "level" ? -1 : 1,
        hedge: hedges.find(([, pattern]) => pattern.test(before))?.[0],
        subjects,
        period,
        saysPlan: measure !== "share-of-plan" && plan.test(before),
        sentence,
      });
      from = amount.end + after.length;
    }
  }
  return found;
}

/** "11% năm 2023" is no rate a year. */
function withoutYear(amount: Amount): Amount {
  return /[%‰] năm$/u.test(amount.unit) ? { ...amount, unit: amount.unit.slice(0, -4), end: amount.end - 4 } : amount;
}

function isStated(amount: Amount, sentence: string, times: readonly { start: number; end: number }[]): boolean {
  if (times.some((time) => amount.start < time.end && time.start < amount.end)) return false;
  if (isTime.test(amount.unit) || /^(?:1|một) (?:vạn|nghìn|ngàn) (?:dân|người)/u.test(sentence.slice(amount.start)))
    return false;
  if (amount.unit !== "") return true;
  const isYear = amount.value >= 1900 && amount.value <= 2100 && /^\d{4}$/.test(amount.text);
  return !isYear && stating.test(sentence.slice(0, amount.start));
}

function measureOf(before: string, { unit }: Amount, after: string): ClaimedFigure["measure"] {
  if (!/[%‰]/.test(unit)) return "level";
  if (/(?:vượt|đạt|bằng)[^,;]*(?:dự toán|kế hoạch|chỉ tiêu)/iu.test(`${before} ${after}`)) return "share-of-plan";
  if (/(?:giảm|tăng) (?:còn|xuống|lên)/iu.test(before)) return "level";
  return /tăng|giảm/iu.test(before) ? "growth" : "level";
}

/** What people say around a figure that names nothing measured; lower case. */
const saying = new RegExp(
  `(?<!\\p{L})(?:${[
    "nghe (?:nói|bảo|đâu|đồn)|thấy (?:bảo|nói)|tin đồn|báo (?:nói|viết|đăng)|(?:có người|người ta|mọi người|họ) (?:nói|bảo|đồn|kể)|hình như|chắc là",
    "tỉnh (?:mình|ta|nhà)|tỉnh|mình|bên|năm (?:nay|ngoái|rồi|qua|vừa qua)|năm|trong|của",
    "tốc độ tăng trưởng|tốc độ tăng|mức tăng|tăng trưởng|tăng|giảm|vượt|hụt|ước|đạt|được|đặt ra|đặt|là|bằng|còn|lên|tới|đến",
    "kế hoạch|mục tiêu|chỉ tiêu|dự toán|phấn đấu|dự kiến|thực hiện",
    "khoảng|hơn|gần|tầm|cỡ|chừng|xấp xỉ|dưới|trên|chưa (?:đến|tới|đầy)|không (?:đến|tới|quá|dưới)|ít nhất|tối thiểu|tối đa|nhiều nhất|những|cả|chỉ(?! số)|có|đã|sẽ|thì|mà|và|với|rồi|luôn|nhé|đấy|nha|cơ",
    "(?:cái )?(?:này|đó)|(?:có )?(?:đúng|phải|chuẩn|thật)(?: vậy| thế| chưa)?(?: không| ko| hông| hok)?|ạ|nhỉ",
  ].join("|")})(?!\\p{L})`,
  "gu",
);

function subjectsOf(before: string, amount: Amount, after: string): string[] {
  const head = telling(before);
  const noun = counted.test(amount.unit) ? `${amount.unit} ` : "";
  const tail = telling(`${noun}${after}`);
  return [
    ...new Set(
      [
        `${head} ${noun}`,
        head === "" ? "" : `${head} ${tail}`,
        head === "" && !/tăng|giảm/iu.test(before) ? tail : head,
      ].map((words) => words.trim()),
    ),
  ].filter((words) => words.length > 1);
}

/** The words that name something, without periods, figures and what is only said around them. */
function telling(text: string): string {
  const bare = [...periods(text)]
    .toReversed()
    .reduce((rest, time) => `${rest.slice(0, time.start)} ${rest.slice(time.end)}`, text);
  const words = bare
    .toLowerCase()
    .replace(saying, " ")
    .replace(/[^\p{L}\d/]+/gu, " ")
    .trim();
  return /\p{L}{2}/u.test(foldMarks(words)) ? words : "";
}
