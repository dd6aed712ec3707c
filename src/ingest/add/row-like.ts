import { valuePattern } from "./value-pattern.ts";

const row = new RegExp(`^\\D.*?\\p{L}.*?\\s(?:${valuePattern}\\s+){2,}${valuePattern}(?:\\s+\\P{N}{1,30})?$`, "u");
const numberedRow = new RegExp(
  `^\\d{1,3}[.)]?\\s+\\p{Lu}.*?\\s(?:${valuePattern}\\s+){1,}${valuePattern}(?:\\s+\\P{N}{1,30})?$`,
  "u",
);
/** Rows come in company: so many of them within so many lines. */
const leastRows = 3;
const reach = 3;

/** Whether a line looks like the row of a table: words, then several values. */
export function isRowLike(text: string): boolean {
  return row.test(text) || numberedRow.test(text);
}

/** Finds the lines that look like rows and stand among others that do. */
export function rowLikeLines(texts: readonly string[]): ReadonlySet<number> {
  const like = texts.map((text) => isRowLike(text));
  const found = new Set<number>();
  for (const [at, isLike] of like.entries()) {
    const near = like.slice(Math.max(0, at - reach), at + reach + 1).filter(Boolean).length;
    if (isLike && near >= leastRows) found.add(at);
  }
  return found;
}
