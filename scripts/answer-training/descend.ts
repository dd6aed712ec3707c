/** How long and how boldly {@link descend} walks. */
export interface DescentOptions {
  /** Steps taken, from all zeros. */
  readonly steps: number;
  /** Length of a step along each coordinate, at most. */
  readonly rate: number;
}

/**
 * Minimises a smooth function by full-batch Adam: no chance in it, so the same gradient gives the same answer.
 *
 * @param size coordinates
 * @param gradientAt gradient at a point; a fresh array each time
 * @returns the point reached
 */
export function descend(
  size: number,
  gradientAt: (point: readonly number[]) => readonly number[],
  options: DescentOptions,
): number[] {
  const point = new Array<number>(size).fill(0);
  const mean = new Array<number>(size).fill(0);
  const square = new Array<number>(size).fill(0);
  for (let step = 1; step <= options.steps; step++) {
    const gradient = gradientAt(point);
    for (let i = 0; i < size; i++) {
      const slope = gradient[i] ?? 0;
      const first = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      const second = 0.999 * (square[i] ?? 0) + 0.001 * slope * slope;
      mean[i] = first;
      square[i] = second;
      const stride = first / (1 - 0.9 ** step) / (Math.sqrt(second / (1 - 0.999 ** step)) + 1e-8);
      point[i] = (point[i] ?? 0) - options.rate * stride;
    }
  }
  return point;
}

/** Σ aᵢ·bᵢ over the length of `a`. */
export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
