/** Makes a value when it is first asked for, and keeps it. What fails, or promises and fails, is made anew the next time. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    if (made) return made.value;
    const value = make();
    const kept = { value };
    made = kept;
    if (value instanceof Promise)
      value.catch(() => {
        if (made === kept) made = undefined;
      });
    return value;
  };
}
