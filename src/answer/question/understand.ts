import type { Document, DocumentKind } from "../../core/document.ts";
import { normalize } from "../../vietnamese/normalize.ts";
import { digitStrings } from "../../vietnamese/numbers.ts";
import { periods } from "../../vietnamese/periods.ts";
import type { RepairedQuestion } from "../../vietnamese/question-repair.ts";
import { askedSpeaker, besideSpeaker } from "./asked-speaker.ts";
import type { Concept } from "./concepts.ts";
import type { Gazetteer, Place } from "./places.ts";
import type { AskedKind, AskedPeriod, Understanding } from "./understanding.ts";
import { unlistedPlaces } from "./unlisted-places.ts";
import { wantedOf, wantedUnits } from "./wanted.ts";

/** What understanding draws on. */
export interface UnderstandResources {
  readonly repair: (question: string) => RepairedQuestion;
  readonly concepts: (question: string) => Concept[];
  readonly gazetteer: Gazetteer;
  /** How often `second` follows `first` directly in the documents. */
  readonly pairCount: (first: string, second: string) => number;
  /** What "năm nay" and "năm tới" mean to the documents. */
  readonly years: ReferenceYears;
}

/** Years that everyday words refer to. */
export interface ReferenceYears {
  /** The year of the newest document. */
  readonly now: number;
  /** The last year that a document's title or period plans for. */
  readonly plan: number;
}

/** Reads the years of reference out of the documents' dates, titles and periods; 0 when none is known. */
export function referenceYears(documents: readonly Document[]): ReferenceYears {
  const now = highest(documents.map((document) => Number(document.date?.slice(0, 4) ?? 0)));
  const titled = documents.flatMap((document) => periods(`${document.title} . ${document.period ?? ""}`));
  const years = titled.filter((period) => period.kind === "year" && period.year <= now + 2).map(({ year }) => year);
  return { now, plan: Math.max(now, highest(years)) };
}

const highest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);

/** Writes the year that an everyday word means: "năm ngoái" → "năm 2023". Years that are named stay. */
function nameYears(text: string, years: ReferenceYears): string {
  if (!years.now || /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(text)) return text;
  return text
    .replace(/năm (?:ngoái|rồi|vừa rồi|vừa qua|qua)(?!\p{L})/gu, `năm ${years.now - 1}`)
    .replace(/năm nay(?!\p{L})/gu, `năm ${years.now}`)
    .replace(/(?:sang năm|năm (?:tới|sau))(?!\p{L})(?! (?:19|20))/gu, `năm ${years.plan}`);
}

/** Writes out "9t/2024": the first nine months. */
function nameMonths(text: string): string {
  return text.replace(/(?<![\p{L}\d])(\d{1,2}) ?t (?=(?:năm )?(?:19|20)\d{2}(?!\d))/gu, "$1 tháng ");
}

/** Writes out the initials of the province where its kind stands before them: "tỉnh tb" → "tỉnh thái bình". */
function nameHome(text: string, home: Place | undefined): string {
  const words = home?.key.split(" ") ?? [];
  if (!home || words.length < 2) return text;
  const initials = words.map((word) => word.charAt(0).replace("đ", "d")).join("");
  return text.replace(new RegExp(`(?<!\\p{L})(tỉnh|thành phố) ${initials}(?!\\p{L})`, "gu"), `$1 ${home.key}`);
}

/** Reads a question: what is asked for, of what, where, when, plan or result, by which document. */
export function understand(question: string, resources: UnderstandResources): Understanding {
  const repaired = resources.repair(question);
  const { home } = resources.gazetteer;
  const text = nameHome(nameMonths(nameYears(repaired.text, resources.years)), home);
  const known = resources.gazetteer.find(text);
  const named = withCity([...known, ...unlistedPlaces(question, known)], text, resources.gazetteer);
  const places = named.filter((place) => place.level !== "province" || place.key !== home?.key);
  const placeWords = new Set([...named.flatMap((place) => place.key.split(" ")), ...(named.length ? placeKinds : [])]);
  const documentSides = askedSides(text);
  const concepts = resources
    .concepts(text)
    .filter((concept) => !isPlaceOnly(concept, placeWords) && !(documentSides.length && namesDocument(concept)));
  const speaker = askedSpeaker(text, concepts);
  return {
    text,
    isUnmarked: repaired.isUnmarked,
    // What two documents say of one thing is a value, however the question is put.
    wanted: documentSides.length ? new Set(["amount"]) : wantedOf(text),
    units: wantedUnits(text),
    valueCount: valueCount(text),
    concepts: besideSpeaker(concepts, speaker),
    speaker,
    narrowed: narrowedBy(concepts, text, resources.pairCount),
    inherited: [],
    periods: askedPeriods(text),
    places,
    home: home && (named.length > places.length || namesProvince.test(text)) ? home.key : undefined,
    names: repaired.isUnmarked ? [] : spelledNames(question, named),
    kind: askedKind(text),
    documentKinds: askedDocuments(text),
    documentSides,
    numbers: statedNumbers(text),
    unknown: repaired.unknown,
  };
}

/** What is measured and what stands beside it in the question, where the documents put them so too. */
function narrowedBy(
  concepts: readonly Concept[],
  text: string,
  pairCount: UnderstandResources["pairCount"],
): (readonly [number, number])[] {
  const ownOf = (concept: Concept) => concept.variants[0] ?? [];
  return concepts.flatMap((thing, i) =>
    concepts.flatMap((by, j) => {
      const isPair = i !== j && ` ${text} `.includes(` ${ownOf(thing).join(" ")} ${ownOf(by).join(" ")} `);
      const isTold = isPair && isMeasured(thing) && pairCount(ownOf(thing).at(-1) ?? "", ownOf(by)[0] ?? "") >= 2;
      return isTold && ownOf(by).length > 1 ? [[i, j] as const] : [];
    }),
  );
}

/** Whether a concept names what is measured: "giá trị sản xuất", "kim ngạch xuất khẩu". */
function isMeasured({ isIndicator, variants: [own = []] }: Concept): boolean {
  return (
    isIndicator ||
    /^(?:tổng )?(?:giá trị|sản lượng|diện tích|năng suất|tỷ lệ|tỷ trọng|tốc độ|kim ngạch|doanh thu)/u.test(
      own.join(" "),
    )
  );
}

/** "thành phố" alone means the province's only city, where no other place is named. */
function withCity(named: readonly Place[], text: string, { city }: Gazetteer): readonly Place[] {
  const isNarrow = named.some(({ level }) => level === "district" || level === "commune");
  const isCity =
    /(?<!(?:huyện|tỉnh|thị xã|các|từng|mỗi|\d) )(?<!\p{L})(?:thành phố|tp)(?!\p{L})(?! (?:trực thuộc|nào|thông minh|đáng sống|vệ tinh))/u.test(
      text,
    );
  return city && isCity && !isNarrow ? [...named, city] : named;
}

/** Words that mean the province by its kind. */
const namesProvince =
  /(?<!\p{L})(?:(?:toàn|cả|riêng|của|trong|địa bàn) tỉnh(?! (?:nào|khác|thành))|tỉnh (?:mình|ta|nhà|còn|đã|có))(?!\p{L})/u;

/** "tết Giáp Thìn" is a time. */
const lunarYear =
  /^(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) (?:tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi)$/u;

/** Runs of two capitalised words and more in the question as typed, and a number behind them; places aside. */
function spelledNames(question: string, places: readonly Place[]): string[] {
  const runs = question
    .normalize("NFC")
    .matchAll(/(?<=[\p{L}\d,:] |^)\p{Lu}\p{Ll}*(?:[ -]+\p{Lu}\p{Ll}*)+(?: \d{1,2}(?![\d.,/%]))?(?!\p{L})/gu);
  return [...runs]
    .map(([run]) => normalize(run.replace(/ - /g, " ")))
    .filter((run) => !lunarYear.test(run))
    .filter((run) => !places.some(({ key }) => run.replace(/ \d+$/, "").includes(key) && !/\d$/.test(run)));
}

const placeKinds = ["tp", "thành", "phố", "huyện", "tỉnh", "xã", "thị", "trấn", "phường"];

function isPlaceOnly(concept: Concept, placeWords: ReadonlySet<string>): boolean {
  const own = concept.variants[0] ?? [];
  return (
    (concept.variants.length === 1 || own.every((form) => placeKinds.includes(form))) &&
    own.every((form) => placeWords.has(form))
  );
}

const comparedWith = /so (?:với )?(?:cùng kỳ )?(?:năm |cuối |đầu |thời điểm |tháng )*$/;

/** Periods named, with the everyday ones: "sang năm 2024", "giữa 2023", "tháng đầu năm 2024". */
export function askedPeriods(text: string): AskedPeriod[] {
  const readable = text
    .replace(/(?<!(?:\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|một) )tháng đầu năm (?=(?:19|20)\d{2})/g, "tháng 1 năm ")
    .replace(/(?:hồi |nửa )giữa (?:năm )?(?=(?:19|20)\d{2})/g, "giữa năm ");
  const found = periods(readable);
  const isBase = (start: number) => comparedWith.test(readable.slice(0, start));
  // "đến nay tăng bao nhiêu so với năm 2020": the base is not the time that the value is asked for.
  const isOfNow = /(?:nay|hiện|giờ)(?!\p{L})/u.test(readable) && found.every(({ start }) => isBase(start));
  const asked = isOfNow ? [] : found;
  return asked.map(({ from, to, year, kind }) => ({ from, to, year, kind }));
}

const planWords =
  /kế hoạch|mục tiêu|chỉ tiêu|phấn đấu|dự kiến|đặt ra|đề ra|(?<!(?:quyết|quy|nghị|nhất|ổn|giám|xác|gia|bình|nam) )định |sẽ |đặt bao nhiêu|dự báo|dự toán|giao(?! quân| dịch| thông| lưu)|sang (?:năm|tháng|quý|20\d\d)|sắp tới|năm tới/;
const resultWords =
  /thực hiện|kết quả|(?<!\p{L})ước(?!\p{L})|đạt được|thực tế|hoàn thành|đã |được bao nhiêu|được mấy|có đạt|không đạt|trượt|vượt|so với năm|cùng kỳ/u;

const againstPlan =
  /(?:so với|(?:cao|thấp) hơn|vượt|kém|hụt) (?:\S+ ){0,2}?(?:kế hoạch|nghị quyết|mục tiêu|chỉ tiêu|dự toán)|(?<!\p{L})đạt hay (?:không|chưa)/u;

function askedKind(text: string): AskedKind {
  if (againstPlan.test(text)) return "both";
  const plan = planWords.test(text);
  const result = resultWords.test(text);
  if (plan && result) return "both";
  if (plan) return "plan";
  return result ? "result" : "any";
}

const documentWords: readonly (readonly [RegExp, readonly DocumentKind[]])[] = [
  [
    /nghị quyết|(?:hội đồng nhân dân|hđnd)(?: \S+){0,3} (?:đặt|giao|thông qua|quyết nghị)|(?:mục tiêu|chỉ tiêu)(?: \S+){0,12} (?:hội đồng nhân dân|hđnd)/,
    ["resolution"],
  ],
  [/báo cáo tóm tắt/, ["summary-report"]],
  [/báo cáo/, ["report", "summary-report"]],
  [/(?:theo|trên|đăng|trong) báo|bài báo|phóng viên/, ["article"]],
  [/phát biểu|bài nói/, ["speech", "article"]],
  [/biểu|phụ lục|bảng/, ["appendix"]],
];

function askedDocuments(text: string): DocumentKind[] {
  for (const [pattern, kinds] of documentWords) if (pattern.test(text)) return [...kinds];
  return [];
}

const sides: readonly (readonly [RegExp, readonly DocumentKind[]])[] = [
  [/(?<!\p{L})(?:nghị quyết|hội đồng nhân dân|hđnd)(?!\p{L})/u, ["resolution"]],
  [/(?<!\p{L})báo cáo tóm tắt(?!\p{L})/u, ["summary-report"]],
  [/(?<!\p{L})(?:báo cáo(?! tóm tắt)|ủy ban nhân dân|ubnd)(?!\p{L})/u, ["report", "summary-report", "appendix"]],
  [/(?<!\p{L})báo(?! cáo)(?!\p{L})/u, ["article", "speech"]],
];
const setsAgainst =
  /khác|khớp|thống nhất|giống|chênh|trùng|so với|cao hơn|thấp hơn|(?<!\p{L})(?:và|còn|với|hay) (?:theo |trong |của |do |mức )?(?:nghị quyết|báo|hội đồng|hđnd|ủy ban|ubnd)/u;

const documentNames =
  /^(?:nghị quyết|hội đồng nhân dân|hđnd|báo cáo|báo|ủy ban nhân dân|ubnd|ủy ban|hội đồng|văn bản|tài liệu|khác|khác nhau|giống|giống nhau|khớp|thống nhất|chênh|trùng|đăng|ghi|nêu)$/;

function namesDocument(concept: Concept): boolean {
  return documentNames.test((concept.variants[0] ?? []).join(" "));
}

function askedSides(text: string): (readonly DocumentKind[])[] {
  if (!setsAgainst.test(text)) return [];
  const named = sides.filter(([pattern]) => pattern.test(text)).map(([, kinds]) => kinds);
  const hasSummary = named.some((kinds) => kinds.length === 1 && kinds[0] === "summary-report");
  const apart = hasSummary
    ? named.map((kinds) => (kinds.length > 1 ? kinds.filter((kind) => kind !== "summary-report") : kinds))
    : named;
  return apart.length > 1 ? apart : [];
}

const numberWords = new Map([
  ["hai", "2"],
  ["ba", "3"],
  ["bốn", "4"],
  ["năm", "5"],
  ["sáu", "6"],
  ["bảy", "7"],
  ["tám", "8"],
  ["chín", "9"],
  ["mười", "10"],
]);

/** Numbers that the question states, other than years; "ba dự án" and "bốn trụ cột" state 3 and 4. */
function statedNumbers(text: string): string[] {
  const undated = periods(text).reduceRight(
    (left, period) => `${left.slice(0, period.start)} ${left.slice(period.end)}`,
    text,
  );
  const digits = digitStrings(undated).filter((number) => !/^(?:19|20)\d{2}$/.test(number));
  const spoken = [
    ...text.matchAll(/(?<!\p{L})(hai|ba|bốn|sáu|bảy|tám|chín|mười) (?!tháng|năm|ngày|mươi|là|thì|của)\p{L}{2,}/gu),
  ].map((match) => numberWords.get(match[1] ?? "") ?? "");
  return [...digits, ...spoken.filter(Boolean)];
}

/** "bao nhiêu tỷ, tăng mấy phần trăm" asks for two values. */
function valueCount(text: string): number {
  const asked = text.match(/bao nhiêu|(?<!\p{L})mấy(?!\p{L})|thế nào|ra sao|lần lượt|và so với/gu)?.length ?? 0;
  return Math.max(1, asked);
}
