const place = /^(?:địa phương|nơi|địa bàn|huyện|xã|đơn vị|vùng)/u;

/** What kinds of name a general word stands for. */
const classes: readonly (readonly [RegExp, RegExp])[] = [
  [
    place,
    /(?:[Hh]uyện|[Tt]hành phố|[Tt]hị xã|[Tt]hị trấn|[Xx]ã|[Pp]hường|[Tt]ỉnh|TP\.?) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?/gu,
  ],
  [
    /^(?:đơn vị|cơ quan|nơi|ngành|doanh nghiệp|công ty|tổ chức)/u,
    /(?<!\p{L})(?:Sở|Cục|Chi cục|Ban|Kho bạc|Ngân hàng|Công ty|Tập đoàn|Trường|Bệnh viện|Trung tâm|Viện|Hội|Liên đoàn|Công an) \p{Lu}/gu,
  ],
  [
    /^(?:nghị quyết|quyết định|văn bản|kế hoạch|chỉ thị|nghị định)/u,
    /\d+(?:\/\d{4})?[/-]\p{Lu}[\p{Lu}Đ]*[-/]\p{Lu}+/gu,
  ],
];

/** A thing whose names a question asks for ("những nhà máy nào"). */
export interface AskedNoun {
  /** Its words, longest wording first: "khu công nghiệp", "khu công". */
  readonly wordings: readonly string[];
  /** What names of its kind look like, where the word is a general one ("đơn vị"). */
  readonly kinds: readonly RegExp[];
  readonly isPlace: boolean;
}

const plural = /(?<!\p{L})(?:những|nhưng|các|mấy) (?<noun>\p{L}+(?: \p{L}+){0,7}?) (?:số )?(?:nào|gì)(?!\p{L})/u;
const counted =
  /(?<![\p{L}\d])(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?<noun>\p{L}+(?: \p{L}+){0,3}?) (?:nào|gì)(?!\p{L})/u;
const ordered = /(?:liệt kê|kể tên|kể ra|gồm) (?:các|những) (?<noun>\p{L}+(?: \p{L}+){0,2})/u;
const dated = /^(?:ngày|tháng|năm|giờ|lúc|hôm|quý|thời)$/u;
/** Words that are a noun by themselves; others need the word behind them ("nhà máy"). */
const alone = /^(?:môn|huyện|xã|nước|tỉnh|bệnh|giống|giải|nghề|cầu|trường|khâu|lớp|ngành|nơi|vụ|cảng|chợ)$/u;

/** Reads what a repaired question wants named; `undefined` when it asks for nothing that is listed by name. */
export function askedNoun(question: string): AskedNoun | undefined {
  const found = plural.exec(question) ?? counted.exec(question) ?? ordered.exec(question);
  const words = found?.groups?.["noun"]?.split(" ") ?? [];
  const [first = ""] = words;
  if (!first || dated.test(first)) return undefined;
  const phrase = words.join(" ");
  const wordings = [3, 2].filter((length) => words.length >= length).map((length) => words.slice(0, length).join(" "));
  if (words.length === 1 || alone.test(first)) wordings.push(first);
  return {
    wordings,
    kinds: classes.filter(([noun]) => noun.test(phrase)).map(([, kind]) => kind),
    isPlace: place.test(phrase),
  };
}
