/** Product of a vector with the one that begins at a place of many. Four sums at a time: none waits for the addition before. */
export function dotProduct(vector: Float64Array, many: Float32Array, start: number): number {
  const { length } = vector;
  const fours = length - (length % 4);
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0, at = start; i < fours; i += 4, at += 4) {
    a += (vector[i] ?? 0) * (many[at] ?? 0);
    b += (vector[i + 1] ?? 0) * (many[at + 1] ?? 0);
    c += (vector[i + 2] ?? 0) * (many[at + 2] ?? 0);
    d += (vector[i + 3] ?? 0) * (many[at + 3] ?? 0);
  }
  for (let i = fours; i < length; i++) a += (vector[i] ?? 0) * (many[start + i] ?? 0);
  return a + b + c + d;
}
