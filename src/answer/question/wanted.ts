/** What a question asks for. A question may ask for several. */
export type Wanted =
  | "amount"
  | "share"
  | "change"
  | "rank"
  | "person"
  | "date"
  | "place"
  | "name"
  | "list"
  | "reason"
  | "yes-no"
  | "comparison"
  | "document-number";

const rules: readonly (readonly [Wanted, RegExp])[] = [
  [
    "share",
    /(?:bao nhiêu|mấy|bao nhiu) (?:phần trăm|%)|tỷ lệ|tỷ trọng|chiếm (?:bao nhiêu|mấy)|mấy %|bao nhiêu %|bằng (?:bao nhiêu|mấy) (?:phần trăm|dự toán|kế hoạch)/,
  ],
  [
    "change",
    /(?:tăng|giảm|lớn thêm|thay đổi|biến động)(?: trưởng)?(?: (?:được|lên|thêm|đi))?(?: lần lượt)? (?:bao nhiêu|mấy|thế nào|ra sao|hay)|tăng hay giảm|tốc độ tăng|tăng trưởng|so với (?:năm|cùng kỳ|kỳ|tháng|cuối|đầu|thời điểm)|tăng bn/,
  ],
  [
    "rank",
    /thứ mấy|thứ bao nhiêu|xếp hạng (?:\S+ )?(?:mấy|bao nhiêu|nào|ra sao|thế nào)|xếp thứ|đứng thứ|hạng mấy|bao nhiêu bậc|mấy bậc|thứ hạng/,
  ],
  [
    "person",
    /(?:^|\s)ai(?:\s|$)|(?<!\p{L})(?:đồng chí|ông|bà|người|(?<!đơn )vị|lãnh đạo|chủ tịch|bí thư|giám đốc|trưởng ban)(?: \S+){0,8} (?:nào|tên gì|tên là gì|là gì)|họ tên|tên gì nhỉ|người nào/u,
  ],
  [
    "date",
    /khi nào|bao giờ|ngày nào|ngày mấy|ngày bao nhiêu|tháng mấy|tháng nào|năm nào|lúc nào|hôm nào|thời gian nào|thời điểm nào|quý mấy|quý nào|năm mấy/,
  ],
  [
    "place",
    /ở đâu|tại đâu|(?:huyện|xã|phường|thành phố|tỉnh|nước|trường|địa phương|nơi|khu|cụm|thôn|đơn vị|thị trấn)(?: \S+){0,2} nào|chỗ nào|nơi đâu/,
  ],
  [
    "document-number",
    /(?:số|quyết định|nghị quyết|kế hoạch|văn bản|công văn)(?: \S+){0,4} (?<!tổng )số (?:bao nhiêu|mấy|nào)|(?:mang|là \S+ \S+) số (?:bao nhiêu|mấy|nào)(?:\s|$)|số hiệu/,
  ],
  [
    "list",
    /những (?:\S+ ){0,8}(?:nào|gì)|gồm (?:những|các|có)|bao gồm|liệt kê|kể tên|kể ra|các (?:\S+ ){1,6}nào|là những|từng |lần lượt|mỗi |(?:mấy|(?<![\p{L}\d./-])\d{1,3}|hai|ba|bốn|năm) (?:\S+ ){1,4}(?:nào|gì)(?:\s|$)|(?<![\p{L}\d])(?:\d{1,2}|hai|ba|bốn|sáu|bảy|tám|chín|mười) (?!năm|tháng|ngày)\p{L}+ (?:\S+ ){0,6}là (?:gì|ai)(?:\s|$)/u,
  ],
  [
    "reason",
    /vì sao|tại sao|(?:do|nhờ) đâu|nhờ (?:cái )?gì|nguyên nhân|lý do|làm sao|như thế nào|ra sao|thế nào|làm những gì|làm gì|biện pháp|giải pháp|những điều gì|điều gì|biểu hiện|yếu tố|yêu cầu|đề nghị|đề xuất|hạn chế|lợi (?:gì|ích|chỗ nào)|khen|kiểu gì|(?:bằng )?cách (?:nào|gì)|(?:mục đích|phương châm|định hướng) (?:gì|nào)|để làm (?:gì|chi)|(?:dặn|xin|nhắc|muốn|mong|kiến nghị) (?:\S+ ){0,4}(?:gì|chi)(?:\s|$)|^sao (?!kê|chép)/,
  ],
  [
    "yes-no",
    /có (?:\S+ ){1,12}không(?:\s|$)|(?:đạt|đủ|vượt|hoàn thành|đúng|phải|(?:cao|thấp) hơn) (?:\S+ ){0,5}không(?:\s|$)|hay không|đúng không|được không|được chưa|xong chưa|rồi chưa/,
  ],
  [
    "comparison",
    /(?:cái|bên|nơi|năm|khoản|ngành|vụ|chỉ số|bên|tỉnh|huyện|khu vực) nào (?:\S+ ){0,6}(?:hơn|nhất)|so sánh|(?:hơn|kém|chênh) (?:nhau|bao nhiêu)|nhiều hơn|ít hơn|cao hơn|thấp hơn|lớn hơn|mạnh hơn/,
  ],
  [
    "name",
    /(?:tên|gọi) (?:là )?gì|(?<!\p{L})là (?:\S+ ){0,3}gì(?:\s|$)|(?:nhà máy|dự án|công trình|sản phẩm|danh mục|hội nghị|chương trình|chỉ tiêu|khu công nghiệp|cụm công nghiệp|đối tác|doanh nghiệp|tập đoàn|môn|di sản|giải)(?: \S+){0,4} (?:nào|gì)/u,
  ],
  [
    "amount",
    /bao nhiêu|(?:^|\s)mấy(?:\s|$)|bao lâu|con số|^(?:tổng )?số (?!hiệu|nhà|điện thoại|quyết định|nghị quyết|văn bản|báo cáo)|số lượng|là bn|tổng (?:số|cộng|vốn|thu|chi)|quy mô|(?:mục tiêu|kế hoạch|chỉ tiêu|doanh thu|giá trị)(?: \S+){0,10} (?:là gì|thế nào|ra sao|thì sao)/,
  ],
];

/** Reads what a repaired question (lower case, marked) asks for; empty when nothing can be told. */
export function wantedOf(question: string): ReadonlySet<Wanted> {
  const found = new Set<Wanted>();
  for (const [wanted, pattern] of rules) if (pattern.test(question)) found.add(wanted);
  if (found.has("person")) found.delete("name");
  if (found.has("document-number")) for (const wanted of ["rank", "amount"] as const) found.delete(wanted);
  if (found.has("rank") || found.has("date"))
    if (!/bao nhiêu (?:tỷ|tiền|phần trăm|người|vốn)/.test(question)) found.delete("amount");
  return found;
}

/** A question how large the population is: people are counted, whatever share of it insurance or water reaches. */
export const asksPopulation =
  /^(?!.*tỷ lệ)(?:.* )?dân số(?! (?:tham gia|sử dụng|đô thị|được|có)).* (?:bao nhiêu|mấy)(?! (?:phần trăm|%))/;

const unitRules: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:bao nhiêu|mấy|bn) (?:phần trăm|%)|tỷ lệ|tỷ trọng|mấy phần/, /^(?:%|‰)$/],
  [
    /(?:bao nhiêu|mấy) (?:nghìn |triệu )?(?:tỷ|tiền|đồng|vốn)|hết bao nhiêu tiền|kinh phí|doanh thu|doanh số|dư nợ|ngân sách|(?:bao nhiêu|mấy) triệu/,
    /đồng|tỷ|triệu|usd/,
  ],
  [/(?:bao nhiêu|mấy) (?:đô|usd)|xuất khẩu|nhập khẩu|fdi/, /usd|đô/],
  [/(?:bao nhiêu|mấy) (?:ha|héc|hec)|diện tích/, /ha|héc|hec|m2/],
  [/(?:bao nhiêu|mấy) (?:cây số|km|ki lô mét)|dài bao nhiêu/, /km/],
  [/(?:bao nhiêu|mấy) tấn|sản lượng/, /tấn/],
  [/năng suất/, /tạ|%/],
  [asksPopulation, /^(?:nghìn |vạn |triệu )?(?:người|nhân khẩu)/],
];

/** Units that a fitting amount would carry; empty when the question does not tell. */
export function wantedUnits(question: string): readonly RegExp[] {
  const found = unitRules.filter(([ask]) => ask.test(question)).map(([, unit]) => unit);
  const noun = countedNoun(question);
  return noun ? [...found, noun] : found;
}

/** What a question counts ("bao nhiêu sản phẩm"), as a pattern of its unit; people may be counted under other names. `undefined` where nothing is counted. */
export function countedNoun(question: string): RegExp | undefined {
  const counted =
    /(?:bao nhiêu|mấy) (?<noun>(?!phần|từ|đến|hay|hoặc|tỷ|tiền|đồng|vốn|đô|usd|ha|km|cây số|tấn|triệu|nghìn|bậc|vậy|rồi|thì|là|của|so|có|đạt|vượt|tăng|giảm|không|trong|ở|cả|toàn|trên|với|và|nhất|lần|năm (?:nay|(?:19|20)\d{2}))\p{L}+)/u.exec(
      question,
    );
  const noun = counted?.groups?.["noun"];
  if (!noun) return undefined;
  const person = new RegExp(`^(?:${people.source})`, "u").exec(
    question.slice(counted.index + counted[0].length - noun.length),
  );
  return new RegExp(`(?:^|\\s)(?:${person ? `${person[0]}|${people.source}` : noun})`, "u");
}

/** Nouns that people are counted with: who asks for "người" is answered by "lao động", "công dân", "học sinh". */
const people =
  /(?:lượt )?(?:người|dân|bà con|nhân khẩu|lao động|công nhân|công dân|thanh niên|học sinh|sinh viên|học viên|thí sinh|em|cháu|trẻ|cán bộ|công chức|viên chức|đại biểu|đoàn viên|hội viên|đảng viên|vận động viên|quân nhân|khách|cụ|đối tượng)(?!\p{L})/u;
