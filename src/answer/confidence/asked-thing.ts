import { tokens } from "../../vietnamese/tokens.ts";
import { seekerOf } from "../question/concept-seeker.ts";
import type { Concept } from "../question/concepts.ts";
import { isFraming } from "../question/framing-words.ts";
import { isGlue } from "../question/glue.ts";
import type { Understanding } from "../question/understanding.ts";
import { WordList } from "../question/word-list.ts";
import type { Said } from "./said.ts";

/** Straight behind these words a question names the thing whose figure it asks for. */
const heads: readonly RegExp[] = [
  /(?<!\p{L})(?:sản lượng|diện tích|năng suất|giá(?! trị| thành| cả)|tổng đàn|đàn|số ca(?: mắc)?|doanh thu|dư nợ(?: cho vay| tín dụng)*|kim ngạch(?: xuất khẩu| nhập khẩu)?|xuất khẩu|nhập khẩu|điểm trung bình(?: môn)?|(?<!(?:doanh|con|chỉ|một|đa|ngân|tổng|sĩ|với|so|dân|đại|tham|thông) )số (?!liệu|hóa|hiệu|tiền|lượng)\p{L}+) /gu,
  /(?<!\p{L})tỷ lệ (?:\p{L}+ ){1,3}?(?:người|đồng bào|dân tộc|vùng) /gu,
  /(?<!\p{L})(?:sang|riêng) /gu,
  /(?<!\p{L}|ô )(?:chết|tử vong|(?<!(?:vướng|thắc) )mắc|nhiễm|nghiện)(?: do| vì| bệnh)* /gu,
];
/** What may stand between them and the thing. */
const classifiers = new Set(
  "các những loại cây con bệnh vụ môn từ về cho nuôi trồng nước ngành người lao động hàng".split(" "),
);
/** How rare a word must be to be the thing. */
const leastRarity = 3;
/** Where the naming of the thing ends. */
const end =
  /(?:^| )(?:năm|của|là|đạt|trong|so|còn|được|tháng|quý|có|cuối|đầu|đến|tăng|giảm|bao|mấy|tại|ở|trên|do|bình quân|cả|toàn|mà|để|khi|thì|theo|với|và|hay|vào|từ|ra|bằng|chiếm|ước|dự|hiện|tính|đã|sẽ|phải|cao|thấp|xếp|đứng|giữa|thu|bị|vì|thay|biến|cho|giao|bây|hôm|mỗi|một|nay|trước|sau|rồi|đó|bề|chỉ|lấp|hết|ngân hàng|tổ chức|\d\S*)(?= |$)/u;
/** A name is this many words long at most. */
const longestName = 4;
/** A match below which a text does not speak of a thing. */
const missed = 0.4;
/** A match from which a thing's words stand together: "lòng hồ … tiêu thụ" is no "hồ tiêu". */
const inOnePiece = 0.8;
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
    (own[at]?.score ?? 0) < missed && Math.max(passage[at]?.score ?? 0, around[at]?.score ?? 0) < inOnePiece;
  const isUnspoken = heads.some((words) =>
    [...text.matchAll(words)].some(({ 0: head, index }) => {
      const named = namedAt(text.slice(index + head.length));
      return asked.concepts.some((concept, at) => names(named, concept) && isMissed(at));
    }),
  );
  const isUnknown = asked.concepts.some(
    (concept, at) =>
      concept.isCode &&
      isNamed(concept, asked) &&
      Math.max(own[at]?.score ?? 0, passage[at]?.score ?? 0, around[at]?.score ?? 0) === 0,
  );
  return isUnspoken || isUnknown || (view.passage.kind !== "row" && isOtherMeasure(headline, asked));
}

/** Whether the question spells a concept in capitals: "Plei Krông". */
function isNamed({ variants: [own = []] }: Concept, asked: Understanding): boolean {
  return asked.names.some((name) => name.includes(own.join(" ")));
}

function namedAt(rest: string): string {
  const found = end.exec(rest);
  const named = (found ? rest.slice(0, found.index) : rest).trim();
  return named.split(" ").slice(0, longestName).join(" ");
}

/** Whether a concept is the first thing that a naming speaks of. */
function names(named: string, { variants: [own = []], rarity, isCode }: Concept): boolean {
  if (isCode || rarity < leastRarity || isFraming(own) || own.every(isGlue)) return false;
  const at = ` ${named} `.indexOf(` ${own.join(" ")} `);
  if (at < 0) return false;
  const before = named.slice(0, at).split(" ").filter(Boolean);
  return before.every((word) => classifiers.has(word) || isGlue(word));
}

/** "Sản lượng sầu riêng" asked for, and said is "sản lượng 341.000 tấn; trong đó sầu riêng 3.870 ha". */
function isOtherMeasure(headline: string, { text, concepts }: Understanding): boolean {
  for (const [measure, unit] of measures) {
    const named = namedAt(measure.exec(text)?.groups?.["rest"] ?? "");
    if (!named) continue;
    const said = headline.toLowerCase();
    const own = concepts.filter((concept) => names(named, concept)).flatMap(({ variants }) => variants);
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
