import { periods } from "../../vietnamese/periods.ts";
import { tokens } from "../../vietnamese/tokens.ts";
import { numbersAsked } from "../passage/holds-document-number.ts";
import type { PassageView } from "../passage/passage-view.ts";
import { asksWhy, asksWhyMissed } from "../question/asks-why.ts";
import { seekerOf } from "../question/concept-seeker.ts";
import type { Understanding } from "../question/understanding.ts";
import { asksPopulation } from "../question/wanted.ts";
import { WordList } from "../question/word-list.ts";
import { headWords } from "../ranking/off-target.ts";
import { namesPartOfYear } from "../ranking/row-fit.ts";

/** Whether a headline names a thing and the word that narrows it, or stands under that word: "tổng giá trị sản xuất" alone is not that of industry. */
export function keepsNarrowing(headline: string, asked: Understanding, view: PassageView): boolean {
  if (!asked.narrowed.length) return true;
  const seeker = seekerOf(asked);
  const said = seeker.matches(new WordList(tokens(headline).map(({ form }) => form)));
  const above = seeker.matches(headWords(view));
  const speaksOf = (at: number, matches: typeof said, least: number) => (matches[at]?.score ?? 0) >= least;
  return asked.narrowed.every(
    ([thing, by]) => !speaksOf(thing, said, 0.6) || speaksOf(by, said, 0.3) || speaksOf(by, above, 0.3),
  );
}

/** Numbers in words; "kỳ họp thứ bảy" counts nothing. */
const numberWords = /(?<!\p{L}|(?:thứ|hạng|lớp|khóa|lần) )(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)(?!\p{L})/iu;
const rankWords =
  /(?:thứ|hạng|lần) (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|[IVX]+(?!\p{L}))|đứng đầu|dẫn đầu|đầu tiên/iu;

/** A sum of money; "tỷ lệ" is none, nor is "3.124 triệu kWh". */
const money =
  /đồng(?! chí)|(?<!\p{L})usd|đô la|\d\s?(?:nghìn )?tỷ(?! (?:lệ|trọng|giá|suất|kwh|m3|lượt|con))|\d\s?triệu(?=\s*(?:[,.;)/+-]|$|một|mỗi|đ(?!\p{L})|vnđ))/iu;

/** Units that a question names outright, and what an answer in them shows. */
const explicitUnits: readonly (readonly [RegExp, RegExp])[] = [
  [asksPopulation, /\d (?:nghìn |vạn |triệu )?(?:người|nhân khẩu)/i],
  [/(?:bao nhiêu|mấy) phần trăm/, /%|‰|phần trăm|lần|\d\/\d/],
  [
    /(?:bao nhiêu|mấy) (?:tiền|tỷ(?! (?:lệ|trọng|giá|suất))|đồng|triệu đồng|nghìn tỷ)|(?<!\p{L})(?:tổng vốn|tổng mức đầu tư|số tiền) (?:là )?(?:bao nhiêu|mấy)/u,
    money,
  ],
  [
    /(?<!\p{L}|đơn |đánh )giá (?!trị|thành|đỡ|so sánh)(?:\S+ ){1,8}?(?:bao nhiêu|mấy)|(?<!\p{L}|đơn )giá (?:bao nhiêu|mấy)/u,
    money,
  ],
  [/(?:bao nhiêu|mấy) tấn/, /tấn|tạ/i],
  [
    /(?:vốn|kinh phí|mức đầu tư|số tiền|doanh thu|dư nợ)(?: (?!tăng|giảm)\S+){0,12} (?:bao nhiêu|mấy)(?: (?:vậy|thế|nhỉ|ạ|rồi))?$/,
    new RegExp(`${money.source}|(?:đạt|bằng|chiếm|lệ|lấp đầy)[^.;]{0,50}%`, "iu"),
  ],
];

/** Who is asked for by a share, or by their name alone. */
const sharers = [
  /tỷ lệ (?<words>\p{L}+ \p{L}+)/u,
  /^(?!(?:so|trong|đến|năm|tính|theo|cả) )(?<words>\p{L}+ \p{L}+)(?: (?:còn|là|chiếm|năm|hiện|giảm)(?!\p{L})|$)/u,
];

/** "100% hộ nghèo được tặng quà" says of what share something holds, not what share "hộ nghèo" makes up. */
function isShareOf(headline: string, question: string): boolean {
  return sharers.some((pattern) => {
    const who = pattern.exec(question)?.groups?.["words"];
    return who !== undefined && new RegExp(`\\d\\s?% (?:số |các |tổng số )?${who}`, "iu").test(headline);
  });
}

const givesReason =
  /(?<!\p{L})(?:do(?! (?:các )?(?:đồng chí|ông|bà|Phó|Chủ tịch|Bí thư|Giám đốc|UBND|Ủy ban|Sở|Bộ)(?!\p{L}))|vì|nhờ|bởi|nguyên nhân|lý do|nên|dẫn đến|khiến|ảnh hưởng|tác động|khó khăn|thuận lợi|vướng mắc|thiếu|tăng cao|chưa|còn|để|nhằm|góp phần|giúp)(?!\p{L})/iu;
/** Of what fell short neither an aim nor the shortfall itself is a reason. */
const noReason = /(?<!\p{L})(?:để|nhằm|góp phần|giúp|còn|nên)(?!\p{L})/giu;

function saysWhy(headline: string, question: string): boolean {
  const grounds = headline.replace(fallsShort, " ").replace(follows, " ");
  return givesReason.test(asksWhyMissed(question) ? grounds.replace(noReason, " ") : grounds);
}

/** What follows from something is no reason for it. */
const follows = /(?<!\p{L})(?:do vậy|do đó|vì vậy|vì thế|bởi vậy|nhờ vậy|nhờ đó|theo đó)(?!\p{L})/giu;
/** To say that something fell short is no reason for it. */
const fallsShort = /(?<!\p{L})(?:chưa|không) (?:đạt|hoàn thành)|còn (?:thấp|chậm)/giu;
/** A question for the number that a grade, a term or an article bears. */
const asksOrdinal = /(?:kỳ|giai đoạn|khóa|điều|khoản|mục|cấp|lớp|loại|hạng|chương) (?:mấy|bao nhiêu)(?!\p{L})/u;
const asksDay = /(?:ngày|hôm) (?:nào|mấy|bao nhiêu)(?!\p{L})|^ngày (?!\d|hội |nay|xưa)\p{L}{3,}/u;
const saysDay = /ngày \d{1,2}(?!\d)|(?<!\d)\d{1,2}[/-]\d{1,2}(?!\d)|mùng \d/iu;
const measures = /(?<!\p{L})(?:sản lượng|diện tích|năng suất|kim ngạch|doanh thu|dư nợ|tổng đàn)(?!\p{L})/giu;

/** A question for one measure ("sản lượng tôm"), and a headline that names another alone ("diện tích ao tôm"). */
function isOfAnotherMeasure(headline: string, question: string): boolean {
  const asked: readonly string[] = question.match(measures) ?? [];
  const said = (headline.match(measures) ?? []).map((measure) => measure.toLowerCase());
  return asked.length > 0 && said.length > 0 && !said.some((measure) => asked.includes(measure));
}

/** Numbers of a text other than those of dates, years and document numbers. */
function figuresOf(text: string): string[] {
  const undated = periods(text).reduceRight(
    (left, period) => `${left.slice(0, period.start)} ${left.slice(period.end)}`,
    text.replace(/\d+(?:\/\d+)*[/-]\p{Lu}[\p{Lu}\d-]*/gu, (number) => " ".repeat(number.length)),
  );
  const counted = undated
    .replace(/\d+ (?:tháng|quý|năm) (?:đầu|cuối)/g, " ")
    .replace(
      /(?<!\p{L})(?:kỳ|giai đoạn|lần|thứ|khóa|số|điều|khoản|mục|quý|cấp|lớp|loại|hạng|chương|phần) \d+(?!\d|[.,]\d|\/\d|%)/giu,
      " ",
    );
  return (counted.match(/\d+(?:[.,]\d+)*/g) ?? []).filter((found) => !/^(?:19|20)\d{2}$/.test(found));
}

/** "Còn lượt khách thì sao": the unit of the question before is not this one's. */
function turnsAway({ text, inherited }: Understanding): boolean {
  return inherited.length > 0 && /^(?:còn|thế còn|vậy còn) /.test(text);
}

/**
 * Whether a headline holds a value of the kind that was asked for, new to the question: a number for "bao nhiêu", a day or
 * month for "khi nào". An answer without one answers nothing; nor does a table row answer "vì sao".
 */
export function holdsValue(headline: string, asked: Understanding, isRow: boolean): boolean {
  const { wanted } = asked;
  const digits = figuresOf(headline).filter(
    (found) => !asked.numbers.some((own) => own.replace(/^0/, "") === found.replace(/^0/, "")),
  );
  if (asksWhy(asked.text) && (isRow || !saysWhy(headline, asked.text))) return false;
  if (isRow && namesPartOfYear(asked) && !/quý|tháng/iu.test(headline)) return false;
  const isNumber = wanted.has("amount") || wanted.has("share");
  if (
    isNumber &&
    !digits.length &&
    !(asksOrdinal.test(asked.text) && /\d/.test(headline)) &&
    !numberWords.test(headline) &&
    !wanted.has("date") &&
    !wanted.has("list") &&
    !wanted.has("reason") &&
    !wanted.has("yes-no")
  )
    return false;
  if (isNumber && isOfAnotherMeasure(headline, asked.text)) return false;
  if (
    isNumber &&
    !turnsAway(asked) &&
    explicitUnits.some(([ask, unit]) => ask.test(asked.text) && !unit.test(headline))
  )
    return false;
  if (isNumber && !/tỷ lệ/i.test(headline) && isShareOf(headline, asked.text)) return false;
  const isNumbered = /\d/.test(headline.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, ""));
  if (wanted.has("rank") && !isNumbered && !rankWords.test(headline)) return false;
  if (asksDay.test(asked.text) && !wanted.has("list") && !saysDay.test(headline)) return false;
  if (wanted.has("date") && !wanted.has("list") && !/\d/.test(headline)) return false;
  if (wanted.has("document-number") && !numbersAsked(headline, asked.text)) return false;
  return true;
}
