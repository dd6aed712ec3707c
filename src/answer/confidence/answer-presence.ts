import type { ClauseView, PassageView } from "../passage/passage-view.ts";
import { isGlue } from "../question/glue.ts";
import type { Understanding } from "../question/understanding.ts";
import type { Wanted } from "../question/wanted.ts";
import { spokenWords, worthOf } from "../statement/clause-worth.ts";

/** Whether a passage holds something that could be the answer: new to the question, of the wanted kind, beside what was asked. */
export interface AnswerPresence {
  /** Share of the wanted kinds for which nothing new stands in or beside the best statement, 0 to 1. */
  readonly missing: number;
  /** Share of the question's concepts that the best statement with such a value speaks of, 0 to 1. */
  readonly recall: number;
  /** Rarity (about 0–1) of the rarest concept that this statement and its neighbours leave out. */
  readonly rarestLeftOut: number;
  /** 1 when the question names a unit outright ("bao nhiêu tiền") and the best statement's sentence has none such. */
  readonly unitMissing: number;
}

const explicitUnits: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?:bao nhiêu|mấy) (?:tiền|tỷ(?! (?:lệ|trọng|giá|suất))|đồng|triệu|nghìn tỷ)|số tiền|kinh phí|tổng mức đầu tư|tổng vốn|chi phí|tốn|giá (?:bao|là)|lương|học phí|mức (?:thu|chi|phạt|hỗ trợ)/,
    /đồng|tỷ|usd|^(?:triệu|nghìn)$/,
  ],
  [/(?:bao nhiêu|mấy) (?:phần trăm|%)|tỷ lệ/, /%|‰/],
  [/(?:bao nhiêu|mấy) (?:ha|héc|hec)|diện tích/, /ha|héc|hec|m2|km2|m²/],
  [/(?:bao nhiêu|mấy) (?:km|cây số|ki lô mét)|dài bao nhiêu/, /km|m$/],
  [/(?:bao nhiêu|mấy) tấn/, /tấn/],
];

/** Looks for an answer in the statement that speaks most of what was asked, and in those beside it. */
export function answerPresence(asked: Understanding, view: PassageView): AnswerPresence {
  const worths = view.clauses.map((clause) => worthOf(clause, asked));
  const total = asked.concepts.reduce((sum, concept) => sum + concept.weight, 0) || 1;
  const near = (at: number, c: number) =>
    Math.max(
      worths[at]?.matches[c] ?? 0,
      0.7 * (worths[at - 1]?.matches[c] ?? 0),
      0.5 * (worths[at + 1]?.matches[c] ?? 0),
    );
  const recallAt = (at: number) =>
    asked.concepts.reduce((sum, concept, c) => sum + concept.weight * near(at, c), 0) / total;
  const kinds = [...asked.wanted].filter((wanted) => wanted in novel);
  const fitting = view.clauses
    .map((_, at) => at)
    .filter((at) => kinds.length === 0 || kinds.some((kind) => isNovel(kind, view, at, asked)));
  const pool = fitting.length ? fitting : view.clauses.map((_, at) => at);
  const best = pool.reduce((chosen, at) => (recallAt(at) > recallAt(chosen) ? at : chosen), pool[0] ?? 0);
  const leftOut = asked.concepts.map((concept, c) => (near(best, c) < 0.35 ? concept.rarity / 8 : 0));
  const missing = kinds.length ? kinds.filter((kind) => !isNovel(kind, view, best, asked)).length / kinds.length : 0;
  return {
    missing,
    recall: recallAt(best),
    rarestLeftOut: Math.max(0, ...leftOut),
    unitMissing: unitMissing(asked, view, best),
  };
}

type Test = (clause: ClauseView, asked: Understanding, view: PassageView) => boolean;

const novel: Partial<Record<Wanted, Test>> = {
  amount: newNumber,
  share: newNumber,
  rank: newNumber,
  change: (clause, asked) => newNumber(clause, asked) || /tăng|giảm/.test(clause.text),
  person: newName,
  name: newName,
  place: newName,
  date: (clause) => clause.hasDate,
  list: (clause) => (clause.text.match(/[,;:]/g)?.length ?? 0) + (/ và /.test(clause.text) ? 1 : 0) >= 2,
};

/** Looks at the statement and the two that follow it. */
function isNovel(kind: Wanted, view: PassageView, at: number, asked: Understanding): boolean {
  const test = novel[kind];
  if (!test || view.passage.kind === "row") return true;
  const reach = kind === "list" ? 4 : 1;
  for (let i = at; i <= at + reach; i++) {
    const clause = view.clauses[i];
    if (clause && test(clause, asked, view)) return true;
  }
  return kind === "list" && view.clauses.length - at >= 3;
}

function newNumber(clause: ClauseView, asked: Understanding): boolean {
  return clause.amounts.some(
    (amount) => !asked.numbers.some((digits) => amount.text.replace(/^0/, "") === digits.replace(/^0/, "")),
  );
}

/** A capitalised word inside the statement that the question does not name. */
function newName(clause: ClauseView, asked: Understanding): boolean {
  const spoken = spokenWords(asked);
  for (const match of clause.text.matchAll(/(?<=\S\s+["“(]?)\p{Lu}[\p{L}\d-]+/gu)) {
    const form = match[0].toLowerCase();
    if (!spoken.has(form) && !isGlue(form)) return true;
  }
  return /["“]/.test(clause.text);
}

function unitMissing(asked: Understanding, view: PassageView, at: number): number {
  const wanted = explicitUnits.filter(([ask]) => ask.test(asked.text)).map(([, unit]) => unit);
  if (!wanted.length || view.passage.kind === "row") return 0;
  const sentence = view.clauses[at]?.sentence;
  const units = view.clauses
    .filter((clause) => clause.sentence === sentence)
    .flatMap((clause) => clause.amounts.map((amount) => amount.unit));
  return wanted.filter((unit) => !units.some((own) => unit.test(own))).length / wanted.length;
}
