import {
  type AnswerWeights,
  type Candidate,
  confidenceNames,
  createAnswerer,
  type Engine,
  featureNames,
  type InspectableAnswerer,
  type Turn,
  type Understanding,
} from "../../src/app.ts";
import { memoryTurns, turnOf } from "../shared/answer-lines.ts";
import type { TrainingQuestion } from "./read-questions.ts";

/** A question with the candidates that the engine found for it, and which of them answer it. */
export interface Example {
  readonly question: TrainingQuestion;
  readonly asked: Understanding;
  readonly candidates: readonly Candidate[];
  /** Ids of the candidate passages that overlap the evidence. */
  readonly answering: ReadonlySet<string>;
  /** What the engine makes of some of the candidates, best first. */
  readonly judge: InspectableAnswerer["judge"];
  /** Whether the bot meets it with manners (a greeting, an insult): confidence has no say in it. */
  readonly isManner: boolean;
}

/** Least share of the shorter of evidence and passage that both must have in common. */
const leastOverlap = 0.3;

const zeros = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

/**
 * Answers the earlier turns of the training conversations: the order of retrieval, never abstaining. It knows nothing
 * learned, so that what is learned depends on the questions and the corpus alone.
 */
const unlearned: AnswerWeights = {
  ranking: { ...zeros(featureNames), retrievalGap: 1 },
  confidence: { bias: 0, features: zeros(confidenceNames) },
  threshold: 0,
};

/** Gathers the candidates of every question, in order; questions of a session are read as one conversation. */
export async function gatherExamples(engine: Engine, questions: readonly TrainingQuestion[]): Promise<Example[]> {
  const answerer = createAnswerer(engine.retriever, { weights: unlearned });
  const sessions = new Map<string, readonly Turn[]>();
  const examples: Example[] = [];
  for (const question of questions) {
    const session = question.session === undefined ? undefined : `${question.set} ${question.session}`;
    const history = session === undefined ? [] : (sessions.get(session) ?? []);
    const { example, turn } = await gatherOne(answerer, question, history);
    if (session !== undefined) sessions.set(session, [...history, turn].slice(-memoryTurns));
    examples.push(example);
  }
  return examples;
}

async function gatherOne(answerer: InspectableAnswerer, question: TrainingQuestion, history: readonly Turn[]) {
  const asking = { text: question.question, history };
  const { asked, ranked } = await answerer.gather(asking);
  const answer = await answerer.answer(asking);
  const candidates = ranked.map(({ candidate }) => candidate);
  const answering = new Set(
    candidates.filter((candidate) => answers(candidate, question)).map(({ view }) => view.passage.id),
  );
  const isManner = answer.abstained && answer.abstainReason !== "not-stated";
  const example: Example = { question, asked, candidates, answering, judge: answerer.judge, isManner };
  return { example, turn: turnOf(question.question, answer) };
}

function answers({ view }: Candidate, { evidence }: TrainingQuestion): boolean {
  const { start, end } = view.passage.receivedSpan;
  return evidence.some((span) => {
    if (span.source !== view.document.source) return false;
    const common = Math.min(span.end, end) - Math.max(span.start, start);
    return common / Math.min(span.end - span.start, end - start) >= leastOverlap;
  });
}
