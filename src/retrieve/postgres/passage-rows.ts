import { type LexicalArrays, slotSize } from "../lexical/lexical-index.ts";

/** What a passage is found by, as its row in the database keeps it. */
export interface PassageRow {
  /** Names of its terms: what the full-text index holds. */
  readonly lexemes: readonly string[];
  /** Its terms and their packed counts one after the other, terms ascending. */
  readonly terms: Uint32Array;
}

/** Name of a term in the full-text index: its postings' place, which no other term has. */
export const lexemeOf = (postingsStart: number): string => postingsStart.toString(36);

/** Turns an index of terms round: a row for each passage. */
export function passageRows({ table, passages, counts, lengths }: LexicalArrays, fieldCount: number): PassageRow[] {
  const slots: { readonly start: number; readonly size: number }[] = [];
  for (let at = 0; at < table.length; at += slotSize)
    if ((table[at + 3] ?? 0) > 0) slots.push({ start: table[at + 2] ?? 0, size: table[at + 3] ?? 0 });
  slots.sort((a, b) => a.start - b.start);
  const rows: number[][] = Array.from({ length: lengths.length / fieldCount }, () => []);
  for (const { start, size } of slots)
    for (let i = start; i < start + size; i++) rows[passages[i] ?? 0]?.push(start, counts[i] ?? 0);
  return rows.map((terms) => ({
    lexemes: terms.filter((_, i) => i % 2 === 0).map(lexemeOf),
    terms: Uint32Array.from(terms),
  }));
}

/** The numbers of a row's terms as bytes, little-endian. */
export const packTerms = (terms: Uint32Array): Buffer => Buffer.from(terms.buffer, terms.byteOffset, terms.byteLength);

/** @see packTerms */
export function unpackTerms(bytes: Buffer): Uint32Array {
  const copy = new Uint8Array(bytes.length);
  copy.set(bytes);
  return new Uint32Array(copy.buffer);
}
