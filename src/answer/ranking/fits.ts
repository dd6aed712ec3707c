import { remembered } from "../../core/remembered.ts";
import { holdsDocumentNumber } from "../passage/holds-document-number.ts";
import type { PassageView } from "../passage/passage-view.ts";
import type { Place } from "../question/places.ts";
import type { Understanding } from "../question/understanding.ts";
import type { Wanted } from "../question/wanted.ts";
import { WordList } from "../question/word-list.ts";

/** 1 when the passage holds an amount of a unit that the question wants, −0.5 when it wants one and there is none, 0 when it does not tell. */
export function unitFit(asked: Understanding, view: PassageView): number {
  if (!asked.units.length) return 0;
  const held = heldUnits(view);
  const met = asked.units.filter((unit) => held.some((own) => unit.test(own))).length;
  return met ? met / asked.units.length : -0.5;
}

/** What a passage's values are counted in: units of amounts and columns, and the two words behind each amount. */
const heldUnits = remembered(({ passage, amounts }: PassageView): readonly string[] => {
  const cells = (passage.cells ?? []).filter(
    (cell) => /đơn vị|đvt|đv tính|\(/i.test(cell.head) || /\d/.test(cell.text),
  );
  const units = [
    ...amounts.map((amount) => amount.unit),
    ...cells
      .flatMap((cell) => [cell.text, /\((.*)\)/.exec(cell.head)?.[1] ?? ""])
      .map((text) => text.trim().toLowerCase()),
  ].filter((unit) => unit !== "");
  const behind = amounts.map(({ end }) => {
    const words = passage.text
      .slice(end, end + 24)
      .toLowerCase()
      .trimStart();
    return words.split(" ").slice(0, 2).join(" ");
  });
  return [...new Set([...units, ...behind])];
});

const ranks = /(?:thứ|hạng|top|tốp|vị trí|xếp) (?:thứ )?(?:\d+|nhất|hai|ba|tư|năm)|\d+\/\d+|\d+ bậc/i;
const causes =
  /do |vì |bởi |nguyên nhân|là do|dẫn đến|làm cho|nhằm|để |giúp|tập trung|tăng cường|đẩy mạnh|yêu cầu|đề nghị|chưa|còn /i;

/** What somebody asks of others. */
const directs = /cần|phải|nghiêm|quan tâm|chú trọng|tiếp tục|thực hiện|kịp thời|chủ động|quyết tâm|động viên/i;

/** Share of the wanted kinds of value that the passage holds; −0.5 when none of them. 0 when nothing is known of what is wanted. */
export function typeFit(asked: Understanding, view: PassageView): number {
  let [kinds, met] = [0, 0];
  const looked = lookedFor(view);
  for (const wanted of asked.wanted) {
    const test = holds[wanted];
    if (!test) continue;
    kinds++;
    const known = looked.get(wanted);
    const isHeld = known ?? test(view);
    if (known === undefined) looked.set(wanted, isHeld);
    const isSaid = wanted === "reason" && asked.speaker !== undefined && directs.test(view.passage.text);
    if (isHeld || isSaid) met++;
  }
  if (!kinds) return 0;
  return met ? met / kinds : -0.5;
}

/** Kinds of value that were looked for in a passage, and whether it holds them. */
const lookedFor = remembered((_view: PassageView) => new Map<Wanted, boolean>());

const holds: Partial<Record<Wanted, (view: PassageView) => boolean>> = {
  amount: ({ amounts }) => amounts.some((amount) => !isYear(amount.text)),
  share: ({ amounts, passage }) => amounts.some((amount) => /%|‰/.test(amount.unit)) || passage.kind === "row",
  change: ({ passage }) => /tăng|giảm|cao hơn|thấp hơn|gấp/i.test(passage.text),
  rank: ({ passage }) => ranks.test(passage.text),
  person: ({ hasPersonalName }) => hasPersonalName,
  date: ({ hasDate }) => hasDate,
  place: ({ places, passage }) => places.length > 0 || /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(passage.text),
  name: ({ passage }) => /["“]|\p{Ll} \p{Lu}\p{L}+/u.test(passage.text),
  list: ({ passage }) => (passage.text.match(/[,;]/g)?.length ?? 0) >= 2,
  reason: ({ passage }) => causes.test(passage.text),
  "document-number": ({ passage }) => holdsDocumentNumber(passage.text),
};

function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}$/.test(text);
}

/** 1: the passage is about the place asked for; −1: it is about another one. Questions that name no place mean the province. */
export function placeFit(asked: Understanding, view: PassageView): number {
  const wide = asked.places.find((place) => place.level === "country");
  const below = asked.places.filter((place) => place.level !== "country");
  const narrow = below.length ? below : asked.places;
  if (!narrow.length) {
    const isElsewhere = view.documentPlaces.length > 0;
    return isElsewhere ? -0.7 : 0;
  }
  const isNamed = (place: Place) => {
    const known = view.places.filter(({ key }) => key === place.key);
    if (known.some(({ level }) => level === place.level)) return true;
    // A city and its province bear one name: the name alone is the province's.
    if (known.length > 0 && place.level === "district") return aroundText(view).includes(`thành phố ${place.key}`);
    // The gazetteer may not list a place that is named only once.
    return known.length > 0 || view.words.indexOf(wordsOf(place)) >= 0 || aroundText(view).includes(place.key);
  };
  const met = narrow.filter(
    (place) => isNamed(place) || view.documentPlaces.some((own) => own.key === place.key),
  ).length;
  if (met) return met / narrow.length;
  return wide && !below.length ? -0.3 : -1;
}

const wordsOf = remembered(({ key }: Place) => new WordList(key.split(" ")));

const aroundText = remembered((view: PassageView): string => view.aroundWords.forms.join(" "));

const planSection = /mục tiêu|chỉ tiêu chủ yếu|nhiệm vụ|giải pháp|kế hoạch năm|phương hướng/i;
const planText = /kế hoạch|phấn đấu|mục tiêu|chỉ tiêu|trở lên|dự kiến|sẽ |dự toán|đề ra/i;
const resultText = /(?<!\p{L})ước(?!\p{L})|đạt|đã |tăng|giảm|hoàn thành|thực hiện/iu;

const statedKinds = remembered(({ passage: { text, sectionPath }, document }: PassageView) => {
  const isPlan = planSection.test(sectionPath.join(" . ")) || document.kind === "resolution";
  return {
    isPlan,
    speaksOfPlan: planText.test(text),
    speaksOfResult: resultText.test(text) && !isPlan,
    isAhead: /phấn đấu|dự kiến|mục tiêu/i.test(text) || document.kind === "resolution",
  };
});

/** Whether a passage lies ahead by where it stands: in a resolution, or under a heading of goals and tasks. */
export function isOfPlan(view: PassageView): boolean {
  return statedKinds(view).isPlan;
}

/** Who names neither plan nor a time asks what is: what lies ahead answers a little less. */
function aheadFit(asked: Understanding, view: PassageView): number {
  if (asked.periods.length || view.passage.kind === "row" || !asked.wanted.has("amount")) return 0;
  return statedKinds(view).isAhead ? -1 : 0;
}

/** How the passage's kind (plan, result) fits the asked one, −1 to 1. */
export function kindFit(asked: Understanding, view: PassageView): number {
  if (asked.kind === "any") return aheadFit(asked, view);
  if (view.passage.kind === "row") return 0.6;
  const { isPlan, speaksOfPlan, speaksOfResult } = statedKinds(view);
  if (asked.kind === "plan" && view.document.kind === "resolution") return 1.3;
  if (asked.kind === "plan") return isPlan ? 1 : speaksOfPlan ? 0.6 : -0.5;
  if (asked.kind === "result") return isPlan ? -0.8 : speaksOfResult ? 0.6 : 0;
  return speaksOfPlan && speaksOfResult ? 1 : isPlan || speaksOfPlan ? 0.3 : 0;
}
