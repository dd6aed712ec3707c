/**
 * Makes a flush that callers share: one that begins after a call serves everybody who called until then.
 *
 * @param flush makes what was written before it last; may reject, and is then tried anew at the next call
 * @returns resolves once everything written before the call lasts
 */
export function sharedFlush(flush: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    next = undefined;
    const begun = flush();
    const settle = () => {
      if (underWay === begun) underWay = undefined;
    };
    underWay = begun;
    begun.then(settle, settle);
    return begun;
  };
  return () => {
    if (!underWay) return begin();
    // What is under way may have begun before the caller's bytes were there.
    next ??= underWay.then(begin, begin);
    return next;
  };
}
