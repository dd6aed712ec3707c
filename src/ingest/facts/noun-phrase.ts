/** Nouns that name what is measured; an indicator that opens with one stands on its own. */
const measureNouns =
  "tốc độ tăng trưởng|tốc độ tăng|tốc độ|mức tăng|mức giảm|mức|tổng giá trị|tổng diện tích|tổng sản lượng|tổng số|tổng lượng|tổng nguồn vốn|tổng vốn|tổng mức|tổng thu|tổng chi|" +
  "tổng dư nợ|tổng doanh số|tổng doanh thu|tổng kim ngạch|tổng đàn|tổng công suất|tổng kinh phí|tổng|giá trị sản xuất|giá trị tăng thêm|giá trị|gtsx|gttt|sản lượng|diện tích|" +
  "năng suất|số lượng|số vốn|số tiền|số người|số hộ|số vụ|số|lượng|kim ngạch|doanh thu|doanh số|tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|chỉ số|công suất|kinh phí|thu nhập|quy mô|đàn|lãi suất|" +
  "hệ số|khối lượng|vốn|nguồn vốn|dư nợ|nợ|thu|chi|chiều dài|độ|tuổi thọ|mật độ|dân số|giải ngân|kết quả giải ngân|điểm trung bình|hàng hóa|khách|tiền gửi|lao động|thiệt hại|thu hút";
const measureStart = new RegExp(`^(?:${measureNouns})(?!\\p{L})`, "iu");
const notMeasure =
  /^(?:thu (?:gom|hoạch|hồi|thập|hút (?!vốn|đầu tư|fdi|khách))|chi (?:nhánh|tiết|cục|bộ|hội)|số (?:này|đó)|điểm (?:nghẽn|nóng))/iu;
/** Measure words that say nothing without what they measure. */
const bareMeasure = new RegExp(
  "^(?:(?:tổng|tổng số|số|giá trị|tổng giá trị|giá trị sản xuất|tổng giá trị sản xuất toàn ngành|giá trị sản xuất toàn ngành|doanh thu|tổng doanh thu|sản lượng|tổng sản lượng|năng suất|kinh phí|" +
    "tổng kinh phí|công suất|tổng công suất|diện tích|tổng diện tích|số vốn|số vốn đăng ký|vốn đăng ký|tổng vốn đăng ký|tổng số vốn đăng ký|tổng số vốn|tổng vốn|tổng vốn đầu tư|tổng mức đầu tư|" +
    "tổng mức vốn đầu tư|vốn đầu tư|tỷ lệ|số tiền|tổng số tiền|chiều dài|tổng chiều dài|số lượng|tổng số lượng|tốc độ tăng|mức tăng|kim ngạch|tổng đàn|đàn|thiệt hại|lao động|khách|thu|chi|vốn|lượng|dư nợ|độ|" +
    "tổng số km|số km|thu hút|số dư|số dư tiết kiệm|quy mô|nợ|tốc độ tăng trưởng|tốc độ|tổng giá trị sản xuất toàn ngành|thu nhập|điểm trung bình|tổng nguồn vốn|nguồn vốn|hệ số|khối lượng|chỉ số|mức))$",
  "iu",
);

/** Words of a finite clause: a phrase that holds one is more than a name. */
const finite =
  /(?:^|[\s,])(?:được|đã|đang|sẽ|tiếp tục|duy trì|tổ chức|chỉ đạo|ban hành|triển khai|tăng cường|đẩy mạnh|phê duyệt|hoàn thành|góp phần|giúp|bảo đảm|đảm bảo|có|gặp|thực hiện|kiểm soát|nhất là|để|nên|mà|vì|do|khi|nếu|nhưng|song|tuy|là|thì|cho|đưa|làm|ký|theo quy định|phấn đấu|tập trung|quan tâm|đáp ứng|mang lại|đạt|công nhận|nâng tổng|xuất bản|phát huy|không(?! dùng)|chưa|đóng góp|xây dựng và|qua đó|từ đó|trong khi|phát triển ổn định|tăng|giảm|chiếm|gồm|bao gồm|với|đề nghị|yêu cầu|cần|phải|đứng|xếp|quyết liệt|ổn định|đối với|thuộc|nằm|tham gia|đến|còn)(?=[\s,]|$)/iu;
/** Words that end a name even when it opens with a measure noun. */
const finiteInMeasure =
  /(?:^|[\s,])(?:tiếp tục|chỉ đạo|ban hành|triển khai|tăng cường|đẩy mạnh|phê duyệt|góp phần|giúp|nhưng|song|tuy|vì|nên|nếu|phấn đấu|qua đó|từ đó|đề nghị|yêu cầu|nhất là|cũng|đạt (?!tiêu|chuẩn|giải|từ)|tăng(?! trưởng| thêm)|giảm(?! nghèo| tỷ| sinh| chi)|đều|quyết liệt|thì)(?=[\s,]|$)/iu;

/** Whether a phrase opens with a noun that names what is measured. */
export function opensWithMeasure(phrase: string): boolean {
  return measureStart.test(phrase) && !notMeasure.test(phrase);
}

/** Whether a phrase only says how something is measured: "giá trị sản xuất", "doanh thu". */
export function isBareMeasure(phrase: string): boolean {
  return bareMeasure.test(phrase.trim());
}

/** Takes the measure words off the front: "Diện tích lúa Xuân" → "lúa Xuân". */
export function withoutMeasure(phrase: string): string {
  let rest = phrase;
  for (let at = 0; at < 3; at++) {
    const match = measureStart.exec(rest);
    if (!match) break;
    rest = rest.slice(match[0].length).trim();
  }
  return rest.replace(/^(?:sản xuất|ngành|khu vực)\s/iu, "").trim();
}

/** Whether a phrase can stand as the name of what a figure measures. Brackets in it are no matter. */
export function isIndicatorName(phrase: string): boolean {
  const plain = phrase
    .replace(/\([^)]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (plain.length < 3 || plain.length > 130 || /[;:“”"[\]…]|\.\s|\.\.|đồng chí/u.test(plain)) return false;
  if (
    /^(?:mỗi|qua|trong|tại|theo|với|sau|trước|từ|nhờ|về|đối với|để|bằng|của|một|nhiều|nhân dịp|dịp)(?!\p{L})/iu.test(
      plain,
    )
  )
    return false;
  if (/(?:này|đó|nêu trên|nói trên|như sau|thêm|của|và|với|cho|là|các|những|từ|trong)$/iu.test(plain)) return false;
  if (opensWithMeasure(plain)) return !finiteInMeasure.test(plain.replace(measureStart, "")) && commasAreFine(plain);
  return plain.length <= 80 && !finite.test(plain) && !/\d/.test(plain) && plain.split(",").length <= 4;
}

function commasAreFine(phrase: string): boolean {
  const [, ...rest] = phrase.split(/,\s/);
  return rest.length <= 4 && rest.every((part) => !/(?:^|\s)(?:đã|được|đang|có xu hướng)(?=\s)/u.test(part));
}

/** The phrase that opens a clause, up to its verb: "Chăn nuôi duy trì ổn định với" → "Chăn nuôi". */
export function leadingName(clause: string): string {
  const match = finite.exec(clause);
  const name = (match ? clause.slice(0, match.index) : clause)
    .replace(/[\s,]+$/u, "")
    .replace(/\s(?:phát triển|hoạt động)$/u, "")
    .trim();
  return name.length >= 3 && name.length <= 60 && !/[;:"(]|\d/.test(name) ? name : "";
}

const places =
  /^(?:toàn |cả |các |hai |ba |bốn )?(?:tỉnh|huyện|thành phố|thị xã|xã|phường|nước|quốc|địa phương)(?:(?: |, | và )\p{Lu}[\p{L}]*)*$/u;

/** Whether a phrase is nothing but a place: "toàn tỉnh", "cả nước", "thành phố X". */
export function isPlaceOnly(phrase: string): boolean {
  return places.test(lowerFirst(phrase.trim()));
}

/**
 * Names a part after its whole: "Tốc độ tăng GTSX công nghiệp và xây dựng" and "Công nghiệp" give "Tốc độ tăng GTSX công
 * nghiệp"; where the part is no word of the whole's name, both stand: "Cơ cấu kinh tế: Dịch vụ".
 */
export function namePart(whole: string, part: string): string {
  if (opensWithMeasure(part) && !isBareMeasure(part)) return part;
  const [head = "", last = ""] = splitLast(whole);
  const same = fold(last || head);
  const at = same.indexOf(fold(part));
  const topic = withoutMeasure(last || head);
  const start = (last || head).length - topic.length;
  if (
    at >= 0 &&
    start > 0 &&
    topic &&
    same
      .slice(start)
      .split(/, | và /)
      .some((item) => item.trim() === fold(part))
  ) {
    return `${(last || head).slice(0, start)}${lowerFirst(part)}`;
  }
  return `${head && last ? head : whole}: ${part}`;
}

function splitLast(whole: string): [string, string] {
  const at = whole.lastIndexOf(": ");
  return at < 0 ? [whole, ""] : [whole.slice(0, at), whole.slice(at + 2)];
}

function fold(text: string): string {
  return text.toLowerCase();
}

/** Lower-cases the first letter unless the word is an abbreviation. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
