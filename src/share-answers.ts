import type { Answer } from "./core/answer.ts";
import type { Answerer, Logger } from "./core/ports.ts";
import type { Question } from "./core/question.ts";

/** An answerer on a thread of its own. */
export interface AnswerThread extends Answerer {
  /** Resolves once the thread has ended, by itself or by {@link end}. */
  readonly ended: Promise<void>;
  /** Ends it; what it was asked is not answered any more. */
  end(): void;
}

/** How questions are shared out; every field but the first has a default that serves. */
export interface SharingOptions {
  /** Starts a thread; rejects when it cannot answer from the same documents. */
  readonly start: () => Promise<AnswerThread>;
  /** Threads beside this one; 0: all is answered here. */
  readonly most: number;
  readonly logger: Logger;
  /** So many questions must wait before a thread is started: fewer are answered sooner than it starts. Default: 32. */
  readonly crowd?: number;
  /** A thread that was asked nothing for so long is ended, and its memory freed. Milliseconds; default: 5 minutes. */
  readonly restAfter?: number;
  /** Wait after a thread failed until another one is started. Milliseconds; default: a minute. */
  readonly startAgainAfter?: number;
}

/** An answerer whose questions are shared out. */
export interface SharedAnswerer extends Answerer {
  /** Ends the threads; what they were asked, and what is asked from now on, is answered here. */
  close(): void;
}

interface Job {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread at our service. */
class Helper {
  readonly thread: AnswerThread;
  /** Questions that it has not answered yet. */
  asked = 0;
  /** Whether its end was meant. */
  isDismissed = false;
  readonly #rest: NodeJS.Timeout;

  /** @param restAfter it is dismissed after so long without a question, milliseconds */
  constructor(thread: AnswerThread, restAfter: number) {
    this.thread = thread;
    this.#rest = setTimeout(() => this.dismiss(), restAfter).unref();
    void thread.ended.then(() => clearTimeout(this.#rest));
  }

  async answer(question: Question): Promise<Answer> {
    this.asked += 1;
    this.#rest.refresh();
    try {
      return await this.thread.answer(question);
    } finally {
      this.asked -= 1;
    }
  }

  dismiss(): void {
    this.isDismissed = true;
    this.thread.end();
  }
}

/** With many waiting a thread is asked one question ahead, so that it need not wait until this thread has time for it. */
const askedAhead = 2;

/**
 * Shares questions out between this thread and others, which are started when questions crowd. Here one question a turn of the
 * event loop is answered, so that messages come and go between two answers. What a thread cannot answer, because it failed or
 * ended, is answered here: nothing is lost with a thread.
 */
export function shareAnswers(own: Answerer, options: SharingOptions): SharedAnswerer {
  return new Sharing(own, options);
}

class Sharing implements SharedAnswerer {
  readonly #own: Answerer;
  readonly #options: SharingOptions;
  /** Oldest first. */
  readonly #waiting: Job[] = [];
  /** What a thread could not answer. */
  readonly #returned: Job[] = [];
  readonly #helpers = new Set<Helper>();
  #isStarting = false;
  #isClosed = false;
  #isTurnAwaited = false;
  #startsAgainAt = 0;

  constructor(own: Answerer, options: SharingOptions) {
    this.#own = own;
    this.#options = options;
  }

  readonly answer = (question: Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
      this.#share();
    });

  close(): void {
    this.#isClosed = true;
    for (const helper of this.#helpers) helper.dismiss();
  }

  #share(): void {
    const { crowd = 32 } = this.#options;
    if (this.#waiting.length >= crowd) void this.#startThread();
    for (let ahead = 0; ahead < askedAhead; ahead++) {
      for (const helper of this.#helpers) {
        // A thread at work is asked only while as many would still wait here.
        if (helper.asked === ahead && this.#waiting.length > ahead) this.#ask(helper);
      }
    }
    if (this.#isTurnAwaited || this.#waiting.length + this.#returned.length === 0) return;
    this.#isTurnAwaited = true;
    setImmediate(() => {
      this.#isTurnAwaited = false;
      this.#answerHere();
      this.#share();
    });
  }

  #answerHere(): void {
    const job = this.#returned.shift() ?? this.#waiting.shift();
    if (job) this.#own.answer(job.question).then(job.resolve, job.reject);
  }

  #ask(helper: Helper): void {
    const job = this.#waiting.shift();
    if (!job) return;
    helper
      .answer(job.question)
      .then(job.resolve, () => void this.#returned.push(job))
      .finally(() => this.#share());
  }

  async #startThread(): Promise<void> {
    const { start, most, restAfter = 300_000 } = this.#options;
    const isHeld = this.#isStarting || this.#isClosed || performance.now() < this.#startsAgainAt;
    if (isHeld || this.#helpers.size >= most) return;
    this.#isStarting = true;
    try {
      const helper = new Helper(await start(), restAfter);
      this.#helpers.add(helper);
      void helper.thread.ended.then(() => {
        this.#helpers.delete(helper);
        if (!helper.isDismissed) this.#startLater(undefined);
      });
      if (this.#isClosed) helper.dismiss();
    } catch (error) {
      this.#startLater(error);
    } finally {
      this.#isStarting = false;
    }
    if (!this.#isClosed) this.#share();
  }

  /** Tries no other thread for a while. @param cause why the one before failed, where that is known */
  #startLater(cause: unknown): void {
    const { logger, startAgainAfter = 60_000 } = this.#options;
    this.#startsAgainAt = performance.now() + startAgainAfter;
    const error = cause instanceof Error ? cause.message : undefined;
    logger.warn({ error }, "answer thread failed; questions are answered without it");
  }
}
