import type { Figure } from "./figures.ts";
import { opensWithMeasure } from "./noun-phrase.ts";

const base =
  /^\s*,?\s*(?<base>so (?:với |cùng )?[^,;().:\uE000]+?)(?=\s*(?:[,;().:\uE000]|$)|\s(?:và|nhưng|do|nhờ|trong đó|đã|là|thì|nên)\s)/u;
const ratioBase = /^\s(?<base>(?:cùng kỳ|năm trước|năm \d{4}|kỳ trước|tháng trước)(?: năm (?:trước|\d{4}))?)(?!\p{L})/u;

/** The base of comparison that stands right behind a figure: "so với cùng kỳ năm 2022". */
export function baseAfter(text: string, at: number): { readonly base: string; readonly end: number } | undefined {
  const rest = text.slice(at);
  const match = base.exec(rest) ?? ratioBase.exec(rest);
  const words = match?.groups?.["base"];
  return match && words && !/kế hoạch|dự toán/u.test(words)
    ? { base: words.trim(), end: at + match[0].length }
    : undefined;
}

const shareWords =
  /^[^,;().:]*?(?=\s*(?:[,;().:]|$)|\s(?:và|với|so với (?!kế hoạch|dự toán)|trong đó|nhưng|do|nên|gồm)\s)/u;
const rankWords =
  /^(?:\s(?:tỉnh, thành(?: phố)?|tỉnh, thị xã))?[^,;().:]*?(?=\s*(?:[,;().:]|$)|\s(?:và|về|nhưng|do)\s)/u;

/** End of the words that a share or rank is of: "24,7% diện tích", "116,7% dự toán", "thứ 2 toàn quốc". */
export function shareEnd(figure: Figure, text: string): number {
  if (figure.kind !== "share" && figure.kind !== "plan-share" && figure.kind !== "rank") return figure.end;
  const pattern = figure.kind === "rank" ? rankWords : shareWords;
  const words = pattern.exec(text.slice(figure.end))?.[0] ?? "";
  return figure.end + (words.length <= 90 ? words.length : 0);
}

const compounds =
  /^(?:hợp tác xã|tổ hợp tác|vận động viên|giấy chứng nhận|đơn vị hành chính|thủ tục hành chính|khu công nghiệp|cụm công nghiệp|trường hợp|vụ việc|vụ án|lượt người|lượt khách)(?!\p{L})/iu;
const classifiers =
  /^(?:người|hộ|xã|phường|huyện|con|cây|vụ|bản|cuốn|suất|chiếc|tàu|bè|lồng|ao|em|giải|trường|tỉnh|ca|thôn|tổ|thẻ|cuộc|đoàn|lớp|căn|nhà|đơn|mỏ|máy|ngành|trạm|vị|HCV|HCB|HCĐ|HTX|CCN|KCN|VĐV|tin|trang|ngôi|cháu|lượt)(?!\p{L})/iu;
const nounEnd =
  /,?\s(?:gồm|bao gồm|trong đó|nhưng|do đó|qua đó|góp phần|nhằm|tập trung ở|tăng|giảm|chiếm|bằng \d|đạt (?=\d)(?!\d sao)|so với)(?=[\s:]|$)|,\s(?:vượt|(?:không |chưa )?đạt)\s(?=kế hoạch)|\s(?:trong |của )?năm (?=\d{4}(?![\d-]))|\svới (?=(?:tổng|số|giá trị|kinh phí|công suất|diện tích|vốn|trên|gần|khoảng|\d))|(?:,|\svà)\s(?=(?:gần |trên |hơn |khoảng )?\d)|\svà\s(?=(?:hàng nghìn|hàng trăm|nhiều|một số|đã|đang|sẽ|có|nghiệm thu|duy trì|hoàn thiện|tổ chức|triển khai|thực hiện|tăng|giảm|đạt)\s)/u;
const noName =
  /^(?:trong|của|tại|ở|là|và|đến|cả|toàn|do|so|khu|bậc|trên|theo|đối|mỗi|quốc gia|năm|nhờ|khi|để|từ|đã|được|về|vào|cho|nếu|thì|tương đương|giữa|đồng thời|cùng kỳ|sang)(?!\p{L})/u;

const endsOpen = /\s(?:từ|của|trong|và|với|cho|tại|theo|về|các|những|là|để|thuộc)$/u;

/** The things behind a number: what is counted, or what a share is of. */
export interface CountedName {
  readonly name: string;
  readonly unit: string | undefined;
  readonly end: number;
  /** Year that stands behind the name and is the value's: "140 trường … trong năm 2024". */
  readonly period?: string | undefined;
}

/** The counted things behind a number: "tàu cá với công suất …" → "tàu cá". A name that brackets cut in two is none. */
export function countedName(text: string, at: number): CountedName | undefined {
  const rest = text.slice(at);
  if (!/^\s\p{L}/u.test(rest)) return undefined;
  let end = rest.search(/\s*(?:[;:()“”"[]|\.(?:\s|\.|$)|$)/u);
  if (goesOnBehindBracket(rest.slice(end))) return undefined;
  const stop = nounEnd.exec(rest.slice(0, end));
  if (stop) end = stop.index;
  const comma = commaEnd(rest, end);
  if (comma === undefined) return undefined;
  end = comma;
  const name = rest.slice(0, end).trim();
  const digits = name.replace(/\d+ sao|\d+ tuổi|môn \d|lớp \d+|Đề án \d+|mức độ \d/gu, "");
  if (name.length < 2 || name.length > 110 || /\d/.test(digits) || noName.test(name) || endsOpen.test(name))
    return undefined;
  const year = /^\s(?:trong |của )?(?<period>năm \d{4})(?=[\s,;.:()]|$)/u.exec(rest.slice(end));
  return { name, unit: unitOf(name), end: at + end + (year?.[0].length ?? 0), period: year?.groups?.["period"] };
}

/** What a share is of, up to the clause's end: "hộ nghèo, hộ cận nghèo … đều được tặng quà". */
export function sharedName(text: string, at: number): CountedName | undefined {
  const rest = text.slice(at);
  if (!/^\s\p{L}/u.test(rest)) return undefined;
  let end = rest.search(/\s*(?:[;:()“”"[]|\.(?:\s|\.|$)|$)/u);
  if (goesOnBehindBracket(rest.slice(end))) return undefined;
  const stop = nounEnd.exec(rest.slice(0, end));
  if (stop) end = stop.index;
  const name = rest
    .slice(0, end)
    .replace(/[,\s]+$/u, "")
    .trim();
  return name.length < 3 || name.length > 130 || /\d/.test(name) || noName.test(name)
    ? undefined
    : { name, unit: undefined, end: at + end };
}

function goesOnBehindBracket(rest: string): boolean {
  return /^\s*\([^)]*\)\s(?!và\s|với\s|trong đó|gồm|tăng|giảm|so với|đạt)[\p{L}]/u.test(rest);
}

/** Words that open another statement behind a comma; before any other word the name may be cut short. */
const saysMore =
  /^(?:đã|đang|được|đạt|tăng|giảm|trong đó|chiếm|bằng|gấp|là|nâng|qua|góp|với|do|nhằm|nhất là|có|cao hơn|thấp hơn|xếp|đứng|tiếp tục|xây dựng|tổ chức|đến nay|duy trì|hoàn thành|sản xuất|riêng|còn|gồm|tương đương|về)(?!\p{L})/u;

/** A comma belongs to the name when more names follow: "chi nhánh, văn phòng đại diện, địa điểm kinh doanh". */
function commaEnd(rest: string, limit: number): number | undefined {
  const parts = rest.slice(0, limit).split(/,\s/);
  const more = parts.slice(1);
  const isNames = more.every(
    (part) =>
      part.length <= 45 &&
      !/\d|(?:^|\s)(?:đã|được|là|có|đang|tăng|giảm|đạt|chiếm|bằng|xây dựng|tổ chức|tiếp tục|nâng|nhất là|trong|duy trì|đến nay|góp phần)(?=\s|$)/u.test(
        part,
      ),
  );
  if (more.length > 0 && isNames) return limit;
  const [next] = more;
  if (next !== undefined && !saysMore.test(next) && !opensWithMeasure(next)) return undefined;
  return (parts[0] ?? "").replace(/,$/u, "").length;
}

function unitOf(name: string): string | undefined {
  const known = (compounds.exec(name) ?? classifiers.exec(name))?.[0];
  if (known) return known;
  const words = name
    .split(/[\s,]+/u)
    .slice(0, 2)
    .join(" ");
  return words.includes("/") ? undefined : words;
}
