import type { Vocabulary } from "../../core/vocabulary.ts";
import { isVietnameseSyllable } from "../../vietnamese/syllable.ts";
import { words } from "../../vietnamese/words.ts";
import { withoutIllegible } from "../align/tie-passages.ts";
import type { ReadDocument } from "../read-document.ts";
import type { Problem } from "./problem.ts";

const romanNumber = /^[IVXLC]+$/;
/** Short forms are capitals without a vowel: "TNHH", "KTNS". */
const initials = /^[BCDĐGHKLMNPQRSTVX]{2,7}$/;

/** Words that are right though no Vietnamese syllables: the vocabulary's names and short forms, lower case. */
export function knownWords(vocabulary: Vocabulary): ReadonlySet<string> {
  const texts = [...vocabulary.names, ...vocabulary.abbreviations.map((abbreviation) => abbreviation.short)];
  return new Set(texts.flatMap((text) => words(text).map((word) => word.text.toLowerCase())));
}

/** Whether a word may stand in an edition: a possible syllable, a known name or short form, a Roman number, initials, a single letter. */
export function isProperWord(word: string, known: ReadonlySet<string>): boolean {
  if (word.length === 1 || romanNumber.test(word) || initials.test(word)) return true;
  return isVietnameseSyllable(word) || known.has(word.toLowerCase());
}

/** Finds words of an edition that Vietnamese spelling does not allow and no vocabulary knows: leftovers of OCR. */
export function checkSyllables(read: ReadDocument, known: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  for (const { draft } of read.tied) {
    const text = withoutIllegible(draft.text);
    for (const word of words(text)) {
      if (word.kind !== "word" || isProperWord(word.text, known)) continue;
      const around = text.slice(Math.max(0, word.start - 20), word.end + 20).trim();
      const message = `${read.document.id}: “${word.text}” không phải âm tiết tiếng Việt (… ${around} …). Hãy sửa hoặc thêm vào vocabulary/names.yaml.`;
      problems.push({ kind: "syllable", message });
    }
  }
  return problems;
}
