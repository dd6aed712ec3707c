/** Runs work of the same key one after the other, of different keys at once. */
export class InOrder {
  readonly #last = new Map<string, Promise<void>>();

  /** @param work must not throw */
  run(key: string, work: () => Promise<void>): void {
    const mine = (this.#last.get(key) ?? Promise.resolve()).then(work).finally(() => {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    });
    this.#last.set(key, mine);
  }

  /** Resolves when everything that runs or waits now is done. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#last.values());
  }
}
