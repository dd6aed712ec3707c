import { foldMarks } from "./fold-marks.ts";

const onset = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?";
// Vowels with tone marks taken off, shape marks (ă â ê ô ơ ư) kept.
const rime =
  "(?:a(?:ch|ng|nh|[cimnoptuy])?|ă(?:ng|[cmnpt])|â(?:ng|[cmnptuy])|e(?:ng|[cmnopt])?|ê(?:ch|nh|[mnptu])?|i(?:ch|nh|[mnptu])?|ia|iê(?:ng|[cmnptu])|" +
  "o(?:ng|[cimnpt])?|oa(?:ch|ng|nh|[cimnopty])?|oă(?:ng|[cmnt])|oe(?:[mnot])?|oo(?:ng|c)|ô(?:ng|[cimnpt])?|ơ(?:[imnpt])?|" +
  "u(?:ng|[cimnpt])?|ua|uâ(?:ng|[nty])|uê(?:ch|nh)?|uô(?:ng|[cimnt])|uơ|uy(?:ch|nh|[tnpu])?|uya|uyê(?:[nt])|ư(?:ng|[cimntu])?|ưa|ươ(?:ng|[cimnptu])|" +
  "y(?:ch|nh|[tnpu])?|yê(?:ng|[mntu]))";
const shape = new RegExp(`^${onset}${rime}$`, "u");
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Tells whether a word can be a Vietnamese syllable: an onset, a rime and at most one tone. Words written wholly without
 * marks pass when some marking of them could.
 *
 * @param word one normalised word (lower case, NFC)
 */
export function isSyllable(word: string): boolean {
  const decomposed = word.normalize("NFD");
  if ((decomposed.match(toneMarks) ?? []).length > 1) return false;
  const toneless = decomposed.replace(toneMarks, "").normalize("NFC");
  if (shape.test(toneless)) return true;
  return foldMarks(word) === word && foldedShape.test(word);
}

// The same with all marks off: what unmarked typing of a syllable can look like.
const foldedShape = new RegExp(`^${foldMarks(onset)}${foldMarks(rime)}$`, "u");
