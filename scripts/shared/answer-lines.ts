import {
  type Answer,
  type Engine,
  HoiTinhError,
  type Question,
  renderPlain,
  type ScoredPassage,
  type Turn,
  toReply,
  unquotedFigures,
  unverifiedNumbers,
} from "../../src/app.ts";

/** Turns of a conversation that a question is read with. */
export const memoryTurns = 6;

interface Line {
  readonly id: unknown;
  readonly question: string;
  readonly session?: string;
}

/** A passage's place in the received files, as the scorer reads it. */
const spanOf = ({ passage, score }: ScoredPassage, sources: ReadonlyMap<string, string>) => ({
  source: sources.get(passage.documentId),
  ...passage.receivedSpan,
  score: Math.round(score * 1000) / 1000,
});

/** One line of output, as test/evaluation/README.md describes it, with the ten best passages and what could not be verified. */
export interface AnsweredLine {
  readonly output: object;
  /** Numbers of the reply that stand in none of its citations: always empty, or the engine is broken. */
  readonly unverified: readonly string[];
  /** Figures of the headline that stand in none of the quotes shown. */
  readonly unquoted: readonly string[];
  /** The ten passages that words and vectors find best, in the form of `output`, looked for once more; undefined unless asked for. */
  readonly found?: object;
}

/**
 * Answers JSONL questions in order; lines that share a `session` are one conversation.
 *
 * @param options.withFound whether to say as well what was found before the answer put it in its own order. Default: no
 * @throws HoiTinhError `jsonl-broken` at the first line that is no question; the answers before it stand
 */
export async function* answerLines(
  engine: Engine,
  lines: AsyncIterable<string> | Iterable<string>,
  { withFound = false } = {},
): AsyncGenerator<AnsweredLine> {
  const sessions = new Map<string, readonly Turn[]>();
  const sources = new Map(engine.retriever.corpus.documents.map((document) => [document.id, document.source]));
  let number = 0;
  for await (const text of lines) {
    number++;
    if (!text.trim()) continue;
    const line = readLine(text, number);
    const history = line.session ? (sessions.get(line.session) ?? []) : [];
    const asking = { text: line.question, history };
    const answer = await engine.answerer.answer(asking);
    if (line.session) sessions.set(line.session, [...history, turnOf(line.question, answer)].slice(-memoryTurns));
    yield {
      output: output(line.id, answer, sources),
      unverified: unverifiedNumbers(engine, answer),
      unquoted: unquotedFigures(answer),
      ...(withFound ? { found: await found(engine, asking, line.id, sources) } : {}),
    };
  }
}

/** What words and vectors find for a question, best first. */
async function found(engine: Engine, asking: Question, id: unknown, sources: ReadonlyMap<string, string>) {
  const { retrieved } = await engine.answerer.gather(asking);
  return { id, retrieved: retrieved.slice(0, 10).map((scored) => spanOf(scored, sources)) };
}

/** What a conversation remembers of a question and its answer. */
export function turnOf(question: string, answer: Answer): Turn {
  return {
    question,
    resolved: answer.resolved,
    headline: answer.headline,
    abstained: answer.abstained,
    passageIds: answer.citations.map((citation) => citation.passageId),
  };
}

function readLine(text: string, number: number): Line {
  const broken = (what: string) =>
    new HoiTinhError(
      "jsonl-broken",
      `Dòng ${number} của đầu vào ${what}: mỗi dòng cần một đối tượng JSON có "question".`,
    );
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    throw broken("không phải JSON");
  }
  if (typeof line !== "object" || line === null || !("question" in line) || typeof line.question !== "string")
    throw broken("thiếu câu hỏi");
  const session = "session" in line && typeof line.session === "string" ? { session: line.session } : {};
  return { id: "id" in line ? line.id : number, question: line.question, ...session };
}

function output(id: unknown, answer: Answer, sources: ReadonlyMap<string, string>): object {
  return {
    id,
    headline: answer.headline,
    text: renderPlain(toReply(answer, [])),
    abstained: answer.abstained,
    citations: answer.citations.map(({ source, start, end, quote }) => ({ source, start, end, quote })),
    retrieved: answer.retrieved.map((scored) => spanOf(scored, sources)),
    confidence: Math.round(answer.confidence * 1000) / 1000,
    ms: Math.round(answer.milliseconds * 100) / 100,
  };
}
