import type { Corpus } from "../core/corpus.ts";
import { buildLexicon, type Lexicon } from "../vietnamese/lexicon.ts";
import { questionFrames } from "../vietnamese/question-frames.ts";

/** How often the wordings of questions count beside the texts. */
const frameShare = 4;

/** Counts the words that questions are repaired with: those of the documents, of the vocabulary and of asking. */
export function answerLexicon({ documents, passages, vocabulary }: Corpus): Lexicon {
  const spoken = [
    ...vocabulary.synonyms.flatMap((group) => group.terms),
    ...vocabulary.indicators.flatMap((indicator) => [indicator.name, ...indicator.aliases]),
    ...vocabulary.abbreviations.flatMap((entry) => entry.long),
    ...vocabulary.stopPhrases,
    // Else "tỉnh Nam Định" would be taken for a slip of words that the documents do hold.
    ...vocabulary.provinces.map((name) => `tỉnh ${name}`),
  ];
  return buildLexicon([
    ...passages.map((passage) => passage.text),
    ...documents.map((document) => document.title),
    ...spoken,
    ...spoken,
    // Else a word that the documents lack ("dệt may") would be taken for a slip of one that they hold ("đến nay").
    ...vocabulary.compounds,
    ...vocabulary.compounds,
    ...Array.from({ length: frameShare }, () => questionFrames).flat(),
  ]);
}
