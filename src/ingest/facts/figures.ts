/** What a figure says, told from the words before and after it. */
export type FigureKind = "level" | "change" | "plan-share" | "share" | "rank" | "plan" | "count" | "bare";

/** A number of a text with its unit and the words that make a statement of it. Offsets within the text given. */
export interface Figure {
  readonly kind: FigureKind;
  /** Start of the predicate: "ước đạt 12.345", "tăng 7,37"; start of the number for `bare`. */
  readonly start: number;
  /** End of number, unit and "trở lên". */
  readonly end: number;
  /** As printed without the unit: "11 trở lên", "dưới 9", "28/63". */
  readonly value: string;
  /** As printed; absent where none is printed or where it is the counted noun. */
  readonly unit?: string | undefined;
  /** Words of the predicate before the number. */
  readonly verb: string;
}

const number = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?";
const scale = "(?:(?:nghìn|ngàn|triệu|vạn|tỷ|tỉ)\\s)";
const measure =
  "(?:đồng(?:/[\\p{L}]+)*|USD|đô la(?: Mỹ)?|tấn(?:/\\p{L}+)?|tạ(?:/ha)?|kg(?:/\\p{L}+)?|ha|héc-?ta|hec-?ta|km2|km|m2|m3|mét|MW|KW|kW|kWh|KWh|KVA|kVA|lít|" +
  "lượt khách(?: du lịch)?|lượt người|lượt|giường bệnh|giường|bác sĩ|tuổi|điểm phần trăm|điểm|bậc|lần|con|giờ)";
const unit = `%o|%|‰|${scale}{0,2}${measure}(?!\\p{L})|(?:nghìn|ngàn|triệu|tỷ|tỉ)(?=[,;.)\\s]|$)`;
const figurePattern = new RegExp(
  `(?<![\\d.,/\\p{L}+−]|\\p{L}-)(?<sign>[<>≥≤]=?\\s?)?(?<first>${number})(?:/(?<total>${number}))?(?<range>\\s?[-–]\\s?(?:${number}))?(?![\\d/]|[.,][\\d[]|-?\\p{L})` +
    `(?:\\s?(?<unit>${unit})(?<rate>/(?:năm|tháng|người))?)?`,
  "gu",
);
/** Numbers that name a thing, a time or a place in a series. */
const namesBefore =
  /(?:^|[\s(])(?:số|lớp|điều|khoản|khu|mức độ|giai đoạn|đợt|kỳ|khóa|lần|quý|năm|tháng|ngày|trang|khối|loại|cấp|cấp độ|đề án|nghị quyết|khu vực|trung ương|ql\.?|đt|điểm|đến hết|quân khu|môn thứ|dưới|chương trình|kế hoạch)\s$/iu;
/** "Nhà máy … Hòa Bình 2": a number behind a capitalised word belongs to the name. */
const properNameBefore = /(?:^|[\s(])\p{Lu}[\p{Ll}\p{M}]*\s$/u;
const timeAfter = /^\s?(?:năm|tháng|ngày|giờ|tuổi|phút|tuần|kỳ|lần thứ|thế kỷ|buổi)(?!\p{L})/u;
const amountUnit = /[%‰]|đồng|USD|tấn|tạ|ha|km|m2|m3|W|lượt|tỷ|triệu|nghìn/u;

const near = "(?: (?:khoảng|trên|gần|hơn|dưới|từ|ít nhất|tới|đến|mức|thêm|chỉ|được|xấp xỉ|bình quân|cho|với|tổng số))*";
const helpers =
  "(?:(?:ước tính|dự ước|ước|dự kiến|(?<!thực )hiện|cũng|đã|đều|sẽ|phấn đấu|duy trì|vẫn|(?<!chứng )chỉ|(?<!(?:đăng ký|thành lập|cấp|nông thôn) )mới) )*";
const predicates: readonly (readonly [FigureKind, RegExp])[] = [
  ["rank", pattern(`(?:(?:được )?xếp|đứng)(?: hạng| vị trí)?(?: thứ)?`)],
  [
    "plan",
    pattern(
      `(?:kế hoạch|KH|mục tiêu|chỉ tiêu|(?:nghị quyết|NQ|dự toán)(?: [\\p{L}/-]+){0,6}? (?:đề ra|giao))(?: (?:cả )?năm(?: \\d{4})?)?(?: là| đạt| tăng| đề ra| giao)?`,
    ),
  ],
  ["change", pattern(`gấp|(?:cao|thấp|nhiều|ít) hơn|(?:tăng|giảm)(?: trưởng)?(?: bình quân)?`)],
  ["share", pattern(`chiếm(?: tỷ lệ| tỷ trọng)?`)],
  [
    "level",
    pattern(
      `(?:đạt(?: được| mức| tỷ lệ| tổng)?|thực hiện đạt|thực hiện|là|giảm còn|giảm xuống còn|giảm xuống|tăng lên|nâng lên|lên tới|lên đến|lên|ở mức|duy trì|bằng|thu được|vào khoảng|còn)`,
    ),
  ],
  ["count", pattern(`(?:hiện có|có thêm|có|gồm có|gồm|bao gồm|còn)(?: tổng(?: số| cộng)?(?: là)?)?`)],
];

function pattern(verb: string): RegExp {
  return new RegExp(`(?:^|(?<=[\\s,;:(]))${helpers}(?:${verb})${near}\\s$`, "iu");
}

/** Finds the figures of a text in order; text inside brackets is expected to be blanked out. */
export function figures(text: string): Figure[] {
  const found: Figure[] = [];
  let from = 0;
  for (const match of text.matchAll(figurePattern)) {
    const figure = readFigure(text, match, from);
    if (!figure) continue;
    found.push(figure);
    from = figure.end;
  }
  return found;
}

function readFigure(text: string, match: RegExpExecArray, from: number): Figure | undefined {
  const groups = match.groups ?? {};
  const start = match.index;
  const numberEnd =
    start +
    [groups["sign"], groups["first"], groups["total"] && `/${groups["total"]}`, groups["range"]].join("").length;
  const printedUnit = groups["unit"] ? groups["unit"] + (groups["rate"] ?? "") : undefined;
  const left = text.slice(Math.max(from, start - 90), start);
  const after = text.slice(numberEnd);
  if (timeAfter.test(after) || isNamed(left, printedUnit) || (groups["total"] && isDay(groups, after)))
    return undefined;
  const { kind, verb } = readPredicate(left, text.slice(start + match[0].length), printedUnit);
  const more =
    /^(?:\s[\p{L}]+(?:\s[\p{L}]+)?)?\s(?:trở lên|trở xuống)/u.exec(text.slice(start + match[0].length))?.[0] ?? "";
  const near = /(?:^|\s)(trên|gần|hơn|dưới|khoảng|ít nhất)\s$/u.exec(verb)?.[1];
  const tail = /trở lên$|trở xuống$/u.exec(more)?.[0];
  const counted = more.slice(0, more.length - (tail?.length ?? 0)).trim();
  const value = [near, text.slice(start, numberEnd), tail].filter(Boolean).join(" ");
  return {
    kind,
    start: start - verb.length,
    end: start + match[0].length + more.length,
    value,
    unit: printedUnit ?? (counted || undefined),
    verb: verb.trim(),
  };
}

function isNamed(left: string, printedUnit: string | undefined): boolean {
  if (/(?:^|\s)(?:xếp|đứng)(?: hạng)?(?: thứ)?\s$/u.test(left)) return false;
  if (/(?:^|\s)thứ\s$/iu.test(left)) return true;
  if (printedUnit && amountUnit.test(printedUnit)) return /(?:^|\s)(?:số|quyết định)\s$/iu.test(left);
  if (properNameBefore.test(left) && !/^\p{Lu}\p{Ll}+\s$/u.test(left.trimStart())) return true;
  return (
    namesBefore.test(left) &&
    !/(?:^|\s)tổng số\s$/u.test(left) &&
    !/(?:đạt|còn|có|tăng|giảm|từ|là) dưới\s$/u.test(left) &&
    !/từ \d+ và\s$/u.test(left)
  );
}

/** "01/6, Trung thu" is a day; "7/8 hạt quản lý" is a fraction: its noun follows. */
function isDay(groups: Record<string, string | undefined>, after: string): boolean {
  const [first, total] = [Number(groups["first"]), Number(groups["total"])];
  return total <= 12 && first <= 31 && (first > total || !/^\s\p{L}/u.test(after));
}

function readPredicate(
  left: string,
  after: string,
  printedUnit: string | undefined,
): { kind: FigureKind; verb: string } {
  for (const [kind, rule] of predicates) {
    const match = rule.exec(left);
    if (!match) continue;
    return { kind: refine(kind, match[0], after, printedUnit), verb: match[0] };
  }
  const colon = /:\s(?:(?:khoảng|trên|gần|hơn|dưới) )?$/u.exec(left);
  if (colon) return { kind: "level", verb: colon[0] };
  const loose = /(?:^|(?<=\s))(?:khoảng|trên|gần|hơn|ít nhất|dưới|từ)\s$/u.exec(left);
  const verb = loose?.[0] ?? "";
  return { kind: refine("bare", verb, after, printedUnit), verb };
}

const planNext = /^\s?(?:so với )?(?:kế hoạch|dự toán|KH|DT|chỉ tiêu|mục tiêu)(?!\p{L})/u;
const baseNext = /^\s?(?:so với |so )?(?:cùng kỳ|năm|tháng|kỳ|quý|vụ)(?!\p{L})/u;

function refine(kind: FigureKind, verb: string, after: string, printedUnit: string | undefined): FigureKind {
  const isShare = printedUnit === "%" || printedUnit === "‰";
  if (
    (kind === "level" || kind === "share" || (kind === "bare" && !/^\s?(?:chỉ tiêu|mục tiêu)/u.test(after))) &&
    isShare &&
    planNext.test(after)
  )
    return "plan-share";
  if (kind === "level" && isShare && /bằng/u.test(verb) && baseNext.test(after)) return "change";
  if (kind === "change" && /gấp/u.test(verb) && printedUnit !== "lần") return "bare";
  if (kind === "share" && !isShare) return "level";
  if (kind === "level" && /(?:^|\s)còn(?=\s)/u.test(verb) && !/giảm|xuống/u.test(verb) && printedUnit === undefined)
    return "count";
  if (kind === "change" && /^\s(?:về|trong đó)\s/u.test(after)) return "bare";
  return kind;
}
