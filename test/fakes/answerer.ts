import type { Answer } from "../../src/core/answer.ts";
import type { Answerer } from "../../src/core/ports.ts";
import type { Question } from "../../src/core/question.ts";
import { anAnswer } from "./answers.ts";

/** An answerer that records what it was asked. */
export interface FakeAnswerer extends Answerer {
  readonly asked: Question[];
}

/**
 * Answers every question with the same answer, resolved to the question itself.
 *
 * @param answer what to say, or a function that says it (it may throw)
 */
export function createFakeAnswerer(
  answer: Partial<Answer> | ((question: Question) => Partial<Answer>) = {},
): FakeAnswerer {
  const asked: Question[] = [];
  return {
    asked,
    answer: async (question) => {
      asked.push(question);
      const changes = typeof answer === "function" ? answer(question) : answer;
      return anAnswer({ resolved: question.text, ...changes });
    },
  };
}
