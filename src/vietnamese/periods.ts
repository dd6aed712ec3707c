/** A stretch of time or a day that a text names. */
export interface Period {
  /** First and last day as numbers YYYYMMDD; open years take 0101 and 1231, the last day of any month counts as 31. */
  readonly from: number;
  readonly to: number;
  readonly kind: "year" | "years" | "half" | "quarter" | "months" | "month" | "day" | "season";
  /** The (last) year; 0 for a day that is named without one. */
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

interface Rule {
  /** A text in small letters that lacks this holds nothing that the pattern finds; it costs less to look for. */
  readonly sign: RegExp;
  /** Whether what it finds always names a year. */
  readonly namesYear: boolean;
  readonly pattern: RegExp;
  readonly read: (groups: Record<string, string | undefined>) => Omit<Period, "start" | "end"> | undefined;
}

const year = "(?<year>(?:19|20)\\d{2})(?!\\d)";
const romans = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
  ["1", 1],
  ["2", 2],
  ["3", 3],
  ["4", 4],
]);
const counts = new Map([
  ["hai", 2],
  ["ba", 3],
  ["sáu", 6],
  ["chín", 9],
]);

// In order: an earlier rule's reading keeps a later one from what it covers.
const rules: readonly Rule[] = [
  {
    sign: /\d[/-]\d{1,2}[/-]\d/,
    namesYear: true,
    pattern: new RegExp(
      `(?<![\\d/.,])(?:(?<!\\p{L})(?:ngày|đến|hết|sáng|chiều) )?(?<day>\\d{1,2})[/-](?<month>\\d{1,2})[/-]${year}(?!/)`,
      "giu",
    ),
    read: (g) => day(g),
  },
  {
    sign: /ngày \d{1,2} tháng \d/,
    namesYear: false,
    pattern: new RegExp(
      `(?<!\\p{L})ngày (?<day>\\d{1,2}) tháng (?<month>\\d{1,2})(?!\\d)(?:(?: năm |/)${year})?`,
      "giu",
    ),
    read: (g) => day(g),
  },
  {
    sign: / \d{1,2}\/\d/,
    namesYear: false,
    pattern: /(?<!\p{L})(?:ngày|hôm|sáng|trưa|chiều|tối) (?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/%]|[.,-]\d)/giu,
    read: (g) => day(g),
  },
  {
    sign: / tháng |nửa |giữa /,
    namesYear: true,
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:(?<first>[2-9]|1[01]|hai|ba|sáu|chín) tháng (?:(?<end>đầu|cuối) )?(?:năm )?|(?<half>nửa (?:đầu|cuối)|giữa) (?:năm )?)${year}(?!/)`,
      "giu",
    ),
    read: (g) => half(g),
  },
  {
    sign: /(?:đầu|cuối) (?:năm )?(?:19|20)/,
    namesYear: true,
    pattern: new RegExp(`(?<!\\p{L})(?<edge>(?<!từ )đầu|cuối) (?:năm )?${year}(?![/]|\\s?[-–]\\s?\\d)`, "giu"),
    read: (g) => edge(g),
  },
  {
    sign: /(?:quý|qúy) [i1-4]/,
    namesYear: true,
    pattern: new RegExp(
      `(?<!\\p{L})(?:quý|qúy) (?<quarter>iv|iii|ii|i|[1-4])(?:\\s?[/,]\\s?|(?: năm)? )${year}`,
      "giu",
    ),
    read: (g) => quarter(g),
  },
  {
    sign: /t(?:háng|hg)?\.? ?\d/,
    namesYear: true,
    pattern: new RegExp(
      `(?<!\\p{L})(?:tháng|thg|t)\\.? ?(?<month>\\d{1,2})(?:\\s?[/-]\\s?|(?: năm)? )${year}(?!/)`,
      "giu",
    ),
    read: (g) => month(g),
  },
  {
    sign: /\d\/(?:19|20)/,
    namesYear: true,
    pattern: new RegExp(`(?<![\\d/.,-])(?<month>0?[1-9]|1[0-2])/${year}(?!/)`, "giu"),
    read: (g) => month(g),
  },
  {
    sign: /\d\s?[-–]\s?(?:19|20)/,
    namesYear: true,
    pattern: /(?<![\d.,])(?<from>(?:19|20)\d{2})\s?[-–]\s?(?<to>(?:19|20)\d{2})(?!\d|[.,]\d)/giu,
    read: (g) => years(g),
  },
  {
    // The year of a name ("Luật Đất đai 2013", "chương trình giáo dục 2018") tells no time.
    sign: /(?:19|20)\d\d/,
    namesYear: true,
    pattern: new RegExp(
      `(?<![\\d.,/-])(?=(?:19|20)\\d)(?<!(?<!\\p{L})(?:luật|hiến pháp|chương trình giáo dục)(?: (?!năm )\\p{L}+){0,5} )${year}(?!/|[.,]\\d)`,
      "giu",
    ),
    read: (g) => wholeYear(g),
  },
];

/**
 * Finds the periods and days that a text names: "năm 2023", "6 tháng đầu năm 2023", "cuối năm 2023", "quý II/2024",
 * "tháng 01/2024", "31/12/2023", "2021-2025"; days also without their year ("ngày 28/12": year 0). Longer readings win over
 * the years inside them. Works on marked text; linear in its length.
 */
export function periods(text: string): Period[] {
  const found: Period[] = [];
  if (!/\d/.test(text)) return found;
  const hasYear = /(?:19|20)\d{2}/.test(text);
  const small = text.toLowerCase();
  const taken = new Uint8Array(text.length);
  for (const rule of rules) {
    if ((rule.namesYear && !hasYear) || !rule.sign.test(small)) continue;
    for (const match of text.matchAll(rule.pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (taken.subarray(span.start, span.end).includes(1)) continue;
      const read = rule.read(match.groups ?? {});
      if (!read) continue;
      found.push({ ...read, ...span });
      taken.fill(1, span.start, span.end);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function day(g: Record<string, string | undefined>): Omit<Period, "start" | "end"> | undefined {
  const [d, m, y] = [Number(g["day"]), Number(g["month"]), Number(g["year"] ?? 0)];
  if (d < 1 || d > (daysOfMonth[m - 1] ?? 0)) return undefined;
  const at = y * 10000 + m * 100 + d;
  return { from: at, to: at, kind: "day", year: y };
}

function half(g: Record<string, string | undefined>): Omit<Period, "start" | "end"> {
  const y = Number(g["year"]);
  const first = g["first"]?.toLowerCase();
  const count = first ? (counts.get(first) ?? Number(first)) : 6;
  const isEnd = (g["end"] ?? g["half"] ?? "").toLowerCase().includes("cuối");
  const from = isEnd ? 12 - count + 1 : 1;
  const to = isEnd ? 12 : count;
  return {
    from: y * 10000 + from * 100 + 1,
    to: y * 10000 + to * 100 + 31,
    kind: count === 6 ? "half" : "months",
    year: y,
  };
}

/** "đầu năm" and "cuối năm": the first and the last three months. */
function edge(g: Record<string, string | undefined>): Omit<Period, "start" | "end"> {
  const y = Number(g["year"]);
  const isEnd = g["edge"]?.toLowerCase() === "cuối";
  return { from: y * 10000 + (isEnd ? 1001 : 101), to: y * 10000 + (isEnd ? 1231 : 331), kind: "months", year: y };
}

function quarter(g: Record<string, string | undefined>): Omit<Period, "start" | "end"> {
  const [q, y] = [romans.get((g["quarter"] ?? "").toLowerCase()) ?? 1, Number(g["year"])];
  return { from: y * 10000 + (q * 3 - 2) * 100 + 1, to: y * 10000 + q * 300 + 31, kind: "quarter", year: y };
}

function month(g: Record<string, string | undefined>): Omit<Period, "start" | "end"> | undefined {
  const [m, y] = [Number(g["month"]), Number(g["year"])];
  if (m < 1 || m > 12) return undefined;
  return { from: y * 10000 + m * 100 + 1, to: y * 10000 + m * 100 + 31, kind: "month", year: y };
}

function years(g: Record<string, string | undefined>): Omit<Period, "start" | "end"> | undefined {
  const [from, to] = [Number(g["from"]), Number(g["to"])];
  if (to <= from) return undefined;
  return { from: from * 10000 + 101, to: to * 10000 + 1231, kind: to - from === 1 ? "season" : "years", year: to };
}

function wholeYear(g: Record<string, string | undefined>): Omit<Period, "start" | "end"> {
  const y = Number(g["year"]);
  return { from: y * 10000 + 101, to: y * 10000 + 1231, kind: "year", year: y };
}
