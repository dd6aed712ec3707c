import type { Corpus } from "../../core/corpus.ts";
import { buildLexicon, type Lexicon } from "../../vietnamese/lexicon.ts";
import { questionFrames } from "../../vietnamese/question-frames.ts";

/** How often the words of the vocabulary and the wordings of questions count beside the texts. */
const spokenShare = 2;
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
  const counted = (texts: readonly string[], times: number) => texts.map((text) => [text, times] as const);
  return buildLexicon([
    ...passages.map((passage) => passage.text),
    ...documents.map((document) => document.title),
    ...counted(spoken, spokenShare),
    // Else a word that the documents lack ("dệt may") would be taken for a slip of one that they hold ("đến nay").
    ...counted(vocabulary.compounds, spokenShare),
    ...counted(questionFrames, frameShare),
  ]);
}
