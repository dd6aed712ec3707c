/** What {@link startSweeping} needs. */
export interface SweepOptions {
  /** Takes up what lies about; called at once, then again and again. */
  readonly sweep: () => Promise<void>;
  /** From the end of one call to the next. Milliseconds. */
  readonly every: number;
  readonly onError: (error: unknown) => void;
}

/** Does some work now and again, never twice at a time. @returns ends it; what is under way goes on */
export function startSweeping({ sweep, every, onError }: SweepOptions): () => void {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  const once = () => {
    void sweep()
      .catch(onError)
      .finally(() => {
        if (!isOver) timer = setTimeout(once, every).unref();
      });
  };
  once();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
