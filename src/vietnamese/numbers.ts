/** A number with its unit, as found in a text. */
export interface Amount {
  /** The number as printed, range and comparison included: "7,37", "8,5-9", "11 trở lên", ">90". */
  readonly text: string;
  /** Value of the (first) number; `NaN` never. Signs: only a written minus is negative. */
  readonly value: number;
  /** Unit as printed, lower case, "" when there is none: "tỷ đồng", "%", "triệu usd", "ha", "xã". "đ" and "VND" read "đồng". */
  readonly unit: string;
  readonly start: number;
  /** End of number and unit. */
  readonly end: number;
}

// Full stops group thousands; a full stop before one or two digits marks decimals where a unit follows ("7.5%").
const number = "(?:[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?|\\d+,\\d+|\\d+\\.\\d{1,2}|\\d+)";
const scaled = "(?:nghìn tỷ|ngàn tỷ|tỷ|triệu|nghìn|ngàn|vạn)";
const counted =
  "lượt khách|lượt người|lượt|nghìn tấn|tấn|tạ|kg|km2|km²|km|m2|m²|m3|m³|m|mw|kwh|kw|kva|ha|héc-ta|hec-ta|" +
  "giường bệnh|giường|bác sĩ|người|lao động|hộ|xã|phường|thị trấn|huyện|con|cây|dự án|doanh nghiệp|sản phẩm|bậc|điểm|ngày|tháng|năm|lần|vụ|bản|cuốn|suất|chiếc|tàu|bè|lồng|ao|em|học sinh|giải|huy chương|trường|chỉ tiêu|kiến nghị|văn bản|nhà máy|cơ sở|làng nghề|cánh đồng|đơn vị|thôn|tổ|khách hàng|thẻ|hồ sơ|cuộc|đoàn|lớp|căn|nhà";
// What a rate is for: one word, or a known pair of words ("đồng/học sinh").
const per = "\\/(?:học sinh|lao động|ngày đêm|vạn dân|hộ dân|\\p{L}+[23²³]?(?![\\p{L}\\d]))";
const measured = `(?:(?:đồng|vnđ|vnd|đ(?!\\/c)|usd|đô la|đô|${counted})(?![\\p{L}\\d])(?:${per})*)`;
// "-" is a minus only when it touches its number; otherwise it is a dash or a bullet.
const sign = "(?<sign>[-–](?=\\d)|−\\s?|(?:>=?|<=?|≥|≤)\\s?)";
const amountPattern = new RegExp(
  // Its first character is looked at before anything else: most places are passed over at once.
  `(?=[-–−<>≥≤\\d])(?<![\\d.,/\\p{L}²³]|[\\p{L}\\d][-–])${sign}?(?<first>${number})` +
    `(?:\\s?(?:%o|[%‰])?\\s?[-–]\\s?(?<second>${number}))?` +
    `(?![\\d/]|[.,]\\d|[-–]\\d)(?:\\s?(?<share>%o|%|‰|phần trăm))?(?:\\s?(?<scale>${scaled}(?!\\p{L})))?(?:\\s?(?<measure>${measured}))?` +
    "(?<more>\\s(?:trở lên|trở xuống))?",
  "giu",
);

/**
 * Finds amounts in a text: numbers with their units, shares, ranges ("8,5-9%"), comparisons ("11% trở lên", ">90").
 * Dates, document numbers, fractions with a slash and the numbers of sections ("1.2.") are not amounts.
 */
export function amounts(text: string): Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(amountPattern)) {
    const { sign: mark = "", first = "", second, share = "", scale = "", measure = "", more = "" } = match.groups ?? {};
    const unit = unitOf(share, scale, measure);
    if (unit === "" && /\.\d{1,2}$/.test(first)) continue;
    found.push({
      text: `${mark.trim()}${first}${second ? `-${second}` : ""}${more}`,
      value: parseNumber(first) * (/[-−–]/.test(mark) ? -1 : 1),
      unit,
      start: match.index,
      end: match.index + match[0].trimEnd().length,
    });
  }
  return found;
}

function unitOf(share: string, scale: string, measure: string): string {
  const unit = [share, scale, measure].filter(Boolean).join(" ").toLowerCase();
  return unit
    .replace("%o", "‰")
    .replace("phần trăm", "%")
    .replace(/(?<!\p{L})(?:vnđ|vnd|đ)(?!\p{L})/u, "đồng");
}

/**
 * Reads a number in Vietnamese notation: full stops group thousands, a comma marks decimals. "12.345" → 12345;
 * "7,37" → 7.37. A full stop that groups nothing marks decimals: "7.5" → 7.5.
 *
 * @returns `NaN` for what is no number
 */
export function parseNumber(text: string): number {
  const grouped = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(text);
  const plain = grouped ? text.replaceAll(".", "") : text;
  return Number(plain.replace(",", "."));
}

/**
 * Every digit sequence of a text with its inner punctuation, as it stands: what a check compares so that no number leaves
 * the bot that its source does not hold. "tăng 7,37% so với 2022" → ["7,37", "2022"].
 */
export function digitStrings(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}
