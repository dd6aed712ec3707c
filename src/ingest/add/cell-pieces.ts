import { valuePattern } from "./value-pattern.ts";

/** What stands between two wide gaps of a line, with the places `[start, end)` of its letters on the line. */
export interface CellPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const value = new RegExp(`^(?:${valuePattern}|\\d{1,3}/\\d{1,3})$`, "u");
const year = /^(?:19|20)\d{2}$/;

/** Takes a line apart where two or more spaces stand between words. */
export function cellPieces(raw: string): CellPiece[] {
  return [...raw.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

/** Whether a piece is the value of a cell: a number, a range, "4/15" or a dash, but no year, which is a head. */
export function isValuePiece({ text }: CellPiece): boolean {
  return value.test(text) && !year.test(text);
}

/** Whether a line is one of a table whose cells are set apart by spaces: at least three pieces, two gaps wide. */
export function hasCells(raw: string): boolean {
  return !/[|\t]/.test(raw) && (raw.trim().match(/\S {3,}(?=\S)/gu)?.length ?? 0) >= 2;
}
