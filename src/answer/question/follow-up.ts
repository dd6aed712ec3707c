import type { Turn } from "../../core/question.ts";
import type { Concept } from "./concepts.ts";
import { isGlue } from "./glue.ts";
import type { AskedPeriod, Understanding } from "./understanding.ts";

const opening =
  /^(?:còn|cụ thể|chi tiết|thế|vậy|thế còn|vậy còn|rồi|và|trong đó|trong số đó|riêng|họ|nó|ông ấy|bà ấy|ông này|bà này|người đó|chỗ đó|ở đó|khoản này|cái này|cái đó|số đó|tổng vốn tất cả|so với|tăng hay|kế hoạch|mục tiêu|(?:sang|đến|tới) (?:năm|tháng|quý))(?:\s|$)/;
const pointing =
  /(?:^|\s)(?:khoản này|cái này|cái đó|năm đó|hội nghị đó|dự án này|việc này|việc đó|nơi đó|chỗ đó|người đó|ông ấy|bà ấy|chương trình này|trong đó|số này|số đó|đó|này|họ|nó)(?:\s|$)/;

const wholeProvince =
  /(?:cả|toàn|trong|của|riêng) (?:tỉnh|thành phố)(?!\p{L})|tỉnh mình|tỉnh ta|^(?:(?:còn|thế|vậy|ở) )*(?:cấp )?tỉnh(?: (?:thì|là|thế|sao|nào|bao|nhiêu))*$/u;

/** What a conversation says of a question. */
export interface FollowUp {
  readonly isFollowUp: boolean;
  /** The question with what it inherits spelled out; the question itself when it stands alone. */
  readonly understanding: Understanding;
  /** Whether it turns to another place than the last answer's: then what that answer stood on is no longer near. */
  readonly leavesPlace: boolean;
}

/** What reading a follow-up draws on. */
export interface FollowUpResources {
  readonly read: (question: string) => Understanding;
  /** How often `second` follows `first` directly in the documents. */
  readonly pairCount: (first: string, second: string) => number;
}

/** Words of a follow-up that sets one thing in another's place ("thế còn công nghiệp thì sao?"), at most. */
const bareWords = 8;

/**
 * Lets a follow-up inherit what it leaves out: period, place, kind and document always; what is spoken of only where the
 * question names nothing of its own. A question that stands alone inherits nothing.
 */
export function inherit(own: Understanding, last: Turn | undefined, resources: FollowUpResources): FollowUp {
  if (!last) return { isFollowUp: false, understanding: own, leavesPlace: false };
  const strength = own.concepts.reduce((sum, concept) => sum + (isOfThing(concept) ? 0 : concept.rarity), 0);
  const isShort = own.text.split(" ").length <= 11;
  const isMarked = opening.test(own.text) || pointing.test(own.text);
  const standsAlone = own.periods.length > 0 && own.concepts.length > 0;
  const isBare = strength < 6 && own.text.split(" ").length <= 9 && !standsAlone;
  const isFollowUp = (isMarked && (isShort || pointing.test(own.text) || strength < 25)) || isBare;
  if (!isFollowUp) return { isFollowUp: false, understanding: own, leavesPlace: false };
  const before = resources.read(last.resolved);
  const leavesPlace = before.places.length > 0 && !own.places.length && wholeProvince.test(own.text);
  const replaced = inPlaceOf(own, before, resources);
  const subject = replaced ?? spokenOf(own, before, strength, leavesPlace);
  return {
    isFollowUp: true,
    leavesPlace,
    understanding: { ...own, ...subject, ...particulars(own, before, leavesPlace) },
  };
}

/** What a question is about, and its words. */
type Subject = Pick<Understanding, "text" | "concepts" | "inherited" | "narrowed">;

function spokenOf(own: Understanding, before: Understanding, strength: number, leavesPlace: boolean): Subject {
  const names = new Set(own.concepts.map(nameOf));
  const inherited = before.concepts.filter((concept) => !names.has(nameOf(concept)));
  const needsSubject = strength < 4 && !own.concepts.some(isSubject);
  return {
    text: `${own.text} ${leavesPlace ? withoutPlaces(before) : before.text}`,
    concepts: needsSubject ? [...own.concepts, ...inherited] : own.concepts,
    inherited: needsSubject ? [] : inherited,
    narrowed: needsSubject ? [] : own.narrowed,
  };
}

/** "Thế năm trước đó?", "mục tiêu năm sau": the year beside the one that was asked for. */
const yearBeside =
  /(?<!(?:so(?: với)?|cùng kỳ|hơn|kém|bằng) )(?<!\p{L})năm (?:(?<before>trước(?! mắt)|liền trước)|(?:sau|tiếp theo|kế tiếp|tới))(?!\p{L})/u;

function beside({ text }: Understanding, { periods: [period, ...others] }: Understanding): AskedPeriod[] {
  const found = yearBeside.exec(text);
  if (!found || !period || others.length > 0 || period.kind !== "year" || period.year <= 0) return [];
  const year = period.year + (found.groups?.["before"] ? -1 : 1);
  return [{ kind: "year", year, from: year * 10000 + 101, to: year * 10000 + 1231 }];
}

function particulars(own: Understanding, before: Understanding, leavesPlace: boolean) {
  const next = beside(own, before);
  const isEarlier = (next[0]?.year ?? 0) < (before.periods[0]?.year ?? 0) && next.length > 0;
  return {
    periods: next.length ? next : own.periods.length ? own.periods : before.periods,
    places: own.places.length || leavesPlace ? own.places : before.places,
    // The year before the one that is planned for is over.
    kind: own.kind !== "any" ? own.kind : isEarlier && before.kind === "plan" ? ("result" as const) : before.kind,
    documentKinds: own.documentKinds.length ? own.documentKinds : before.documentKinds,
    wanted: own.wanted.size ? own.wanted : before.wanted,
    units: own.units.length || own.wanted.size ? own.units : before.units,
  };
}

/** Measures of a thing rather than things: "so với dự toán?" asks of what was spoken of. */
const measures = new Set(["dự toán", "cùng kỳ", "năm trước", "kế hoạch", "mục tiêu", "tỷ lệ", "tỷ trọng", "giá trị"]);

/** What is asked of a thing: a question with nothing else asks it of what was spoken of before ("tốn bao nhiêu tiền", "bao giờ khởi công"). */
const ofThings = new Set(
  "tốn tiền,tốn,tiền,kinh phí,vốn,vốn đầu tư,tổng mức đầu tư,tổng vốn,chi phí,giá,giá bán,chủ đầu tư,nhà đầu tư,nhà thầu,khởi công,động thổ,khánh thành,hoàn thành,xong,hoàn tất,bàn giao,nhận,nhận nhà,đưa vào sử dụng,dài,rộng,cao,sâu,chiều dài,chiều rộng,bề ngang,bề rộng,diện tích,quy mô,công suất,địa điểm,vị trí,thời hạn,thời gian,nguyên nhân,lý do,nhờ,số lượng,người,đối tượng,điều kiện,nội dung".split(
    ",",
  ),
);

function isOfThing(concept: Concept): boolean {
  return ofThings.has(nameOf(concept));
}

/** Whether a concept names a thing that a question can be about. */
function isSubject(concept: Concept): boolean {
  const [own = []] = concept.variants;
  return own.length > 1 && !own.every(isGlue) && !measures.has(own.join(" ")) && !isOfThing(concept);
}

/**
 * Sets the thing that a bare follow-up names in the place of its like in the question before: "giá trị sản xuất nông nghiệp năm
 * 2023" and "còn công nghiệp?" make "giá trị sản xuất công nghiệp năm 2023". Its like is a thing after whose neighbour the
 * documents put it too.
 *
 * @returns `undefined` when the follow-up names several things or says more, or nothing is its like
 */
function inPlaceOf(
  own: Understanding,
  before: Understanding,
  { read, pairCount }: FollowUpResources,
): Subject | undefined {
  const things = own.concepts.filter(isSubject);
  const [thing] = things;
  if (!thing || things.length > 1 || own.wanted.size > 0 || own.text.split(" ").length > bareWords) return undefined;
  const [words = []] = thing.variants;
  const [first = ""] = words;
  let best: { text: string; count: number } | undefined;
  for (const concept of before.concepts.filter(isSubject)) {
    const like = nameOf(concept);
    const at = ` ${before.text} `.indexOf(` ${like} `);
    if (at < 0 || words.join(" ") === like) continue;
    const left = before.text.slice(0, at).trim().split(" ").at(-1) ?? "";
    const isAlike = sharesWord(words, like.split(" "));
    const count = left ? pairCount(left, first) * (isAlike ? 3 : 1) : isAlike ? 2 : 0;
    if (count < 2 || count <= (best?.count ?? 0)) continue;
    best = { text: `${before.text.slice(0, at)}${words.join(" ")}${before.text.slice(at + like.length)}`, count };
  }
  if (!best) return undefined;
  const { text, concepts, narrowed } = read(best.text);
  return { text, concepts, narrowed, inherited: [] };
}

function sharesWord(some: readonly string[], others: readonly string[]): boolean {
  return some.some((word) => others.includes(word));
}

function withoutPlaces(before: Understanding): string {
  return before.places.reduce(
    (text, place) =>
      text.replaceAll(new RegExp(`(?:thành phố|huyện|thị xã|xã|phường|tp) ${place.key}|${place.key}`, "gu"), " "),
    before.text,
  );
}

function nameOf(concept: Concept): string {
  return (concept.variants[0] ?? []).join(" ");
}

/** The question with what it inherits written out, as the next turn and a link read it. */
export function resolvedText(question: string, isFollowUp: boolean, asked: Understanding): string {
  if (!isFollowUp) return question;
  const own = question.toLowerCase();
  const hasSubject = asked.concepts.some(
    (concept) =>
      concept.variants.length > 1 && concept.weight > 3 && isSubject(concept) && own.includes(nameOf(concept)),
  );
  const subject = [...(hasSubject ? [] : asked.inherited), ...asked.concepts]
    .map(nameOf)
    .filter((name) => !own.includes(name));
  const places = asked.places.map((place) => place.name).filter((name) => !own.includes(name.toLowerCase()));
  const years = asked.periods.map(periodText).filter((text) => !own.includes(text));
  const left = [...new Set([...subject, ...places, ...years])].join(", ");
  return left ? `${question.replace(/\s*\?+\s*$/, "")} (${left})?`.slice(0, 400) : question;
}

function periodText(period: Understanding["periods"][number]): string {
  const month = Math.floor((period.from % 10000) / 100);
  if (period.kind === "year") return `năm ${period.year}`;
  if (period.kind === "half") return `6 tháng ${month === 1 ? "đầu" : "cuối"} năm ${period.year}`;
  if (period.kind === "month") return `tháng ${month}/${period.year}`;
  if (period.kind === "day" && period.year) return `${period.from % 100}/${month}/${period.year}`;
  return period.year ? `năm ${period.year}` : "";
}
