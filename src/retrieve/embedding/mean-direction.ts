/**
 * The mean of a text's token vectors, stretched to length 1.
 *
 * @param tokens vectors one after the other, `dimension` numbers each
 * @returns zeros when there is no token, or the mean has no direction
 */
export function meanDirection(tokens: Float32Array, dimension: number): Float32Array {
  const sums = new Float64Array(dimension);
  for (let at = 0; at < tokens.length; at += dimension)
    for (let i = 0; i < dimension; i++) sums[i] = (sums[i] ?? 0) + (tokens[at + i] ?? 0);
  return direction(sums);
}

/** A vector stretched to length 1; zeros when it has no direction. */
export function direction(sums: Float64Array): Float32Array {
  let squares = 0;
  for (const sum of sums) squares += sum * sum;
  const length = Math.sqrt(squares);
  const found = new Float32Array(sums.length);
  if (length > 0) for (let i = 0; i < sums.length; i++) found[i] = (sums[i] ?? 0) / length;
  return found;
}
