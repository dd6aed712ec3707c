import type { Passage } from "../../core/passage.ts";
import { remembered } from "../../core/remembered.ts";
import type { ScoredPassage } from "../../core/retrieval.ts";
import type { PassageView } from "../passage/passage-view.ts";
import { type ConceptMatch, seekerOf } from "../question/concept-seeker.ts";
import type { Concept } from "../question/concepts.ts";
import type { Understanding } from "../question/understanding.ts";
import { WordList } from "../question/word-list.ts";
import { precisionOf, spokenWords, valueWorth } from "../statement/clause-worth.ts";
import { kindFit, placeFit, typeFit, unitFit } from "./fits.ts";
import { periodFit } from "./period-fit.ts";
import { speakerFit } from "./speaker-fit.ts";

/** Names of the features that a candidate is scored by, in the order of the weights. */
export const featureNames = [
  "coverage",
  "wideCoverage",
  "rarestMissed",
  "pairs",
  "clauseFit",
  "valueFit",
  "nearness",
  "unit",
  "type",
  "period",
  "periodConflict",
  "place",
  "kind",
  "document",
  "numbers",
  "cosine",
  "lexical",
  "retrievalGap",
  "isRow",
  "isNote",
  "isHeading",
  "sameBlock",
  "sameDocument",
  "inherited",
  "length",
  "labelFit",
  "blockCoverage",
  "enumeration",
  "yearsMet",
  "speaker",
] as const;

/** Name of one feature. */
export type FeatureName = (typeof featureNames)[number];

/** A candidate passage with its features. */
export interface Candidate {
  readonly view: PassageView;
  readonly scored: ScoredPassage;
  readonly features: Readonly<Record<FeatureName, number>>;
  /** Match of each concept in the passage's own text, 0 to 1. */
  readonly matches: readonly number[];
  /** Match of each concept in text, context, section and title. */
  readonly wideMatches: readonly number[];
}

/** What the conversation so far points at. */
export interface Thread {
  /** Passages cited in the last answer. */
  readonly passageIds: ReadonlySet<string>;
  /** `documentId:block` of those passages. */
  readonly blocks: ReadonlySet<string>;
  readonly documentIds: ReadonlySet<string>;
}

/** What a document says of itself and its grounds: it names much and states nothing. */
const recital =
  /^(?:Trên đây là (?:báo cáo|toàn bộ|nội dung)|Căn cứ (?:Luật|Hiến pháp|Nghị (?:quyết|định)|Quyết định|Kế hoạch|Thông tư|Chỉ thị)|Xét (?:Tờ trình|Báo cáo|đề nghị)|Nơi nhận|Kính gửi)/u;

/** Commas, semicolons and colons of a passage. */
const marksOf = remembered(({ passage }: PassageView): number => passage.text.match(/[,;:]/g)?.length ?? 0);

/** Whether a passage only says what the document is, or what it rests on. */
export function isRecital({ text }: Passage): boolean {
  return recital.test(text);
}

/** How far behind the best passage retrieval's scores are told apart. */
const widestGap = 8;

/**
 * Works out the features of one candidate. All lie roughly between −1 and 1.
 *
 * @param bestScore the highest score that retrieval gave for the question
 */
export function candidateOf(
  scored: ScoredPassage,
  bestScore: number,
  view: PassageView,
  asked: Understanding,
  thread: Thread,
): Candidate {
  const { words: own, aroundWords: around } = view;
  const seeker = seekerOf(asked);
  const count = asked.concepts.length;
  const inText = seeker.matches(own);
  const wide = eitherMatch(inText, seeker.matches(around));
  const matches = inText.slice(0, count).map(({ score }) => score);
  const wideMatches = wide.slice(0, count);
  const period = periodFit(asked.periods, view);
  const clause = clauseFit(asked, view);
  const { passage } = view;
  const features: Record<FeatureName, number> = {
    coverage: weighted(asked.concepts, matches),
    wideCoverage: weighted(asked.concepts, wideMatches),
    rarestMissed: rarestMissed(asked.concepts, wideMatches),
    pairs: pairCoverage(asked, own),
    clauseFit: clause.any,
    valueFit: clause.valued,
    nearness: nearness(inText.slice(0, count).flatMap(({ at }) => (at >= 0 ? [at] : []))),
    unit: unitFit(asked, view),
    type: typeFit(asked, view),
    period: period.fit,
    periodConflict: period.conflict,
    place: placeFit(asked, view),
    kind: kindFit(asked, view),
    document: asked.documentKinds.length ? (asked.documentKinds.includes(view.document.kind) ? 1 : -0.5) : 0,
    numbers: numbersMet(asked, view.passage.text),
    cosine: scored.cosine,
    lexical: Math.min(2, scored.lexical / 20),
    retrievalGap: Math.max(-1, (scored.score - bestScore) / widestGap),
    isRow: passage.kind === "row" ? 1 : 0,
    isNote: passage.kind === "note" ? 1 : 0,
    isHeading: passage.kind === "heading" || passage.kind === "caption" || isRecital(passage) ? 1 : 0,
    sameBlock: thread.blocks.size > 0 && thread.blocks.has(`${passage.documentId}:${passage.block}`) ? 1 : 0,
    sameDocument: thread.documentIds.has(passage.documentId) ? 1 : 0,
    inherited: weighted(asked.inherited, wide.slice(count)),
    length: Math.min(1, passage.text.length / 600),
    labelFit: labelFit(asked, view),
    yearsMet: yearsMet(asked, view),
    speaker: speakerFit(asked, view),
    blockCoverage: weighted(asked.concepts, eitherMatch(inText, seeker.matches(view.blockWords))),
    enumeration: asked.wanted.has("list") || asked.wanted.has("reason") ? Math.min(1, marksOf(view) / 6) : 0,
  };
  return { view, scored, features, matches, wideMatches };
}

/**
 * How well one statement (with its neighbours at a discount) speaks of everything asked: `any`; `valued` where the
 * statement itself holds a value of the wanted kind and speaks of little else.
 */
function clauseFit(asked: Understanding, view: PassageView): { any: number; valued: number } {
  const { concepts } = asked;
  const { statements } = view;
  const seeker = seekerOf(asked);
  const total = sumOfWeights(concepts);
  if (total === 0) return { any: 0, valued: 0 };
  const wantsValue = valuesWanted.some((wanted) => asked.wanted.has(wanted));
  let any = 0;
  let valued = 0;
  let before: readonly ConceptMatch[] = [];
  let own: readonly ConceptMatch[] = [];
  let after = statements[0] ? seeker.matches(statements[0].words) : [];
  for (let i = 0; i < statements.length; i++) {
    const [clause, next] = [statements[i], statements[i + 1]];
    before = own;
    own = after;
    after = next ? seeker.matches(next.words) : [];
    let [sumAround, sumOwn] = [0, 0];
    for (let c = 0; c < concepts.length; c++) {
      const weight = concepts[c]?.weight ?? 0;
      const match = own[c]?.score ?? 0;
      sumAround += weight * Math.max(match, 0.75 * (before[c]?.score ?? 0), 0.6 * (after[c]?.score ?? 0));
      sumOwn += weight * match;
    }
    any = Math.max(any, sumAround / total);
    // What speaks of less than another statement cannot be worth more: its values need not be looked at.
    if (clause && sumOwn / total > valued && (!wantsValue || valueWorth(clause, asked) >= 0.5))
      valued = Math.max(valued, (sumOwn / total) * (0.4 + 0.6 * precisionOf(clause, asked)));
  }
  return { any, valued };
}

const valuesWanted = ["amount", "share", "change", "rank", "date", "person"] as const;

function sumOfWeights(concepts: readonly Concept[]): number {
  let total = 0;
  for (const { weight } of concepts) total += weight;
  return total;
}

/** Share of the question's own numbers that the text states, "3" met by "03" too. */
function numbersMet(asked: Understanding, text: string): number {
  if (!asked.numbers.length) return 0;
  return numberPatterns(asked).filter((pattern) => pattern.test(text)).length / asked.numbers.length;
}

const numberPatterns = remembered(({ numbers }: Understanding) =>
  numbers.map(
    (digits) => new RegExp(`(?<![\\d.,])0?${digits.replace(/^0/, "").replace(/[.]/g, "\\.")}(?![\\d]|[.,]\\d)`),
  ),
);

/** Where several years are asked for: the share of them that the passage itself has values for. */
function yearsMet(asked: Understanding, view: PassageView): number {
  if (asked.periods.length < 2) return 0;
  const years = new Set(asked.periods.map((period) => period.year));
  if (years.size < 2) return 0;
  const heads = (view.passage.cells ?? []).map((cell) => cell.head).join(" ");
  const own = new Set([
    ...view.periods.map((period) => period.year),
    ...(heads.match(/(?:19|20)\d{2}/g) ?? []).map(Number),
  ]);
  return [...years].filter((year) => own.has(year)).length / years.size;
}

/** Match of each concept in the passage or, at a discount, in what stands beside it. */
function eitherMatch(own: readonly ConceptMatch[], beside: readonly ConceptMatch[]): number[] {
  return own.map(({ score }, i) => Math.max(score, 0.7 * (beside[i]?.score ?? 0)));
}

/**
 * How well a row is what the question asks for: share of its own label that the question speaks of × share of the question that
 * the label, with that of the row it breaks down, speaks of; 0 for other passages.
 */
function labelFit(asked: Understanding, view: PassageView): number {
  const { forms } = view.label;
  if (!forms.length || !asked.concepts.length) return 0;
  const spoken = spokenWords(asked);
  const precision = forms.filter((form) => spoken.has(form)).length / forms.length;
  const recall = weighted(
    asked.concepts,
    seekerOf(asked)
      .matches(view.fullLabel)
      .map(({ score }) => score),
  );
  return precision * recall;
}

function weighted(concepts: readonly Concept[], matches: readonly number[]): number {
  let [total, sum] = [0, 0];
  for (let i = 0; i < concepts.length; i++) {
    const weight = concepts[i]?.weight ?? 0;
    total += weight;
    sum += weight * (matches[i] ?? 0);
  }
  return total ? sum / total : 0;
}

/** Rarity (scaled to about 0–1) of the most telling concept that neither the text nor its surroundings speak of. */
function rarestMissed(concepts: readonly Concept[], matches: readonly number[]): number {
  let most = 0;
  for (let i = 0; i < concepts.length; i++)
    most = Math.max(most, ((concepts[i]?.rarity ?? 0) / 8) * (1 - Math.min(1, (matches[i] ?? 0) / 0.65)));
  return most;
}

/** Share of neighbouring word pairs of the question that stand as neighbours in the text. */
function pairCoverage(asked: Understanding, own: WordList): number {
  const pairs = askedPairs(asked);
  let met = 0;
  for (const pair of pairs) if (own.indexOf(pair) >= 0) met++;
  return pairs.length ? met / pairs.length : 0;
}

/** Neighbouring words of the question. */
const askedPairs = remembered((asked: Understanding): WordList[] => {
  const list = asked.text.split(" ");
  return list.slice(1).map((second, i) => new WordList([list[i] ?? "", second]));
});

/** 1 when all matched words stand close together, towards 0 when they are scattered. */
function nearness(at: readonly number[]): number {
  if (at.length < 2) return at.length ? 0.5 : 0;
  const spread = Math.max(...at) - Math.min(...at);
  return 1 / (1 + spread / (8 * at.length));
}
