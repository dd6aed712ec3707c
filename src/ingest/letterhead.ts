import { foldMarks } from "../vietnamese/fold-marks.ts";

/** What a piece of a letterhead or a newspaper's masthead says. */
export type LetterheadKind =
  | "office"
  | "unit"
  | "motto"
  | "number"
  | "dateline"
  | "session"
  | "masthead"
  | "issue"
  | "weekday";

/** A piece of a letterhead, as it stands in the text. */
export interface LetterheadPiece {
  readonly kind: LetterheadKind;
  readonly text: string;
}

/** A longer text is no letterhead, in characters. */
const longestLetterhead = 260;
const separators = /[\s\-–—,;.|*_•]*/y;
const capitals =
  "(?:[\\s-]+(?!CONG\\s+HOA\\b|SO\\s*:|KHOA\\s+[XVI\\d]|TINH\\b|THANH\\s+PHO\\b|HUYEN\\b)[A-Z]+(?![a-z]))";
const day = "[\\d.… ]*\\s*(?:thang|/|-)\\s*[\\d.… ]*\\s*(?:n[a-z]m|/|-)\\s*(?:\\d{4}|[.…]+)";

// The marks are folded away before matching, so that a slip in one of them does no harm; "nám" is "năm".
const patterns: readonly (readonly [LetterheadKind, RegExp])[] = [
  ["motto", /CONG\s+HOA\s+XA\s+HOI\s+CHU\s+NGHIA\s+VIET\s+NAM/y],
  ["motto", /DANG\s+CONG\s+SAN\s+VIET\s+NAM/y],
  ["motto", /Doc\s+lap\s*[-–—]\s*Tu\s+do\s*[-–—]\s*Hanh\s+phuc/iy],
  ["masthead", /CO\s+QUAN\s+(?:NGON\s+LUAN\s+)?CUA(?:\s+[A-Z]+(?![a-z]))+/y],
  ["masthead", /Co\s+quan\s+(?:ngon\s+luan\s+)?cua\s+(?:Dang\s+bo|Tinh\s+uy|Thanh\s+uy)(?:,?\s+[A-Za-z]+)*/iy],
  ["masthead", /TIENG\s+NOI\s+CUA(?:\s+[A-Z,]+(?![a-z]))+/y],
  ["masthead", /BAO(?!\s+CAO\b)(?:\s+(?!CO\s+QUAN\b|TIENG\s+NOI\b)[A-Z]+(?![a-z])){1,4}/y],
  ["masthead", /Bao(?:\s+[A-Z][a-z]+){1,4}(?:\s+dien\s+tu)?(?![a-z])/y],
  ["session", /KHOA\s+[XVI\d]+(?![A-Za-z])|KY\s+HOP\s+(?:THU\s+)?[A-Z\d]+(?:\s+[A-Z]+(?![a-z]))*|NHIEM\s+KY\s+\d{4}/y],
  [
    "office",
    new RegExp(
      `(?:UBND|HDND|UY\\s+BAN|HOI\\s+DONG|TINH\\s+UY|THANH\\s+UY|HUYEN\\s+UY|SO(?!\\s*:)|CHINH\\s+PHU|BO|BAN|VAN\\s+PHONG|DANG\\s+BO|CUC|CHI\\s+CUC)(?![A-Za-z])${capitals}*`,
      "y",
    ),
  ],
  ["unit", new RegExp(`(?:TINH|THANH\\s+PHO|HUYEN|THI\\s+XA|QUAN|PHUONG|XA|THI\\s+TRAN)(?![A-Za-z])${capitals}+`, "y")],
  ["number", /so\s*:?\s*[\d.… ]*(?:\s?\/\s?[A-Z][\w-]*|[- ][A-Z]{2}[A-Za-z]*\/[A-Z][\w-]*)/iy],
  ["weekday", new RegExp(`(?:thu\\s+(?:hai|ba|tu|nam|sau|bay)|chu\\s+nhat),?\\s*(?:n[a-z]{2}y\\s*)?${day}`, "iy")],
  ["dateline", new RegExp(`[A-Z][A-Za-z .'-]{1,40},\\s*n[a-z]{2}y\\s*${day}`, "y")],
  ["dateline", new RegExp(`n[a-z]{2}y\\s*${day}`, "iy")],
  ["issue", /so\s*:?\s*\d[\d.]*(?:\s*\(\d+\))?(?![\d/])/iy],
];

/**
 * Takes a text apart that is made of letterhead alone: issuer, the state's motto, number, place and date; or a
 * newspaper's name, issue and day.
 *
 * @returns its pieces in order; undefined when anything else stands in the text, or nothing
 */
export function letterheadPieces(text: string): LetterheadPiece[] | undefined {
  const received = text.normalize("NFC");
  if (received.length > longestLetterhead) return undefined;
  const folded = foldMarks(received);
  const pieces: LetterheadPiece[] = [];
  for (let at = skip(folded, 0); at < folded.length; ) {
    const piece = pieceAt(folded, at);
    if (!piece) return undefined;
    pieces.push({ kind: piece.kind, text: received.slice(at, piece.end).trim() });
    at = skip(folded, piece.end);
  }
  return pieces.length > 0 ? pieces : undefined;
}

function skip(text: string, at: number): number {
  separators.lastIndex = at;
  return at + (separators.exec(text)?.[0].length ?? 0);
}

function pieceAt(folded: string, at: number): { kind: LetterheadKind; end: number } | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const [found] = pattern.exec(folded) ?? [];
    if (found) return { kind, end: at + found.length };
  }
  return undefined;
}
