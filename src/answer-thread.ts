import { parentPort, workerData } from "node:worker_threads";
import { packer } from "./answer-in-transit.ts";
import { type AnswererSource, openAnswerer } from "./open-engine.ts";
import type { Asked, Told } from "./start-answer-thread.ts";

/** What runs on an answer thread: opens the index that it is told of, then answers what it is asked. */
async function main(): Promise<void> {
  const { answerer, retriever } = await openAnswerer(workerData as AnswererSource);
  const pack = packer(retriever.corpus.passages);
  const tell = (told: Told): void => parentPort?.postMessage(told);
  parentPort?.on("message", ({ number, question }: Asked) => {
    answerer.answer(question).then(
      (answer) => tell({ number, answer: pack(answer) }),
      () => tell({ number }),
    );
  });
  tell("ready");
}

// What nobody catches ends the thread, and is told to the one that started it.
main().catch((error: unknown) => {
  throw error;
});
