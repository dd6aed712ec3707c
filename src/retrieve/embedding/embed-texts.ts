/** Turns texts into rows of length 1, each with the same words put before it. */
export type EmbedTexts = (texts: readonly string[], prefix: string) => Promise<Float32Array[]>;

/** A text's row; zeros when the text has no words, or the model gave it no direction. */
export function rowOf(text: string, row: Float32Array): Float32Array {
  if (!/[\p{L}\d]/u.test(text) || !row.every(Number.isFinite)) row.fill(0);
  return row;
}
