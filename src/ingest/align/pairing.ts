/** Letters of two streams that belong together: `right[i]` is the partner of left letter `i`, −1 if it has none. */
export type Pairing = Int32Array;

/** A stretch where `length` letters of both streams are the same. */
export interface Run {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

/** An unpaired window between two runs, `[left, leftEnd)` against `[right, rightEnd)`. */
export interface Window {
  readonly left: number;
  readonly leftEnd: number;
  readonly right: number;
  readonly rightEnd: number;
}
