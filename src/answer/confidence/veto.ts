import { remembered } from "../../core/remembered.ts";
import { periods } from "../../vietnamese/periods.ts";
import { tokens } from "../../vietnamese/tokens.ts";
import { numbersAsked } from "../passage/holds-document-number.ts";
import type { PassageView } from "../passage/passage-view.ts";
import { asksWhy, asksWhyMissed } from "../question/asks-why.ts";
import { seekerOf } from "../question/concept-seeker.ts";
import type { Understanding } from "../question/understanding.ts";
import { asksPopulation } from "../question/wanted.ts";
import { WordList } from "../question/word-list.ts";
import type { Ranked } from "../ranking/rank.ts";
import { namesPartOfYear } from "../ranking/row-fit.ts";

/** What a doubt leaves of the confidence: the best candidates are all of another place, of another time, or of another indicator. */
const factors = { place: 0.4, time: 0.4, indicator: 0.6, part: 0.4, statedTime: 0.6, narrowing: 0.7 };

/** How far ahead a candidate of the right place is preferred to a better one of another; score. */
const promotion = 2.5;
const timePromotion = 1.2;
const wholePromotion = 4;

/** Puts the first candidate of the asked place in front, when the best one is of another and it is not far behind. */
export function promote(ranked: readonly Ranked[], asked: Understanding): readonly Ranked[] {
  const [best] = ranked;
  if (!best) return ranked;
  if (!isElsewhere(best, asked))
    return (
      promoteWhole(ranked, best, asked) ?? promoteNarrow(ranked, best, asked) ?? promoteInTime(ranked, best, asked)
    );
  const better = ranked
    .slice(1, 10)
    .find(
      (other) => !isElsewhere(other, asked) && !isAnotherTime(other, asked) && best.score - other.score < promotion,
    );
  return better ? [better, ...ranked.filter((other) => other !== better)] : ranked;
}

/** Where two years are asked for, the first candidate that has a value for each of them, when the best one has not. */
function promoteWhole(ranked: readonly Ranked[], best: Ranked, asked: Understanding): readonly Ranked[] | undefined {
  const years = new Set(asked.periods.map((period) => period.year));
  if (years.size < 2 || best.candidate.features.yearsMet >= 1) return undefined;
  const better = ranked
    .slice(1, 8)
    .find(
      ({ candidate, score }) =>
        candidate.features.yearsMet >= 1 &&
        best.score - score < wholePromotion &&
        candidate.features.wideCoverage >= best.candidate.features.wideCoverage - 0.2,
    );
  return better && [better, ...ranked.filter((other) => other !== better)];
}

/** The first candidate that keeps the word which narrows what was asked ("giá trị sản xuất công nghiệp"), when the best one drops it. */
function promoteNarrow(ranked: readonly Ranked[], best: Ranked, asked: Understanding): readonly Ranked[] | undefined {
  if (!dropsNarrowing(best, asked)) return undefined;
  const better = ranked
    .slice(1, 10)
    .find(
      (other) =>
        best.score - other.score < promotion &&
        other.candidate.features.isHeading === 0 &&
        !dropsNarrowing(other, asked) &&
        asked.narrowed.every(([thing]) => (other.candidate.wideMatches[thing] ?? 0) >= 0.6) &&
        !isAnotherTime(other, asked),
    );
  return better && [better, ...ranked.filter((other) => other !== better)];
}

/** Whether a candidate speaks of a thing without the word that narrows it in the question. */
function dropsNarrowing({ candidate }: Ranked, asked: Understanding): boolean {
  const { matches, wideMatches, view } = candidate;
  return asked.narrowed.some(([thing, by]) => {
    if ((wideMatches[thing] ?? 0) < 0.6 || (matches[by] ?? 0) >= 0.3) return false;
    return (seekerOf(asked).matches(headWords(view))[by]?.score ?? 0) < 0.3;
  });
}

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

/** Words of what a passage stands under: its section, and the whole that a row or a note belongs to. */
const headWords = remembered(({ passage }: PassageView) => {
  const whole = passage.kind === "row" || passage.kind === "note" ? passage.context : "";
  return new WordList(tokens(`${passage.sectionPath.at(-1) ?? ""} . ${whole}`).map(({ form }) => form));
});

/** The same for the time asked for, where the best candidate is plainly of another. */
function promoteInTime(ranked: readonly Ranked[], best: Ranked, asked: Understanding): readonly Ranked[] {
  if (best.candidate.features.periodConflict < 1) return ranked;
  const better = ranked
    .slice(1, 6)
    .find(
      ({ candidate, score }) =>
        candidate.features.period >= 0.4 &&
        best.score - score < timePromotion &&
        !isElsewhere({ candidate, score }, asked),
    );
  return better ? [better, ...ranked.filter((other) => other !== better)] : ranked;
}

/** 1, or less where the best candidates are all about another place or time than the question names. */
export function doubt(ranked: readonly Ranked[], asked: Understanding): number {
  const [best] = ranked;
  if (!best) return 1;
  const near = ranked.slice(0, 3);
  return (
    (isElsewhere(best, asked) ? factors.place : 1) *
    (near.every((entry) => isAnotherTime(entry, asked)) ? factors.time : 1) *
    (near.every((entry) => isAnotherIndicator(entry, asked)) ? factors.indicator : 1) *
    (dropsNarrowing(best, asked) ? factors.narrowing : 1) *
    (saysNothingNew(best, asked) ? factors.part : 1) *
    (isOfAnotherYear(best, asked) ? factors.statedTime : 1)
  );
}

/** The question names a measured thing, and the candidate speaks of it under none of its names. */
function isAnotherIndicator(entry: Ranked, asked: Understanding): boolean {
  return asked.concepts.some(
    (concept, i) => concept.isIndicator && concept.weight >= 3 && (entry.candidate.wideMatches[i] ?? 0) < 0.5,
  );
}

/** A year was asked for, and the candidate itself states another, whatever its document is about. */
function isOfAnotherYear(entry: Ranked, asked: Understanding): boolean {
  return (
    entry.candidate.features.periodConflict >= 0.4 &&
    asked.periods.length > 0 &&
    asked.periods.every((period) => period.kind === "year")
  );
}

/** A follow-up ("trong đó lao động nữ bao nhiêu?") of which the candidate meets only what was inherited. */
function saysNothingNew(entry: Ranked, asked: Understanding): boolean {
  const own = asked.concepts.map((concept, i) => ({
    weight: concept.weight,
    match: entry.candidate.wideMatches[i] ?? 0,
  }));
  return asked.inherited.length > 0 && own.some(({ weight }) => weight >= 2.5) && own.every(({ match }) => match < 0.4);
}

/** Of another place than the one asked for: of a district's own document too, where the province itself is named. */
function isElsewhere(entry: Ranked, asked: Understanding): boolean {
  const isNamed = asked.places.some((place) => place.level !== "country");
  const isHome = asked.home !== undefined && asked.places.length === 0;
  return (isNamed && entry.candidate.features.place < 0) || (isHome && entry.candidate.view.documentPlaces.length > 0);
}

function isAnotherTime(entry: Ranked, asked: Understanding): boolean {
  return asked.periods.length > 0 && entry.candidate.features.period <= 0.1;
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
