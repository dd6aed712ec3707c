import type { Answer } from "../core/answer.ts";
import type { Answerer } from "../core/ports.ts";
import type { Question } from "../core/question.ts";
import { RecentMap } from "../core/recent-map.ts";

/** How recent answers are kept; every field has a default that serves. */
export interface RecentAnswersOptions {
  /** Questions whose answers are kept, those asked last. Default: 500. */
  readonly capacity?: number;
  /** Milliseconds since some start, for `Answer.milliseconds`. Default: `performance.now`. */
  readonly now?: () => number;
}

/**
 * Answers a question that was asked in the same words not long ago as it was answered then: examples that people tap, letters
 * typed into an inline query, what a whole group wants to know. Questions that go on from others are answered anew.
 *
 * The answers are those of one corpus: for another one the answerer is made anew.
 */
export function withRecentAnswers<A extends Answerer>(answerer: A, options: RecentAnswersOptions = {}): A {
  const { capacity = 500, now = () => performance.now() } = options;
  const recent = new RecentMap<string, Promise<Answer>>(capacity);
  const answer = async (question: Question): Promise<Answer> => {
    if (question.history.length > 0) return answerer.answer(question);
    const started = now();
    const known = recent.get(question.text);
    const given = known ?? answerer.answer(question);
    recent.set(question.text, given);
    if (known) return { ...(await known), milliseconds: now() - started };
    try {
      return await given;
    } catch (error) {
      recent.delete(question.text);
      throw error;
    }
  };
  return { ...answerer, answer };
}
