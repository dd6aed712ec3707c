import { amounts } from "./numbers.ts";

/** Kinds of thing that a question can ask for and a passage can hold, as bits of a mask. */
export const askedKinds = {
  number: 1,
  money: 2,
  foreignMoney: 4,
  share: 8,
  area: 16,
  length: 32,
  mass: 64,
  people: 128,
  administration: 256,
  business: 512,
  animals: 1024,
  rank: 2048,
  date: 4096,
  person: 8192,
  document: 16384,
  list: 32768,
} as const;

const unitKinds: readonly (readonly [RegExp, number])[] = [
  [/usd|đô la|đô$/u, askedKinds.foreignMoney],
  [/^(?:nghìn |ngàn )?tỷ$|đồng|^triệu$|tiền/u, askedKinds.money],
  [/%|‰|phần trăm/u, askedKinds.share],
  [/^(?:ha|héc|hec|m2|km2|sào|mẫu)/u, askedKinds.area],
  [/^(?:km|m$|cây số|ki-lô)/u, askedKinds.length],
  [/^(?:nghìn tấn|tấn|tạ|kg|yến)/u, askedKinds.mass],
  [/người|lao động|hộ$|^em$|học sinh|bác sĩ|lượt|khách|công dân|thanh niên|nhà$|đoàn/u, askedKinds.people],
  [/^(?:xã|phường|huyện|thị trấn|thôn|tổ|đơn vị)/u, askedKinds.administration],
  [/^(?:dự án|doanh nghiệp|công ty|cơ sở|nhà máy|sản phẩm|làng nghề)/u, askedKinds.business],
  [/^(?:nghìn con|triệu con|con|cây|tàu|chiếc|bè|lồng|ao)/u, askedKinds.animals],
  [/^(?:bậc|điểm|thứ)/u, askedKinds.rank],
];

// Somebody by name: behind an honorific or an office, or alone in a line; "đồng chí Phó Chủ tịch" names nobody.
const office = "(?!(?:Phó|Chủ|Bí|Giám|Thủ|Ủy|Trưởng|Bộ|Tổng|Quyền|Thường) )";
const nameWords = "\\p{Lu}\\p{Ll}+ \\p{Lu}";
const personNamed = new RegExp(
  `(?:đồng chí|ông|bà|Chủ tịch|Bí thư|Giám đốc|Thủ tướng|Trưởng|Bộ trưởng|[Cc]ác đồng chí)[:,]? ${office}${nameWords}|` +
    `^${office}\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){1,4}$|${nameWords}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?, (?:Ủy viên|Phó|Bí thư|Chủ tịch|Giám đốc|Tỉnh ủy viên|Trưởng)`,
  "u",
);

const asking = /(?:bao nhiêu|mấy|số lượng)(?: (?<unit>(?:nghìn |triệu )?[\p{L}%]+(?: [\p{L}]+)?))?/gu;

/**
 * Says what a question asks for: bits of {@link askedKinds}. A question for an amount sets `number` and the kind of the unit
 * it names.
 *
 * @param question normalised text with marks
 */
export function kindsAsked(question: string): number {
  let mask = 0;
  for (const { groups } of question.matchAll(asking)) mask |= askedKinds.number | kindOfUnit(groups?.["unit"] ?? "");
  if (/%|phần trăm|tỷ lệ/u.test(question)) mask |= askedKinds.number | askedKinds.share;
  if (/(?:xếp|đứng) (?:thứ|hạng)|thứ (?:mấy|bao nhiêu)|thứ hạng/u.test(question)) mask |= askedKinds.rank;
  if (/ngày nào|khi nào|bao giờ|năm nào|tháng nào|lúc nào|hôm nào/u.test(question)) mask |= askedKinds.date;
  if (/(?<!\p{L})ai(?!\p{L})|(?:người|đồng chí|ông|bà|vị) nào|tên (?:là )?gì|(?:giữ )?chức vụ/u.test(question))
    mask |= askedKinds.person;
  if (
    /(?:nghị quyết|quyết định|văn bản|kế hoạch|chỉ thị|nghị định) (?:nào|số (?:mấy|bao nhiêu))|số hiệu/u.test(question)
  )
    mask |= askedKinds.document;
  if (
    /(?:những|các) (?:\p{L}+ ){1,6}nào|(?:những|các) gì|liệt kê|kể tên|gồm (?:những|các)|lần lượt|từng/u.test(question)
  )
    mask |= askedKinds.list;
  return mask;
}

/**
 * Says what a passage holds: bits of {@link askedKinds}.
 *
 * @param text the passage as printed; capitals matter
 */
export function kindsHeld(text: string): number {
  let mask = 0;
  for (const amount of amounts(text)) mask |= askedKinds.number | kindOfUnit(amount.unit);
  if (/thứ \d|hạng \d|\d\/63/u.test(text)) mask |= askedKinds.rank;
  if (/\d{1,2}\/\d{1,2}|ngày \d|tháng \d/u.test(text)) mask |= askedKinds.date;
  if (personNamed.test(text)) mask |= askedKinds.person;
  if (/\d\/(?:\d{4}\/)?[\p{Lu}Đ]/u.test(text)) mask |= askedKinds.document;
  if (/[:(;]/u.test(text) && (text.match(/[,;](?!\d)/gu) ?? []).length >= 3) mask |= askedKinds.list;
  return mask;
}

function kindOfUnit(unit: string): number {
  let mask = 0;
  for (const [pattern, kind] of unitKinds) if (pattern.test(unit)) mask |= kind;
  return mask;
}
