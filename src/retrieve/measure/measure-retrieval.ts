import type { Corpus } from "../../core/corpus.ts";
import type { Passage } from "../../core/passage.ts";
import type { Retriever } from "../../core/ports.ts";
import type { EvidenceSpan, LabelledQuestion } from "./question-set.ts";

/** How well the right passages are found, over some questions. */
export interface RankFigures {
  readonly questions: number;
  /** Share of questions with a right passage among the first, five and ten. */
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly recallAt10: number;
  /** Mean of one over the rank of the first right passage. */
  readonly reciprocalRank: number;
}

/** Figures over all answerable questions, by style and by type, and the time a question takes. */
export interface RetrievalFigures {
  readonly all: RankFigures;
  readonly byStyle: ReadonlyMap<string, RankFigures>;
  readonly byType: ReadonlyMap<string, RankFigures>;
  /** Milliseconds a question, embedding included: median and 95th percentile. */
  readonly milliseconds: { readonly median: number; readonly p95: number };
}

const depth = 100;
const warmUps = 20;

/** Tells whether a passage stands on evidence: its received span overlaps a place where an evidence quote stands. */
export function evidenceJudge(corpus: Corpus): (question: LabelledQuestion, passage: Passage) => boolean {
  const sources = new Map(corpus.documents.map((document) => [document.id, document.source]));
  return ({ evidence }, { documentId, receivedSpan }) =>
    evidence.some((one) => overlap(one, { source: sources.get(documentId) ?? "", ...receivedSpan }));
}

/** Measures a retriever on the answerable questions of a set. */
export async function measureRetrieval(
  retriever: Retriever,
  questions: readonly LabelledQuestion[],
): Promise<RetrievalFigures> {
  const answerable = questions.filter(({ evidence }) => evidence.length > 0);
  const isRight = evidenceJudge(retriever.corpus);
  for (const { text } of answerable.slice(0, warmUps)) await retriever.retrieve({ text });
  const ranks: RankedQuestion[] = [];
  const times: number[] = [];
  for (const question of answerable) {
    const started = performance.now();
    const found = await retriever.retrieve({ text: question.text, limit: depth });
    times.push(performance.now() - started);
    const index = found.findIndex(({ passage }) => isRight(question, passage));
    ranks.push({ question, rank: index < 0 ? Number.POSITIVE_INFINITY : index + 1 });
  }
  times.sort((a, b) => a - b);
  return { ...grouped(ranks), milliseconds: { median: quantile(times, 0.5), p95: quantile(times, 0.95) } };
}

/** What a run of the bot found for one question, best first. */
export interface RunLine {
  readonly id: string;
  readonly retrieved?: readonly EvidenceSpan[];
}

/** The same figures from a run of the whole bot, where follow-ups were searched for as the conversation understood them. */
export function measureRun(
  lines: readonly RunLine[],
  questions: readonly LabelledQuestion[],
): Omit<RetrievalFigures, "milliseconds"> {
  const runs = new Map(lines.map((line) => [line.id, line.retrieved ?? []]));
  const answerable = questions.filter(({ evidence }) => evidence.length > 0);
  return grouped(
    answerable.map((question) => {
      const index = (runs.get(question.id) ?? []).findIndex((span) =>
        question.evidence.some((one) => overlap(one, span)),
      );
      return { question, rank: index < 0 ? Number.POSITIVE_INFINITY : index + 1 };
    }),
  );
}

interface RankedQuestion {
  readonly question: LabelledQuestion;
  readonly rank: number;
}

function grouped(ranks: readonly RankedQuestion[]): Omit<RetrievalFigures, "milliseconds"> {
  const groups = (key: "style" | "type"): Map<string, RankFigures> => {
    const names = [...new Set(ranks.map(({ question }) => question[key]))];
    return new Map(
      names.map((name) => [name, rankFigures(ranks.filter((r) => r.question[key] === name).map((r) => r.rank))]),
    );
  };
  return { all: rankFigures(ranks.map((r) => r.rank)), byStyle: groups("style"), byType: groups("type") };
}

const overlap = (one: EvidenceSpan, other: EvidenceSpan): boolean =>
  one.source === other.source && one.start < other.end && other.start < one.end;

/** Figures of a list of ranks, counted from 1; infinite: not found. */
export function rankFigures(ranks: readonly number[]): RankFigures {
  const share = (most: number): number => ranks.filter((rank) => rank <= most).length / Math.max(1, ranks.length);
  return {
    questions: ranks.length,
    recallAt1: share(1),
    recallAt5: share(5),
    recallAt10: share(10),
    reciprocalRank: ranks.reduce((sum, rank) => sum + 1 / rank, 0) / Math.max(1, ranks.length),
  };
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
