/** What a run of the soak comes to. */
export interface SoakFigures {
  readonly sent: number;
  /** Of those sent, what the bot said that it has. */
  readonly confirmed: number;
  readonly answered: number;
  /** Confirmed and never answered. */
  readonly lost: number;
  /** Answered more than once. */
  readonly doubled: number;
  /** From the first attempt to send a question to its answer, kills and restarts in between included. Milliseconds. */
  readonly waits: { readonly p50: number; readonly p95: number; readonly p99: number; readonly longest: number };
}

/** Counts questions and their answers. */
export class Tally {
  readonly #sentAt = new Map<string, number>();
  readonly #confirmed = new Set<string>();
  readonly #answers = new Map<string, number>();
  readonly #waits: number[] = [];
  readonly #waiting = new Map<string, () => void>();

  /** Notes a question before it is sent. @returns resolves with its answer, or once the patience is over */
  sent(key: string, patienceMilliseconds: number): Promise<void> {
    this.#sentAt.set(key, performance.now());
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#waiting.get(key)?.(), patienceMilliseconds);
      this.#waiting.set(key, () => {
        clearTimeout(timer);
        this.#waiting.delete(key);
        resolve();
      });
    });
  }

  /** Notes that the bot said that it has a question. */
  confirmed(key: string): void {
    this.#confirmed.add(key);
  }

  /** Notes an answer. What nobody asked counts for nothing. */
  answered(key: string): void {
    const sentAt = this.#sentAt.get(key);
    if (sentAt === undefined) return;
    const count = (this.#answers.get(key) ?? 0) + 1;
    this.#answers.set(key, count);
    if (count === 1) this.#waits.push(performance.now() - sentAt);
    this.#waiting.get(key)?.();
  }

  figures(): SoakFigures {
    const waits = this.#waits.toSorted((a, b) => a - b);
    const at = (share: number) => Math.round(waits[Math.ceil(waits.length * share) - 1] ?? 0);
    const [sent, answered] = [this.#sentAt.size, this.#answers.size];
    const doubled = [...this.#answers.values()].filter((count) => count > 1).length;
    return {
      sent,
      answered,
      confirmed: this.#confirmed.size,
      lost: [...this.#confirmed].filter((key) => !this.#answers.has(key)).length,
      doubled,
      waits: { p50: at(0.5), p95: at(0.95), p99: at(0.99), longest: at(1) },
    };
  }
}
