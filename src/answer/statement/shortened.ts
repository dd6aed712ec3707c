/** A text shortened by leaving out only, with the stretches that were kept (ascending, within the original text). */
export interface Shortened {
  readonly text: string;
  readonly kept: readonly { readonly start: number; readonly end: number }[];
}
