import { describe, expect, it } from "vitest";
import type { Answer } from "../src/core/answer.ts";
import { HoiTinhError } from "../src/core/errors.ts";
import type { Question } from "../src/core/question.ts";
import { type AnswerThread, type SharingOptions, shareAnswers } from "../src/share-answers.ts";
import { createFakeAnswerer } from "./fakes/answerer.ts";
import { anAnswer } from "./fakes/answers.ts";
import { createFakeLogger } from "./fakes/logger.ts";

/** A thread that answers when it is told to. */
class FakeThread implements AnswerThread {
  readonly asked: Question[] = [];
  readonly #open: { resolve: (answer: Answer) => void; reject: (error: Error) => void; question: Question }[] = [];
  #end: () => void = () => {};
  readonly ended = new Promise<void>((resolve) => {
    this.#end = resolve;
  });

  answer(question: Question): Promise<Answer> {
    this.asked.push(question);
    return new Promise((resolve, reject) => this.#open.push({ resolve, reject, question }));
  }

  /** Answers the oldest question. */
  reply(): void {
    const open = this.#open.shift();
    open?.resolve(anAnswer({ headline: "thread", resolved: open.question.text }));
  }

  fail(): void {
    this.#open.shift()?.reject(new Error("not answered"));
  }

  /** Ends, as a thread of Node.js does: what it was asked comes to nothing. */
  readonly end = (): void => {
    for (const { reject } of this.#open.splice(0)) reject(new Error("thread ended"));
    this.#end();
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const turns = async (count: number) => {
  for (let i = 0; i < count; i++) await turn();
};

function bench(options: Partial<SharingOptions> = {}, own = createFakeAnswerer({ headline: "here" })) {
  const threads: FakeThread[] = [];
  const logger = createFakeLogger();
  const start = async () => {
    threads.push(new FakeThread());
    return threads.at(-1) as FakeThread;
  };
  const shared = shareAnswers(own, { start, most: 1, crowd: 4, logger, ...options });
  const answered: string[] = [];
  const ask = (from: number, to: number) =>
    Array.from({ length: to - from }, async (_, i) => {
      const { headline, resolved } = await shared.answer({ text: `câu ${from + i}`, history: [] });
      answered.push(resolved);
      return `${headline} ${resolved}`;
    });
  return { shared, threads, logger, own, ask, answered };
}

const texts = (from: number, to: number, where = "here") =>
  Array.from({ length: to - from }, (_, i) => `${where} câu ${from + i}`);

describe("shareAnswers", () => {
  it("answers here, oldest first and one a turn, while few questions wait", async () => {
    const { own, threads, ask, answered } = bench();
    const waiting = ask(0, 3);
    expect(own.asked).toHaveLength(0);
    await turn();
    expect(own.asked).toHaveLength(1);
    expect(await Promise.all(waiting)).toEqual(texts(0, 3));
    expect([answered, threads]).toEqual([["câu 0", "câu 1", "câu 2"], []]);
  });

  it("starts a thread when questions crowd, and shares them with it", async () => {
    const { threads, ask } = bench();
    const waiting = ask(0, 6);
    await turn();
    const [thread] = threads;
    for (let i = 0; i < 6; i++) {
      thread?.reply();
      await turn();
    }
    const said = await Promise.all(waiting);
    expect(threads).toHaveLength(1);
    expect(said.filter((line) => line.startsWith("thread")).length).toBeGreaterThan(1);
    expect(said.filter((line) => line.startsWith("here")).length).toBeGreaterThan(1);
    expect(said.map((line) => line.replace(/^\w+ /, ""))).toEqual(texts(0, 6).map((line) => line.replace(/^\w+ /, "")));
  });

  it("starts no more threads than it may, and none where it may not", async () => {
    for (const most of [0, 2]) {
      const { threads, shared, ask } = bench({ most });
      const waiting = ask(0, 40);
      await turns(10);
      expect(threads).toHaveLength(most);
      shared.close();
      expect(await Promise.all(waiting)).toEqual(texts(0, 40));
    }
  });

  it("answers here all that a thread was asked when it ends of itself, says so, and starts another one later only", async () => {
    const { threads, logger, ask } = bench({ startAgainAfter: 60_000 });
    const waiting = ask(0, 9);
    await turns(2);
    expect(threads[0]?.asked.length).toBeGreaterThan(0);
    threads[0]?.end();
    const said = await Promise.all(waiting);
    expect(said).toEqual(texts(0, 9));
    expect(logger.lines.map(({ level, message }) => [level, message])).toEqual([
      ["warn", "answer thread failed; questions are answered without it"],
    ]);
    await Promise.all(ask(9, 18));
    expect(threads).toHaveLength(1);
  });

  it("starts another thread in the place of one that failed, once it may", async () => {
    const { threads, shared, ask } = bench({ startAgainAfter: 0 });
    const first = ask(0, 6);
    await turns(2);
    threads[0]?.end();
    await Promise.all(first);
    const second = ask(6, 12);
    await turns(2);
    expect(threads).toHaveLength(2);
    shared.close();
    await Promise.all(second);
  });

  it("answers here what a thread cannot answer, and says of it what it says itself", async () => {
    const empty = new HoiTinhError("question-empty", "trống");
    const own = createFakeAnswerer(() => {
      throw empty;
    });
    const { threads, shared } = bench({}, own);
    const failures = Array.from({ length: 6 }, () => shared.answer({ text: "", history: [] }).catch((error) => error));
    await turns(2);
    expect(threads[0]?.asked.length).toBeGreaterThan(0);
    while (own.asked.length < 6) {
      threads[0]?.fail();
      await turn();
    }
    expect(await Promise.all(failures)).toEqual(Array.from({ length: 6 }, () => empty));
  });

  it("answers here when no thread can be started", async () => {
    const { logger, ask } = bench({ start: () => Promise.reject(new Error("stale")) });
    expect(await Promise.all(ask(0, 9))).toEqual(texts(0, 9));
    expect(logger.lines).toMatchObject([{ fields: { error: "stale" } }]);
  });

  it("ends a thread that is asked nothing for long, without a word, and starts one at the next crowd", async () => {
    const { threads, logger, shared, ask } = bench({ restAfter: 30 });
    const first = ask(0, 6);
    await turns(2);
    while (threads[0]?.asked.length) {
      threads[0]?.reply();
      threads[0]?.asked.shift();
      await turn();
    }
    await Promise.all(first);
    await threads[0]?.ended;
    const second = ask(6, 12);
    await turns(2);
    expect([threads.length, logger.lines]).toEqual([2, []]);
    shared.close();
    await Promise.all(second);
  });

  it("answers here after it was closed, and leaves no thread behind that was just starting", async () => {
    const thread = new FakeThread();
    let begin: () => void = () => {};
    const started = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const { shared, logger, ask } = bench({ start: () => started.then(() => thread) });
    const waiting = ask(0, 5);
    shared.close();
    begin();
    expect(await Promise.all(waiting)).toEqual(texts(0, 5));
    await thread.ended;
    expect([thread.asked, logger.lines]).toEqual([[], []]);
  });
});
