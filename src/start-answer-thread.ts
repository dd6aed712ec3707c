import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type AnswerInTransit, unpacker } from "./answer-in-transit.ts";
import type { Answer } from "./core/answer.ts";
import type { Passage } from "./core/passage.ts";
import type { Question } from "./core/question.ts";
import { type AnswererSource, homeDir } from "./open-engine.ts";
import type { AnswerThread } from "./share-answers.ts";

/** A question for the thread. */
export interface Asked {
  readonly number: number;
  readonly question: Question;
}

/** What the thread says: that it can be asked, or what it says to a question; no answer: it could not answer. */
export type Told = "ready" | { readonly number: number; readonly answer?: AnswerInTransit };

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts a thread that answers from the same index.
 *
 * @param passages those of the index
 * @throws Error what kept the thread from opening it
 */
export async function startAnswerThread(source: AnswererSource, passages: readonly Passage[]): Promise<AnswerThread> {
  const worker = new Worker(join(homeDir, "scripts", "run-installed.mjs"), {
    argv: ["src/answer-thread.ts"],
    execArgv: [],
    workerData: source,
  });
  // It keeps no process alive that has nothing else to do.
  worker.unref();
  const unpack = unpacker(passages);
  const waiting = new Map<number, Waiting>();
  let isOver = false;
  const ended = new Promise<void>((resolve) =>
    worker.once("exit", () => {
      isOver = true;
      resolve();
    }),
  );
  await new Promise<void>((resolve, reject) => {
    worker.once("message", () => resolve());
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("thread ended")));
  });
  worker.on("message", (told: Exclude<Told, "ready">) => {
    const asker = waiting.get(told.number);
    waiting.delete(told.number);
    if (told.answer) asker?.resolve(unpack(told.answer));
    else asker?.reject(new Error("not answered"));
  });
  // What it died of comes before its end, which says enough.
  worker.on("error", () => {});
  void ended.then(() => {
    for (const { reject } of waiting.values()) reject(new Error("thread ended"));
  });
  let number = 0;
  return {
    ended,
    end: () => void worker.terminate(),
    answer: (question) =>
      new Promise((resolve, reject) => {
        if (isOver) return reject(new Error("thread ended"));
        number += 1;
        waiting.set(number, { resolve, reject });
        worker.postMessage({ number, question } satisfies Asked);
      }),
  };
}
