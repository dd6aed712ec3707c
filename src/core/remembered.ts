/**
 * Makes a function that works each object's result out once and keeps it for as long as the object lives.
 *
 * @param work depends on nothing but its argument, and the argument does not change
 */
export function remembered<K extends object, V>(work: (of: K) => V): (of: K) => V {
  const results = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const known = results.get(of);
    if (known) return known.value;
    const value = work(of);
    results.set(of, { value });
    return value;
  };
}
