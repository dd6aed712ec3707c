import { confidenceNames, promote, type Ranked, type RankingWeights, rank } from "../../src/app.ts";
import type { Example } from "./gather-examples.ts";
import type { Judgement } from "./learn-confidence.ts";
import type { Prediction } from "./measures.ts";

/** A judgement to learn confidence from or to measure it by. */
export interface JudgedCase extends Judgement {
  readonly kind: Prediction["kind"];
  /** Whether the best candidate answers the question. */
  readonly isRight: boolean;
  /** What the engine multiplies the confidence by, 0 to 1. */
  readonly doubt: number;
}

/** What an unanswerable question counts for beside an answerable one. */
const unanswerableWeight = 1;
/** The same from a set of nothing else, which holds far more of them than people ask. */
const refusalSetWeight = 0.7;
/** A question whose answer was taken away: a near miss that nobody had to write. */
const withheldWeight = 0.2;
/** Fewest candidates that must be left to judge a question without its answer. */
const leastLeft = 6;

/**
 * What a ranking makes of a question: one case, and for an answerable question that stands alone one more with every
 * passage that answers it (and those that say nearly the same) taken away. None for what is met with manners.
 */
export function judgedCases(example: Example, ranking: RankingWeights): JudgedCase[] {
  const { question, asked, candidates, answering, isManner } = example;
  if (isManner || candidates.length === 0) return [];
  const judge = (from: Example["candidates"], kind: JudgedCase["kind"], weight: number): JudgedCase[] => {
    const ranked = inOrder(from, asked, ranking);
    const { composed, signs, doubt } = example.judge(ranked, asked);
    // What cannot be said is refused whatever the confidence.
    if (!composed) return [];
    const judged: JudgedCase = {
      kind,
      weight,
      signs: confidenceNames.map((name) => signs[name]),
      isAnswerable: kind === "answerable",
      doubt,
      isRight: answering.has(ranked[0]?.candidate.view.passage.id ?? ""),
    };
    return [judged];
  };
  if (!question.isAnswerable)
    return judge(candidates, "unanswerable", question.isFromRefusals ? refusalSetWeight : unanswerableWeight);
  const whole = judge(candidates, "answerable", 1);
  const left = question.style === "follow_up" ? [] : withoutAnswer(example);
  return left.length < leastLeft ? whole : [...whole, ...judge(left, "withheld", withheldWeight)];
}

/** The candidates as the engine would order them, best first. */
export function inOrder(
  candidates: Example["candidates"],
  asked: Example["asked"],
  ranking: RankingWeights,
): readonly Ranked[] {
  return promote(rank(candidates, ranking), asked);
}

function withoutAnswer({ candidates, answering }: Example): Example["candidates"] {
  const answers = candidates.filter(({ view }) => answering.has(view.passage.id));
  const clusters = new Set(answers.map(({ view }) => view.passage.cluster));
  return candidates.filter(({ view }) => !clusters.has(view.passage.cluster));
}
