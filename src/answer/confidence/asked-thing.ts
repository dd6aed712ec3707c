import { tokens } from "../../vietnamese/tokens.ts";
import { seekerOf } from "../question/concept-seeker.ts";
import type { Concept } from "../question/concepts.ts";
import { isFraming } from "../question/framing-words.ts";
import { isGlue } from "../question/glue.ts";
import type { Understanding } from "../question/understanding.ts";
import { WordList } from "../question/word-list.ts";
import type { Said } from "./said.ts";

/** Behind these words a question names the thing whose figure it asks for, and how rare a word must be to be that thing. */
const heads: readonly (readonly [words: RegExp, leastRarity: number, mayBeCode: boolean])[] = [
  [
    /(?<!\p{L})(?:sản lượng|diện tích|năng suất|giá(?! trị| thành)|tổng đàn|đàn|số ca(?: mắc)?|doanh thu|kim ngạch(?: xuất khẩu| nhập khẩu)?|xuất khẩu|nhập khẩu|vốn đầu tư|điểm trung bình(?: môn)?|nợ|số lượng|(?<!(?:doanh|con|chỉ|một|đa|ngân|tổng|sĩ|với|so) )số (?!liệu|hóa|hiệu|tiền)\p{L}+) /gu,
    3,
    false,
  ],
  [
    /(?<!\p{L})(?:tỷ lệ|tỷ trọng|tốc độ tăng|chỉ số|công suất|chiều dài|tổng mức đầu tư|kinh phí|mật độ|dân số|thu nhập|dư nợ|lãi suất|học phí|mức|tổng số|số tiền|tổng thu|tổng chi|thu từ|chi cho|vốn|giá trị(?: sản xuất)?) /gu,
    3,
    false,
  ],
  [/(?<!\p{L})(?:sang|riêng) /gu, 3, false],
  [/(?<!\p{L})(?:chết|tử vong|mắc|nhiễm|nghiện)(?: do| vì| bệnh)* /gu, 4, false],
  [
    /(?<!\p{L})(?:kcn|ccn|khu công nghiệp|cụm công nghiệp|cửa khẩu(?: phụ| quốc tế| chính)?|trường(?: thpt| thcs| tiểu học| mầm non| cao đẳng| đại học)?|bệnh viện|nhà máy|cầu|hồ|cảng|chợ|đền|chùa|dự án|công ty|khu du lịch|lễ hội|tập đoàn|sân bay|quốc lộ|sông|vườn quốc gia) /gu,
    4,
    true,
  ],
];
/** Where the naming of the thing ends. */
const end =
  /(?:^| )(?:năm|của|là|đạt|trong|so|còn|được|tháng|quý|có|cuối|đầu|đến|tăng|giảm|bao|mấy|tại|ở|trên|do|bình quân|cả|toàn|mà|để|khi|thì|theo|với|và|hay|vào|từ|ra|bằng|chiếm|ước|dự|hiện|tính|đã|sẽ|phải|cao|thấp|xếp|đứng|giữa|thu|bị|vì|thay|biến|cho|giao|bây|hôm|mỗi|một|nay|trước|sau|rồi|đó|trên|bề|chỉ|lấp|hết|\d\S*)(?= |$)/u;
/** A name is this many words long at most. */
const longestName = 4;
/** A match below which a text does not speak of a thing. */
const missed = 0.4;
const figures = ["amount", "share", "rank"] as const;

/** What each measure is counted in. */
const measures: readonly (readonly [measure: RegExp, unit: RegExp])[] = [
  [/(?<!\p{L})sản lượng (?<rest>.*)/u, /^(?:nghìn |triệu |vạn )?(?:tấn|kwh|lít|m3|con|quả)/],
  [/(?<!\p{L})diện tích (?<rest>.*)/u, /^(?:nghìn |triệu )?(?:ha(?!\p{L})|héc|m2|km2)/u],
  [/(?<!\p{L})năng suất (?!lao động)(?<rest>.*)/u, /^(?:tạ|tấn|kg|con)/],
];

/**
 * Whether a question asks for the figure of a thing that it names ("sản lượng chè búp", "xuất khẩu sang Nhật Bản"), and what
 * is said is of another: neither it nor what it is from speaks of that thing, or it gives the thing another measure.
 */
export function missesThing({ headline, view }: Said, asked: Understanding): boolean {
  const { wanted, text } = asked;
  if (wanted.has("list") || wanted.has("comparison") || !figures.some((figure) => wanted.has(figure))) return false;
  const seeker = seekerOf(asked);
  const own = seeker.matches(new WordList(tokens(headline).map(({ form }) => form)));
  const [passage, around] = [seeker.matches(view.words), seeker.matches(view.aroundWords)];
  const isMissed = (at: number) =>
    Math.max(own[at]?.score ?? 0, passage[at]?.score ?? 0, around[at]?.score ?? 0) < missed;
  const isUnspoken = heads.some(([words, leastRarity, mayBeCode]) =>
    [...text.matchAll(words)].some(({ 0: head, index }) => {
      const named = namedAt(text.slice(index + head.length));
      return asked.concepts.some(
        (concept, at) => (mayBeCode || !concept.isCode) && names(named, concept, leastRarity) && isMissed(at),
      );
    }),
  );
  return isUnspoken || (view.passage.kind !== "row" && isOtherMeasure(headline, asked));
}

function namedAt(rest: string): string {
  const found = end.exec(rest);
  const named = (found ? rest.slice(0, found.index) : rest).trim();
  return named.split(" ").slice(0, longestName).join(" ");
}

function names(named: string, { variants: [own = []], rarity }: Concept, leastRarity: number): boolean {
  return rarity >= leastRarity && !isFraming(own) && !own.every(isGlue) && ` ${named} `.includes(` ${own.join(" ")} `);
}

/** "Sản lượng sầu riêng" asked for, and said is "sản lượng 341.000 tấn; trong đó sầu riêng 3.870 ha". */
function isOtherMeasure(headline: string, { text, concepts }: Understanding): boolean {
  for (const [measure, unit] of measures) {
    const named = namedAt(measure.exec(text)?.groups?.["rest"] ?? "");
    if (!named) continue;
    const said = headline.toLowerCase();
    const own = concepts.filter((concept) => names(named, concept, 3)).flatMap(({ variants }) => variants);
    const places = own.map((forms) => said.indexOf(forms.join(" "))).filter((at) => at >= 0);
    if (!places.length) continue;
    const first = Math.min(...places);
    const start = Math.max(said.lastIndexOf(";", first), said.lastIndexOf(",", first)) + 1;
    const amounts = [
      ...(said.slice(start).split(";")[0] ?? "").matchAll(/\d+(?:[.,]\d+)*\s?(?<unit>[\p{L}%/]*[23]?(?: \p{L}+)?)/gu),
    ];
    if (amounts.length && !amounts.some(({ groups }) => unit.test(groups?.["unit"] ?? ""))) return true;
  }
  return false;
}
