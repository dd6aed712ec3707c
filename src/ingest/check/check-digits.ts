import { words } from "../../vietnamese/words.ts";
import type { ReadDocument } from "../read-document.ts";
import type { Problem } from "./problem.ts";
import type { Erratum } from "./read-errata.ts";

/** An erratum speaks for numbers that stand at most this far from its place; characters. */
const erratumReach = 160;

/** The last line of a table's head stands at most this far behind what of it could be tied; characters. */
const headReach = 160;

/**
 * Compares every number of an edition, digit for digit, with the received stretch that it is tied to. A difference needs
 * an erratum of this document near that place whose true form holds the number.
 */
export function checkDigits(read: ReadDocument, errata: readonly Erratum[]): Problem[] {
  const { document, received, tied } = read;
  const own = errata
    .filter((erratum) => erratum.document === document.id)
    .map((erratum) => ({
      digits: digitsOf(erratum.edition),
      at: erratum.offset ?? lineOffset(received, erratum.line),
    }));
  const problems: Problem[] = [];
  for (const { draft, ties } of tied) {
    for (const word of words(draft.text)) {
      const digits = digitsOf(word.text);
      if (digits === "") continue;
      const at = tieIndex(ties, word.start);
      const isTied = ties[at] === word.start;
      const form = isTied ? received.slice(ties[at + 2] ?? 0, ties[at + 3] ?? 0) : "";
      if (digitsOf(form) === digits || isMarkedYear(form, digits)) continue;
      if (draft.isHidden && draft.kind === "row" && standsInHead(ties, received, digits)) continue;
      const place = ties[at + 2] ?? ties[at - 2] ?? 0;
      if (own.some((erratum) => erratum.digits.includes(digits) && Math.abs(erratum.at - place) <= erratumReach))
        continue;
      problems.push(problem(document.id, document.source, word.text, form, lineOf(received, place), isTied));
    }
  }
  return problems;
}

/** "20212": a year on which the mark of a note hangs. */
function isMarkedYear(form: string, year: string): boolean {
  return /^(?:19|20)\d{2}$/.test(year) && form.startsWith(year) && /^\d{5,6}$/.test(form);
}

function problem(id: string, source: string, number: string, form: string, line: number, isTied: boolean): Problem {
  const what = isTied ? `bản nhận ghi “${form}”` : "bản nhận không có số này";
  const message = `${id}: số “${number}” không khớp (${what}, ${source} dòng ${line}). Hãy sửa bản sạch hoặc ghi vào errata.yaml.`;
  return { kind: "digit", message };
}

/** Index of the first quadruple that starts at or behind a text offset. */
function tieIndex(ties: readonly number[], start: number): number {
  let at = 0;
  while (at < ties.length && (ties[at] ?? 0) < start) at += 4;
  return at;
}

/**
 * A head over two columns ("Năm 2023") stands once in the received text and in both columns of the edition; one broken over
 * lines ("Thực hiện" above "2023") stands there in another order.
 */
function standsInHead(ties: readonly number[], received: string, digits: string): boolean {
  if (ties.length === 0) return false;
  const places = ties.filter((_, at) => at % 4 > 1);
  const stretch = received.slice(Math.min(...places), Math.max(...places) + headReach);
  return words(stretch).some((word) => digitsOf(word.text) === digits);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

/** 1-based number of the line that holds an offset. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

function lineOffset(text: string, line: number): number {
  let at = 0;
  for (let count = 1; count < line; count++) {
    const next = text.indexOf("\n", at);
    if (next < 0) return at;
    at = next + 1;
  }
  return at;
}
