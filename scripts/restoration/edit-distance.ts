/** The least number of items put in, left out or exchanged between two lists. */
export function editDistance(from: readonly string[], to: readonly string[]): number {
  let row = to.map((_, index) => index + 1);
  row.unshift(0);
  from.forEach((item, index) => {
    const next = [index + 1];
    to.forEach((other, at) => {
      const exchanged = (row[at] ?? 0) + (item === other ? 0 : 1);
      next.push(Math.min(exchanged, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}
