import type { Turn } from "../core/question.ts";
import type { Concept } from "./concepts.ts";
import type { Understanding } from "./understanding.ts";

const opening =
  /^(?:còn|thế|vậy|thế còn|vậy còn|rồi|và|trong đó|trong số đó|riêng|họ|nó|ông ấy|bà ấy|ông này|bà này|người đó|chỗ đó|ở đó|khoản này|cái này|cái đó|số đó|tổng vốn tất cả|so với|tăng hay|kế hoạch|mục tiêu)(?:\s|$)/;
const pointing =
  /(?:^|\s)(?:khoản này|cái này|cái đó|năm đó|hội nghị đó|dự án này|việc này|việc đó|nơi đó|chỗ đó|người đó|ông ấy|bà ấy|chương trình này|trong đó|số này|số đó|đó|này|họ|nó)(?:\s|$)/;

const wholeProvince = /(?:cả|toàn|trong|của|riêng) tỉnh(?!\p{L})|tỉnh mình|tỉnh ta/u;

/** What a conversation says of a question. */
export interface FollowUp {
  readonly isFollowUp: boolean;
  /** The question with what it inherits spelled out; the question itself when it stands alone. */
  readonly understanding: Understanding;
  /** Whether it turns to another place than the last answer's: then what that answer stood on is no longer near. */
  readonly leavesPlace: boolean;
}

/**
 * Lets a follow-up inherit what it leaves out: period, place, kind and document always; what is spoken of only where the
 * question names nothing of its own. A question that stands alone inherits nothing.
 */
export function inherit(
  own: Understanding,
  last: Turn | undefined,
  read: (question: string) => Understanding,
): FollowUp {
  if (!last) return { isFollowUp: false, understanding: own, leavesPlace: false };
  const strength = own.concepts.reduce((sum, concept) => sum + concept.rarity, 0);
  const isShort = own.text.split(" ").length <= 11;
  const isMarked = opening.test(own.text) || pointing.test(own.text);
  const standsAlone = own.periods.length > 0 && own.concepts.length > 0;
  const isBare = strength < 6 && own.text.split(" ").length <= 9 && !standsAlone;
  const isFollowUp = (isMarked && (isShort || pointing.test(own.text) || strength < 25)) || isBare;
  if (!isFollowUp) return { isFollowUp: false, understanding: own, leavesPlace: false };
  const before = read(last.resolved);
  const names = new Set(own.concepts.map(nameOf));
  const inherited = before.concepts.filter((concept) => !names.has(nameOf(concept)));
  const needsSubject = strength < 4;
  const leavesPlace = before.places.length > 0 && !own.places.length && wholeProvince.test(own.text);
  const said = leavesPlace ? withoutPlaces(before) : before.text;
  return {
    isFollowUp: true,
    leavesPlace,
    understanding: {
      ...own,
      text: `${own.text} ${said}`,
      concepts: needsSubject ? [...own.concepts, ...inherited] : own.concepts,
      inherited: needsSubject ? [] : inherited,
      periods: own.periods.length ? own.periods : before.periods,
      places: own.places.length || leavesPlace ? own.places : before.places,
      kind: own.kind === "any" ? before.kind : own.kind,
      documentKinds: own.documentKinds.length ? own.documentKinds : before.documentKinds,
      wanted: own.wanted.size ? own.wanted : before.wanted,
      units: own.units.length || own.wanted.size ? own.units : before.units,
      numbers: own.numbers,
    },
  };
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
    (concept) => concept.variants.length > 1 && concept.weight > 3 && own.includes(nameOf(concept)),
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
